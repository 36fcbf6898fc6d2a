"""The first practice: every table, and what the database itself keeps true."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEPT_BY_THE_DATABASE = (
    # Rule 1: a user is never deleted.
    """
    CREATE TRIGGER users_are_never_deleted BEFORE DELETE ON users
    BEGIN SELECT raise(ABORT, 'a user is never deleted, only made inactive'); END
    """,
    # Rule 9: what was done stays done and recorded.
    *(
        f"""
        CREATE TRIGGER {table}_refuse_{verb.lower()} BEFORE {verb} ON {table}
        BEGIN SELECT raise(ABORT, 'the record of what was done cannot be changed'); END
        """
        for table in ("operations", "activity")
        for verb in ("UPDATE", "DELETE")
    ),
    # Search as you type, the middle of a word included: a trigram index over clients.search_text.
    """
    CREATE VIRTUAL TABLE client_search
    USING fts5(search_text, content='clients', content_rowid='id', tokenize='trigram', detail='full')
    """,
    """
    CREATE TRIGGER client_search_insert AFTER INSERT ON clients
    BEGIN INSERT INTO client_search (rowid, search_text) VALUES (new.id, new.search_text); END
    """,
    """
    CREATE TRIGGER client_search_delete AFTER DELETE ON clients BEGIN
        INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    END
    """,
    """
    CREATE TRIGGER client_search_update AFTER UPDATE OF search_text ON clients BEGIN
        INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
        INSERT INTO client_search (rowid, search_text) VALUES (new.id, new.search_text);
    END
    """,
)


def upgrade() -> None:
    op.create_table(
        "appointment_types",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("discipline", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_types")),
        sa.UniqueConstraint("name", name=op.f("uq_appointment_types_name")),
    )
    op.create_table(
        "backup_records",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(length=16), nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("operation_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup_records")),
    )
    op.create_table(
        "operations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=16), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["operations.id"], name=op.f("fk_operations_undoes_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operations")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_operations_undoes_id")),
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("reference", name=op.f("uq_series_reference")),
    )
    op.create_table(
        "settings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
        sa.UniqueConstraint("key", name=op.f("uq_settings_key")),
    )
    op.create_table(
        "sites",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sites")),
        sa.UniqueConstraint("name", name=op.f("uq_sites_name")),
        sa.UniqueConstraint("reference", name=op.f("uq_sites_reference")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("mobile", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("discipline", sa.String(), nullable=False),
        sa.Column(
            "access_level",
            sa.Enum(
                "Accounts Admin",
                "Case Manager",
                "Supervisor",
                name="accesslevel",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("inactive_since", sa.Date(), nullable=True),
        sa.Column("target_weekly_minutes", sa.Integer(), nullable=True),
        sa.Column("maximum_clients", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("reference", name=op.f("uq_users_reference")),
    )
    op.create_index(op.f("ix_users_sort_name"), "users", ["sort_name"], unique=False)
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operation_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operation_id"],
            ["operations.id"],
            name=op.f("fk_activity_operation_id_operations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    op.create_index(op.f("ix_activity_operation_id"), "activity", ["operation_id"], unique=False)
    op.create_index("ix_activity_row", "activity", ["table_name", "row_id"], unique=False)
    op.create_table(
        "appointments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(length=16), nullable=False),
        sa.Column("ends_at", sa.String(length=16), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=True),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("appointment_type_id", sa.Integer(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "Booked",
                "Confirmed",
                "Arrived",
                "Attended",
                "Did Not Attend",
                "Cancelled",
                "Waiting List",
                name="appointmentstatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.Column("overlap_reason", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_type_id"],
            ["appointment_types.id"],
            name=op.f("fk_appointments_appointment_type_id_appointment_types"),
        ),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_appointments_series_id_series")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_appointments_site_id_sites")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_appointments_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
        sa.UniqueConstraint("reference", name=op.f("uq_appointments_reference")),
    )
    op.create_index(
        "ix_appointments_calendar", "appointments", ["user_id", "starts_at", "status"], unique=False
    )
    op.create_index(
        "ix_appointments_open",
        "appointments",
        ["user_id", "starts_at", "ends_at"],
        unique=False,
        sqlite_where=sa.text("status IN ('Booked', 'Confirmed', 'Arrived', 'Waiting List')"),
    )
    op.create_index(
        "ix_appointments_series_id",
        "appointments",
        ["series_id"],
        unique=False,
        sqlite_where=sa.text("series_id IS NOT NULL"),
    )
    op.create_index("ix_appointments_starts_at", "appointments", ["starts_at"], unique=False)
    op.create_table(
        "clients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("middle_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("preferred_name", sa.String(), nullable=False),
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("date_of_birth", sa.Date(), nullable=True),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("pronouns", sa.String(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("Current", "Closed", "Deceased", name="clientstatus", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("case_manager_id", sa.Integer(), nullable=True),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("mobile", sa.String(), nullable=False),
        sa.Column("home_phone", sa.String(), nullable=False),
        sa.Column("work_phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("suburb", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("medicare_number", sa.String(), nullable=False),
        sa.Column("medicare_irn", sa.String(), nullable=False),
        sa.Column("medicare_expiry", sa.String(), nullable=False),
        sa.Column("dva_number", sa.String(), nullable=False),
        sa.Column("ndis_number", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_manager_id"], ["users.id"], name=op.f("fk_clients_case_manager_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clients")),
        sa.UniqueConstraint("reference", name=op.f("uq_clients_reference")),
    )
    op.create_index(
        "ix_clients_caseload", "clients", ["case_manager_id", "status", "sort_name", "id"], unique=False
    )
    op.create_index(op.f("ix_clients_family"), "clients", ["family"], unique=False)
    op.create_index("ix_clients_born", "clients", ["date_of_birth", "id"], unique=False)
    op.create_index("ix_clients_status_born", "clients", ["status", "date_of_birth", "id"], unique=False)
    op.create_index("ix_clients_status_reference", "clients", ["status", "reference", "id"], unique=False)
    op.create_index("ix_clients_sort", "clients", ["sort_name", "id"], unique=False)
    op.create_index("ix_clients_status_sort", "clients", ["status", "sort_name", "id"], unique=False)
    op.create_table(
        "leave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.String(length=16), nullable=False),
        sa.Column("ends_at", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_leave_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
    )
    op.create_index(op.f("ix_leave_user_id"), "leave", ["user_id"], unique=False)
    op.create_table(
        "pack_records",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(length=16), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.Column("protected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_pack_records_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_records")),
    )
    op.create_table(
        "provider_numbers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_provider_numbers_site_id_sites")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_provider_numbers_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider_numbers")),
        sa.UniqueConstraint(
            "user_id", "site_id", "kind", name=op.f("uq_provider_numbers_user_id_site_id_kind")
        ),
    )
    op.create_table(
        "user_sites",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_user_sites_site_id_sites")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_user_sites_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_sites")),
        sa.UniqueConstraint("user_id", "site_id", name=op.f("uq_user_sites_user_id_site_id")),
    )
    op.create_table(
        "working_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(length=5), nullable=False),
        sa.Column("ends", sa.String(length=5), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_working_hours_site_id_sites")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_working_hours_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_hours")),
    )
    op.create_index(op.f("ix_working_hours_user_id"), "working_hours", ["user_id"], unique=False)
    op.create_table(
        "appointment_clients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointments.id"],
            name=op.f("fk_appointment_clients_appointment_id_appointments"),
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_appointment_clients_client_id_clients")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_clients")),
        sa.UniqueConstraint(
            "appointment_id", "client_id", name=op.f("uq_appointment_clients_appointment_id_client_id")
        ),
    )
    op.create_index(
        "ix_appointment_clients_by_client",
        "appointment_clients",
        ["client_id", "appointment_id"],
        unique=False,
    )
    op.create_table(
        "case_assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_case_assignments_client_id_clients")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_case_assignments_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_assignments")),
    )
    op.create_index(op.f("ix_case_assignments_client_id"), "case_assignments", ["client_id"], unique=False)
    op.create_index(op.f("ix_case_assignments_user_id"), "case_assignments", ["user_id"], unique=False)
    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("relationship", sa.String(), nullable=False),
        sa.Column("mobile", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("main_contact", sa.Boolean(), nullable=False),
        sa.Column("emergency_contact", sa.Boolean(), nullable=False),
        sa.Column("invoice_recipient", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_contacts_client_id_clients")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    op.create_index(op.f("ix_contacts_client_id"), "contacts", ["client_id"], unique=False)
    op.create_table(
        "offboardings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("leaver_id", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("returns_on", sa.Date(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "scheduled",
                "applied",
                "undone",
                "returned",
                "cancelled",
                name="offboardingstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column(
            "engagement",
            sa.Enum("", "Employee", "Contractor", name="engagement", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "record_owner",
            sa.Enum(
                "",
                "The practice",
                "The practitioner",
                "Both, by contract",
                name="recordowner",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(length=16), nullable=False),
        sa.Column("applied_at", sa.String(length=16), nullable=True),
        sa.Column("operation_id", sa.Integer(), nullable=True),
        sa.Column("deactivation_id", sa.Integer(), nullable=True),
        sa.Column("backup_id", sa.Integer(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.Column("pack_skip_reason", sa.String(), nullable=False),
        sa.Column("clash_reason", sa.String(), nullable=False),
        sa.Column("unassigned_reason", sa.String(), nullable=False),
        sa.Column("owner_told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["backup_id"], ["backup_records.id"], name=op.f("fk_offboardings_backup_id_backup_records")
        ),
        sa.ForeignKeyConstraint(
            ["deactivation_id"],
            ["operations.id"],
            name=op.f("fk_offboardings_deactivation_id_operations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["leaver_id"], ["users.id"], name=op.f("fk_offboardings_leaver_id_users")),
        sa.ForeignKeyConstraint(
            ["operation_id"],
            ["operations.id"],
            name=op.f("fk_offboardings_operation_id_operations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack_records.id"], name=op.f("fk_offboardings_pack_id_pack_records")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offboardings")),
    )
    op.create_index(op.f("ix_offboardings_leaver_id"), "offboardings", ["leaver_id"], unique=False)
    op.create_table(
        "appointment_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=False),
        sa.Column(
            "action",
            sa.Enum(
                "transfer", "move", "cancel", "stay", name="appointmentaction", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("recipient_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointments.id"],
            name=op.f("fk_appointment_decisions_appointment_id_appointments"),
        ),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_appointment_decisions_offboarding_id_offboardings"),
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["users.id"], name=op.f("fk_appointment_decisions_recipient_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_decisions")),
        sa.UniqueConstraint(
            "offboarding_id",
            "appointment_id",
            name=op.f("uq_appointment_decisions_offboarding_id_appointment_id"),
        ),
    )
    op.create_index(
        op.f("ix_appointment_decisions_appointment_id"),
        "appointment_decisions",
        ["appointment_id"],
        unique=False,
    )
    op.create_table(
        "checklist_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_checklist_items_offboarding_id_offboardings"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_items")),
    )
    op.create_index(
        op.f("ix_checklist_items_offboarding_id"), "checklist_items", ["offboarding_id"], unique=False
    )
    op.create_table(
        "client_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offboarding_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column(
            "disposition",
            sa.Enum(
                "transfer",
                "follows",
                "referred",
                "closed",
                "undecided",
                name="disposition",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("recipient_id", sa.Integer(), nullable=True),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_client_decisions_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["offboarding_id"],
            ["offboardings.id"],
            name=op.f("fk_client_decisions_offboarding_id_offboardings"),
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["users.id"], name=op.f("fk_client_decisions_recipient_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_decisions")),
        sa.UniqueConstraint(
            "offboarding_id", "client_id", name=op.f("uq_client_decisions_offboarding_id_client_id")
        ),
    )
    op.create_index(op.f("ix_client_decisions_client_id"), "client_decisions", ["client_id"], unique=False)
    op.create_table(
        "client_aliases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_client_aliases_client_id_clients")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_aliases")),
        sa.UniqueConstraint("reference", name=op.f("uq_client_aliases_reference")),
    )
    op.create_index(op.f("ix_client_aliases_client_id"), "client_aliases", ["client_id"], unique=False)
    op.create_table(
        "distinct_clients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_distinct_clients_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["clients.id"], name=op.f("fk_distinct_clients_other_id_clients")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distinct_clients")),
        sa.UniqueConstraint("client_id", "other_id", name=op.f("uq_distinct_clients_client_id_other_id")),
    )
    op.create_index(op.f("ix_distinct_clients_other_id"), "distinct_clients", ["other_id"], unique=False)
    for statement in KEPT_BY_THE_DATABASE:
        op.execute(statement)
