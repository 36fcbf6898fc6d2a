"""What a plan must know of care: disciplines, ages, wishes, valid provider numbers, travel and public holidays."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "disciplines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("also_called", sa.String(), nullable=False),
        sa.Column("may_also_take", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disciplines")),
        sa.UniqueConstraint("name", name=op.f("uq_disciplines_name")),
    )
    op.create_table(
        "not_with",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_not_with_client_id_clients")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_not_with_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_with")),
        sa.UniqueConstraint("client_id", "user_id", name=op.f("uq_not_with_client_id_user_id")),
    )
    op.create_index(op.f("ix_not_with_user_id"), "not_with", ["user_id"])
    op.create_table(
        "site_travel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_site_travel_site_id_sites")),
        sa.ForeignKeyConstraint(["other_id"], ["sites.id"], name=op.f("fk_site_travel_other_id_sites")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_travel")),
        sa.UniqueConstraint("site_id", "other_id", name=op.f("uq_site_travel_site_id_other_id")),
    )
    op.create_table(
        "public_holidays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=True),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_public_holidays_site_id_sites")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_public_holidays")),
        sa.UniqueConstraint("day", "site_id", name=op.f("uq_public_holidays_day_site_id")),
    )
    for table, name in (
        ("sites", "country"),
        ("sites", "state"),
        ("users", "gender"),
        ("users", "languages"),
        ("clients", "care_discipline"),
        ("clients", "wished_gender"),
        ("clients", "language"),
    ):
        op.add_column(table, sa.Column(name, sa.String(), nullable=False, server_default=""))
    for name in ("youngest", "oldest"):
        op.add_column("users", sa.Column(name, sa.Integer(), nullable=True))
    for name in ("starts_on", "ends_on"):
        op.add_column("provider_numbers", sa.Column(name, sa.Date(), nullable=True))
    # SQLite adds a column with its foreign key in one statement, which Alembic cannot write.
    op.execute(
        "ALTER TABLE appointment_types ADD COLUMN site_id INTEGER"
        " CONSTRAINT fk_appointment_types_site_id_sites REFERENCES sites (id)"
    )
