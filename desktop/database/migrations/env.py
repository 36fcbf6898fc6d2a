"""The script that Alembic runs: always inside the transaction that `bring_up_to_date` began."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import TypeDecorator

from desktop.models import Base


def as_stored(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """Write our column types into a step as what the database stores: a step outlives the models."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=False,
    render_item=as_stored,
)
context.run_migrations()
