"""The steps in the practice's other system have rows of their own, with a reason where one was skipped."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vendor_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_by", sa.String(), nullable=False),
        sa.Column("skipped_because", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["offboarding_id"], ["offboardings.id"], name=op.f("fk_vendor_steps_offboarding_id_offboardings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_steps")),
        sa.UniqueConstraint("offboarding_id", "step", name=op.f("uq_vendor_steps_offboarding_id_step")),
    )
