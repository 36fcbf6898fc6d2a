"""A client has a referrer or GP, to be told who takes over."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("referrer", "referrer_address", "referrer_email"):
        op.add_column("clients", sa.Column(name, sa.String(), nullable=False, server_default=""))
