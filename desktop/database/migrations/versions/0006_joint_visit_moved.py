"""A joint visit knows the time that its visit had before it moved, so that letters can say both."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("joint_visits", sa.Column("moved_from", sa.String(length=16), nullable=True))
