"""A site says which rooms it has, so that they can be chosen before anybody was booked there."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sites", sa.Column("rooms", sa.String(), nullable=False, server_default=""))
