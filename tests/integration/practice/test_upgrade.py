"""Practices and backups of older programs open for ever, with all their contents."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database import migrations
from desktop.database.practice import Practice, open_practice
from desktop.database.seal import is_sealed
from desktop.errors import UserError
from desktop.models import Client, Disposition, OffboardingState, User
from desktop.services.backups.backups import verify_backup
from desktop.services.backups.restoring import restore_backup
from desktop.services.backups.snapshots import snapshots
from desktop.services.clients import search
from desktop.services.clients.search_query import ClientQuery
from desktop.services.history.operations import NoChange
from desktop.services.history.record_check import broken_links
from desktop.services.offboarding import drafts, following_up
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.undoing import undo_offboarding
from tests.data import DATA

pytestmark = pytest.mark.usefixtures("shipped_rounds")

PASSPHRASES = {"plain": None, "encrypted": "violet harbour lantern nineteen"}
TODAY = date(2026, 12, 14)
TABLES_OF_THE_BACKUP = {"activity", "backup_records", "operations"}
"""A backup is recorded after it was made, so it lacks its own record."""

CHANGED_SINCE: dict[str, frozenset[tuple[str, str]]] = {
    "0001": frozenset({("alembic_version", "version_num")})
}
"""The columns (table, name) whose values a later step means to change or remove, by the folder's step.

Each needs its own test of what became of the values.
"""


@dataclass(frozen=True)
class OldPractice:
    """A practice file as an older program left it, and the rows of its tables."""

    file: Path
    passphrase: str | None
    tables: dict[str, dict[str, Any]]

    @property
    def step(self) -> str:
        return self.file.parent.name

    @property
    def backup(self) -> Path:
        return self.file.with_suffix(".handover-backup")


def old_practices() -> list[OldPractice]:
    return [
        OldPractice(
            file, PASSPHRASES[file.stem], json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        )
        for file in sorted(DATA.glob("practices/*/*.handover"))
    ]


OLD = old_practices()


def test_each_kind_of_practice_is_kept_for_each_step() -> None:
    steps = {old.step for old in OLD}
    assert "0001" in steps
    assert {(old.step, old.file.stem) for old in OLD} == {
        (step, name) for step in steps for name in PASSPHRASES
    }
    assert steps <= set(migrations.steps())


@pytest.fixture(params=OLD, ids=lambda old: f"{old.step}-{old.file.stem}")
def old(request: pytest.FixtureRequest) -> OldPractice:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def opened(old: OldPractice, tmp_path: Path) -> Iterator[Practice]:
    copy = tmp_path / "practice.handover"
    shutil.copy(old.file, copy)
    practice = open_practice(copy, old.passphrase, today=TODAY)
    yield practice
    practice.close()


def rows_of(practice: Practice, table: str, columns: list[str]) -> list[list[Any]]:
    """The practice's present rows in the older one's columns, without the record of the upgrade."""
    if table == "operations":
        table = f"(SELECT * FROM operations WHERE action <> '{NoChange.UPDATE}')"
        return [list(row) for row in practice.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1")]
    listed = ", ".join(f'"{column}"' for column in columns)
    return [list(row) for row in practice.rows(f'SELECT {listed} FROM "{table}" ORDER BY 1')]


def kept_columns(old: OldPractice, table: str) -> list[str]:
    changed = CHANGED_SINCE.get(old.step, frozenset())
    return [column for column in old.tables[table]["columns"] if (table, column) not in changed]


def expected_rows(old: OldPractice, table: str) -> list[list[Any]]:
    kept = set(kept_columns(old, table))
    places = [place for place, column in enumerate(old.tables[table]["columns"]) if column in kept]
    return [[row[place] for place in places] for row in old.tables[table]["rows"]]


def test_every_row_is_there_after_the_upgrade(old: OldPractice, opened: Practice) -> None:
    assert opened.rows("SELECT version_num FROM alembic_version") == [(migrations.steps()[-1],)]
    checked = 0
    for table in old.tables:
        if columns := kept_columns(old, table):
            assert rows_of(opened, table, columns) == expected_rows(old, table), table
            checked += len(old.tables[table]["rows"])
    assert checked > 200


def test_the_record_holds_and_the_indexes_agree(opened: Practice) -> None:
    assert broken_links(opened) == []
    assert opened.rows("PRAGMA integrity_check") == [("ok",)]
    assert opened.rows("PRAGMA foreign_key_check") == []


def test_the_file_as_it_was_is_among_the_snapshots_when_a_step_is_taken(
    old: OldPractice, opened: Practice
) -> None:
    before = [kept.file for kept in snapshots(opened) if f"before update {old.step}." in kept.file.name]
    assert len(before) == (old.step != migrations.steps()[-1])
    assert all(is_sealed(file) for file in before)


def test_the_applied_offboarding_can_be_undone(opened: Practice) -> None:
    held = "SELECT c.reference FROM clients c JOIN users u ON u.id = c.case_manager_id WHERE u.reference = ?"
    assert opened.rows(held, "U1") == [("C4",)]
    (applied,) = (o for o in following_up.listed(opened) if o.state is OffboardingState.APPLIED)
    undo_offboarding(opened, applied.id)
    assert sorted(opened.rows(held, "U1")) == [("C1",), ("C2",), ("C3",), ("C4",)]
    assert opened.rows("SELECT active FROM users WHERE reference = 'U1'") == [(1,)]
    assert broken_links(opened) == []


def test_the_draft_goes_on_where_it_was(opened: Practice) -> None:
    (draft,) = drafts.unfinished(opened)
    assert (draft.last_day, draft.reason, draft.page) == (date(2027, 2, 26), "New position", "clients")
    with opened.read() as session:
        users = dict(session.execute(select(User.reference, User.id)).all())
        (client_id,) = session.scalars(select(Client.id).where(Client.reference == "C10")).all()
    decide_clients(opened, draft.id, {client_id: (Disposition.TRANSFER, users["U2"], ())})
    assert drafts.answers(opened, draft.id).leaver_id == users["U6"]


def test_a_client_is_found_by_any_part_of_the_name(opened: Practice) -> None:
    with opened.read() as session:
        for part, reference in (("guy", "C1"), ("C6", "C5"), ("obrien", "C3")):
            found = search.ids(session, ClientQuery(text=part), None, 10)
            references = session.scalars(select(Client.reference).where(Client.id.in_(found))).all()
            assert reference in references, part


def test_its_backup_verifies_and_restores(old: OldPractice, tmp_path: Path) -> None:
    verified = verify_backup(old.backup, old.passphrase)
    assert verified.encrypted == (old.passphrase is not None)
    target = tmp_path / "restored.handover"
    restored = restore_backup(old.backup, old.passphrase, target)
    assert restored.counts == verified.counts
    practice = open_practice(target, old.passphrase, today=TODAY)
    try:
        for table in old.tables:
            if columns := kept_columns(old, table):
                expected = expected_rows(old, table)
                found = rows_of(practice, table, columns)
                if table in TABLES_OF_THE_BACKUP:
                    assert len(found) == len(expected) - 1, table
                    expected = expected[:-1]
                assert found == expected, table
    finally:
        practice.close()


def test_another_passphrase_opens_nothing(tmp_path: Path) -> None:
    for old in OLD:
        if old.passphrase is not None:
            copy = tmp_path / f"{old.step}.handover"
            shutil.copy(old.file, copy)
            with pytest.raises(UserError, match="does not open"):
                open_practice(copy, "another one")
