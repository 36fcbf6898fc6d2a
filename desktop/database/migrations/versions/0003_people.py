"""The people's side of an offboarding: notices, attempts, joint visits, tasks with days, requests to a vendor."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "client_notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("told_by", sa.String(), nullable=False),
        sa.Column(
            "told_way",
            sa.Enum(
                "",
                "Letter",
                "E-mail",
                "SMS",
                "Telephone",
                "Not at all",
                name="contactby",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "answer",
            sa.Enum(
                "",
                "Agrees",
                "Wants somebody else",
                "Follows the practitioner",
                "Referred on",
                "No answer",
                name="clientanswer",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column(
            "consent",
            sa.Enum("", "Asked", "Given", "Refused", name="consent", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_client_notices_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_client_notices_offboarding_id_offboardings"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_notices")),
        sa.UniqueConstraint(
            "offboarding_id", "client_id", name=op.f("uq_client_notices_offboarding_id_client_id")
        ),
    )
    op.create_index(op.f("ix_client_notices_client_id"), "client_notices", ["client_id"], unique=False)
    op.create_table(
        "contact_attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "",
                "Letter",
                "E-mail",
                "SMS",
                "Telephone",
                "Not at all",
                name="contactby",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_contact_attempts_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_contact_attempts_offboarding_id_offboardings"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_attempts")),
    )
    op.create_index(op.f("ix_contact_attempts_client_id"), "contact_attempts", ["client_id"], unique=False)
    op.create_index(
        op.f("ix_contact_attempts_offboarding_id"), "contact_attempts", ["offboarding_id"], unique=False
    )
    op.create_table(
        "handover_acceptances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("recipient_id", sa.Integer(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_handover_acceptances_offboarding_id_offboardings"),
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["users.id"], name=op.f("fk_handover_acceptances_recipient_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_acceptances")),
        sa.UniqueConstraint(
            "offboarding_id", "recipient_id", name=op.f("uq_handover_acceptances_offboarding_id_recipient_id")
        ),
    )
    op.create_index(
        op.f("ix_handover_acceptances_recipient_id"), "handover_acceptances", ["recipient_id"], unique=False
    )
    op.create_table(
        "joint_visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=False),
        sa.Column("beside_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_joint_visits_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(
            ["beside_id"], ["appointments.id"], name=op.f("fk_joint_visits_beside_id_appointments")
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_joint_visits_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["offboarding_id"], ["offboardings.id"], name=op.f("fk_joint_visits_offboarding_id_offboardings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joint_visits")),
        sa.UniqueConstraint(
            "offboarding_id", "client_id", name=op.f("uq_joint_visits_offboarding_id_client_id")
        ),
    )
    op.create_index(op.f("ix_joint_visits_appointment_id"), "joint_visits", ["appointment_id"], unique=False)
    op.create_index(op.f("ix_joint_visits_beside_id"), "joint_visits", ["beside_id"], unique=False)
    op.create_index(op.f("ix_joint_visits_client_id"), "joint_visits", ["client_id"], unique=False)
    op.create_table(
        "leaver_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column(
            "on_list",
            sa.Enum("", "Still mine", "Closed", "Not mine", name="listanswer", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("suits_id", sa.Integer(), nullable=True),
        sa.Column("unsuited_id", sa.Integer(), nullable=True),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("must_know", sa.String(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("client_said", sa.String(), nullable=False),
        sa.Column("joint_visit", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_leaver_answers_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_leaver_answers_offboarding_id_offboardings"),
        ),
        sa.ForeignKeyConstraint(["suits_id"], ["users.id"], name=op.f("fk_leaver_answers_suits_id_users")),
        sa.ForeignKeyConstraint(
            ["unsuited_id"], ["users.id"], name=op.f("fk_leaver_answers_unsuited_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaver_answers")),
        sa.UniqueConstraint(
            "offboarding_id", "client_id", name=op.f("uq_leaver_answers_offboarding_id_client_id")
        ),
    )
    op.create_index(op.f("ix_leaver_answers_client_id"), "leaver_answers", ["client_id"], unique=False)
    op.create_table(
        "vendor_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("compared_at", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["offboarding_id"], ["offboardings.id"], name=op.f("fk_vendor_items_offboarding_id_offboardings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_items")),
        sa.UniqueConstraint(
            "offboarding_id", "kind", "record_id", name=op.f("uq_vendor_items_offboarding_id_kind_record_id")
        ),
    )
    op.create_table(
        "vendor_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.String(length=16), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("ticket", sa.String(), nullable=False),
        sa.Column("promised_for", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_vendor_requests_offboarding_id_offboardings"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_requests")),
    )
    op.create_index(
        op.f("ix_vendor_requests_offboarding_id"), "vendor_requests", ["offboarding_id"], unique=False
    )
    op.add_column("checklist_items", sa.Column("subject", sa.String(), server_default="", nullable=False))
    op.add_column("checklist_items", sa.Column("template", sa.String(), server_default="", nullable=False))
    op.add_column("checklist_items", sa.Column("owner", sa.String(), server_default="", nullable=False))
    op.add_column("checklist_items", sa.Column("days", sa.Integer(), nullable=True))
    op.add_column("checklist_items", sa.Column("due", sa.Date(), nullable=True))
    op.add_column("checklist_items", sa.Column("done_on", sa.Date(), nullable=True))
    op.add_column("checklist_items", sa.Column("done_by", sa.String(), server_default="", nullable=False))
    op.add_column("checklist_items", sa.Column("note", sa.String(), server_default="", nullable=False))
    op.add_column(
        "clients",
        sa.Column(
            "contact_by",
            sa.Enum(
                "",
                "Letter",
                "E-mail",
                "SMS",
                "Telephone",
                "Not at all",
                name="contactby",
                native_enum=False,
                length=32,
            ),
            server_default="",
            nullable=False,
        ),
    )
    op.add_column("offboardings", sa.Column("unplanned", sa.Boolean(), server_default="0", nullable=False))
