"""A chain of operations, and sums of the tables that show a row changed past the record."""

import sqlalchemy as sa
from alembic import op

from desktop.database.digest import operation_hash

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

REFUSE_UPDATE = """
    CREATE TRIGGER operations_refuse_update BEFORE UPDATE ON operations
    BEGIN SELECT raise(ABORT, 'the record of what was done cannot be changed'); END
    """


def upgrade() -> None:
    op.create_table(
        "table_sums",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("total", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_table_sums")),
        sa.UniqueConstraint("name", name=op.f("uq_table_sums_name")),
    )
    for table, name in (("operations", "sums"), ("operations", "hash"), ("backup_records", "head")):
        op.add_column(table, sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("backup_records", sa.Column("operations", sa.Integer(), nullable=False, server_default="0"))
    op.execute("DROP TRIGGER operations_refuse_update")
    _chain_operations(op.get_bind())
    op.execute("PRAGMA application_id = 1212239428")  # "HAND": what the file says of itself
    op.execute(REFUSE_UPDATE)


def _chain_operations(connection: sa.Connection) -> None:
    """What was done before is taken as it is found: it can be vouched for from now on."""
    last, head = "", ""
    operations = connection.exec_driver_sql(
        "SELECT id, at, actor, action, summary, reason, undoes_id FROM operations ORDER BY id"
    ).all()
    for operation in operations:
        entries, newest = connection.exec_driver_sql(
            "SELECT count(*), max(id) FROM activity WHERE operation_id = ?", (operation.id,)
        ).one()
        if entries:
            head = connection.exec_driver_sql(
                "SELECT hash FROM activity WHERE id = ?", (newest,)
            ).scalar_one()
        last = operation_hash(last, *operation, "", entries, head)
        connection.exec_driver_sql("UPDATE operations SET hash = ? WHERE id = ?", (last, operation.id))
