"""The backups, and the practice restored to one of them: the present is kept, and can come back too."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.models import Client
from desktop.services.backups.backups import back_up
from desktop.services.backups.bringing_back import ClientThen, bring_back, clients_then
from desktop.services.backups.shelf import shelf, verify_kept
from desktop.services.backups.snapshots import snapshots, take_snapshot
from desktop.services.backups.turning_back import Turned, differences, turn_back
from desktop.services.exports.exports import export
from desktop.services.history.operations import last_undoable, operations
from desktop.services.history.record_check import check_record
from desktop.services.history.undo import undo
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Practice, "keeps_snapshots", True)


@pytest.fixture
def changed(practice: Practice, tmp_path: Path) -> Path:
    """The backup with Ava and Bo; then Ava moved away, Bo's file was deleted and Cem was added."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.client("Ava Nguyen", alex, suburb="Glebe")
    made.client("Bo Young", email="bo@example.org")
    file = back_up(practice, tmp_path).file
    with practice.work("edit", "Changed Ava Nguyen") as work:
        work.update(Client, {1: {"suburb": "Ryde", "case_manager_id": None}})
    with practice.work("delete", "Deleted Bo Young") as work:
        work.delete(Client, [2])
    with practice.work("add", "Added Cem Kaya") as work:
        work.insert(
            Client, [{"reference": "N3", "last_name": "Kaya", "sort_name": "kaya", "search_text": "kaya"}]
        )
    return file


def clients(practice: Practice) -> list[tuple[object, ...]]:
    return practice.rows("SELECT id, last_name, suburb, case_manager_id FROM clients ORDER BY id")


@pytest.mark.usefixtures("kept")
def test_the_shelf_knows_what_each_holds_and_what_came_after(practice: Practice, changed: Path) -> None:
    take_snapshot(practice, "import")
    export(practice, "users", changed.with_name("users.csv"))
    snapshot, backup = sorted(shelf(practice), key=lambda kept: kept.since or 0)
    assert (backup.file, backup.before, backup.since, backup.counts["clients"]) == (changed, "", 3, 2)
    assert (snapshot.before, snapshot.since, snapshot.counts["clients"]) == ("import", 0, 2)
    assert backup.witness is not None
    assert snapshot.witness is not None
    assert snapshot.witness.operations == backup.witness.operations + 4
    assert backup.size == changed.stat().st_size
    assert backup.verified_at == backup.made_at == practice.now()
    practice.fixed_today = TODAY + timedelta(days=3)
    verify_kept(practice, changed)
    assert {one.verified_at for one in shelf(practice)} == {practice.now(), snapshot.made_at}


def test_a_backup_that_is_gone_or_cut_is_on_the_shelf_without_a_size(
    practice: Practice, changed: Path
) -> None:
    changed.write_bytes(changed.read_bytes()[:-1])
    assert shelf(practice)[0].size is None
    with pytest.raises(UserError):
        verify_kept(practice, changed)
    changed.unlink()
    assert shelf(practice)[0].size is None
    with pytest.raises(UserError):
        differences(practice, changed)


def test_what_turning_back_would_change_is_said_before(practice: Practice, changed: Path) -> None:
    assert differences(practice, changed) == (Turned("clients", 1, 1, 1),)
    assert Turned("clients", 1, 12, 2).line() == (
        "1 client is newer and would be removed, 12 clients would be changed back, 2 clients would come back"
    )
    assert differences(practice, back_up(practice, changed.parent).file) == ()


@pytest.mark.usefixtures("kept")
def test_the_practice_turns_back_and_forth_again(practice: Practice, changed: Path) -> None:
    told: list[frozenset[str]] = []
    practice.subscribe(lambda change: told.append(change.tables))
    now = clients(practice)
    export(practice, "users", changed.with_name("users.csv"))
    snapshot = turn_back(practice, changed)
    assert clients(practice) == [(1, "Nguyen", "Glebe", 1), (2, "Young", "", None)]
    assert any("clients" in tables for tables in told)
    assert operations(practice)[0].reason.startswith("Before it: record of ")
    assert practice.rows("SELECT count(*) FROM pack_records") == [(1,)]
    assert practice.rows("SELECT file FROM backup_records") == [(str(changed),)]
    assert check_record(practice, deep=True).whole
    assert snapshot is not None
    assert snapshots(practice)[0] == snapshot
    turn_back(practice, snapshot.file)
    assert clients(practice) == now
    assert check_record(practice, deep=True).whole
    practice.close()
    again = open_practice(practice.file, None, today=TODAY)
    assert clients(again) == now
    again.close()


def test_a_backup_that_is_not_whole_changes_nothing(practice: Practice, changed: Path) -> None:
    now = clients(practice)
    changed.write_bytes(changed.read_bytes()[:-1])
    with pytest.raises(UserError):
        turn_back(practice, changed)
    assert clients(practice) == now


def test_a_backup_of_another_passphrase_is_told(tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        practice = create_practice(tmp_path / f"{name}.handover", f"herons at {name}", name=name, today=TODAY)
        files.append(back_up(practice, tmp_path / name).file)
        if name == "one":
            practice.close()
    assert differences(practice, files[1]) == ()
    for act in (differences, turn_back, clients_then, verify_kept):
        with pytest.raises(UserError, match="another passphrase"):
            act(practice, files[0])  # type: ignore[operator]
    practice.close()


def test_single_clients_come_back_and_go_again(practice: Practice, changed: Path) -> None:
    Made(practice).client("Bo Younger", reference="N4")
    assert clients_then(practice, changed) == [
        ClientThen(1, "Ava Nguyen", "C1", gone=False),
        ClientThen(2, "Bo Young", "C2", gone=True),
    ]
    assert [one.id for one in clients_then(practice, changed, "YOUNG")] == [2]
    assert clients_then(practice, changed, "%") == []
    now = clients(practice)
    assert bring_back(practice, changed, [1, 2]) == 2
    assert clients(practice)[:2] == [(1, "Nguyen", "Glebe", None), (2, "Young", "", None)]
    assert clients(practice)[2:] == now[1:]
    assert clients_then(practice, changed) == []
    assert bring_back(practice, changed, [1, 2]) == 0
    last = last_undoable(practice)
    assert last is not None
    assert last.summary == f"Brought 2 clients back from {changed.name}"
    undo(practice, last.id)
    assert clients(practice) == now


def test_a_reference_that_is_taken_is_told(practice: Practice, changed: Path) -> None:
    with practice.work("add", "Added") as work:
        work.insert(
            Client, [{"reference": "C2", "last_name": "Other", "sort_name": "other", "search_text": "other"}]
        )
    now = clients(practice)
    with pytest.raises(UserError, match="same reference"):
        bring_back(practice, changed, [1, 2])
    assert clients(practice) == now
