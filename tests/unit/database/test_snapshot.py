"""A copy is whole, of one moment and read back; a failed one leaves nothing, and the old one stays."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import snapshot as module
from desktop.database.connection import connect
from desktop.database.practice import Practice
from desktop.database.seal import check_seal
from desktop.database.snapshot import check_copy, copying, count_rows, write_copy
from desktop.errors import UserError
from desktop.models import Site


@pytest.fixture
def told(practice: Practice) -> Practice:
    """Open, so that its last changes are in the log next to it."""
    with practice.work("test", "one") as work:
        work.insert(Site, [{"reference": n, "name": n, "timezone": "Australia/Sydney"} for n in "ABC"])
    return practice


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "copy"


def test_it_holds_what_the_practice_held_and_is_open_nowhere(told: Practice, target: Path) -> None:
    target.write_bytes(b"an older copy")
    steps: list[tuple[int, int]] = []
    copy = write_copy(told.file, None, target, progress=lambda done, total: steps.append((done, total)))
    assert [one.name for one in target.parent.iterdir()] == ["copy"]
    assert copy.counts["sites"] == 3
    assert copy.counts["operations"] == copy.witness.operations == 1
    assert copy.sealed is None
    assert check_copy(target, None) == copy.counts
    with closing(connect(target, None, read_only=True)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert count_rows(connection) == copy.counts
    assert steps[-1][0] == steps[-1][1] > 0


def test_it_is_sealed_when_asked(told: Practice, target: Path) -> None:
    copy = write_copy(told.file, None, target, sealed=True)
    assert copy.sealed == check_seal(target)


def test_it_is_told_how_far_it_is_while_it_copies(
    told: Practice, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAGES_A_STEP", 10)
    steps: list[tuple[int, int]] = []
    write_copy(told.file, None, target, progress=lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == sorted({done for done, _ in steps})
    assert len({total for _, total in steps}) == 1
    assert len(steps) > 2


def test_it_gets_its_name_at_the_end_and_leaves_nothing_where_that_fails(
    told: Practice, target: Path
) -> None:
    target.write_bytes(b"an older copy")

    def fail() -> None:
        assert target.read_bytes() == b"an older copy"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), copying(told.file, None, target):
        fail()
    assert [one.name for one in target.parent.iterdir()] == ["copy"]
    assert target.read_bytes() == b"an older copy"


@pytest.mark.parametrize("found", [({}, True), (None, False)])
def test_one_that_does_not_read_back_alike_is_refused(
    told: Practice,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    found: tuple[dict[str, int] | None, bool],
) -> None:
    original = module._examine

    def examine(file: Path, key: None) -> tuple[dict[str, int], bool]:
        counts, _ = original(file, key)
        return counts if found[0] is None else found[0], found[1]

    monkeypatch.setattr(module, "_examine", examine)
    with pytest.raises(UserError, match="cannot be read back"):
        write_copy(told.file, None, target)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "told_as"), [(sqlite.SQLITE_CORRUPT, UserError), (sqlite.SQLITE_FULL, sqlite.DatabaseError)]
)
def test_damage_is_told_and_any_other_error_stays_what_it_is(
    told: Practice, target: Path, monkeypatch: pytest.MonkeyPatch, code: int, told_as: type[Exception]
) -> None:
    def fail(file: Path, key: None) -> None:
        error = sqlite.DatabaseError("database disk image is malformed" if told_as is UserError else "full")
        error.sqlite_errorcode = code
        raise error

    monkeypatch.setattr(module, "_examine", fail)
    with pytest.raises(told_as):
        write_copy(told.file, None, target)
    assert list(target.parent.iterdir()) == []


def test_another_database_and_a_damaged_one_are_no_copy(
    told: Practice, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(connect(target, None, create=True)) as connection:
        connection.execute("CREATE TABLE sites (id)")
        connection.execute("CREATE TABLE strange (id)")
        assert count_rows(connection) == {"sites": 0}
    with pytest.raises(UserError, match="holds no Handover practice"):
        check_copy(target, None)
    original = module._examine
    monkeypatch.setattr(module, "_examine", lambda file, key: (original(file, key)[0], False))
    with pytest.raises(UserError, match="is damaged"):
        check_copy(told.file, None)
