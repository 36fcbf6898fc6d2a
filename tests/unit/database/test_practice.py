"""The access to a practice: its clock, what a failed opening leaves, and who is told of changes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.database import practice as module
from desktop.database.connection import connect
from desktop.database.lock import PracticeLock
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.database.seal import seal
from desktop.database.unit_of_work import Change
from desktop.errors import Damaged, UserError
from desktop.file_types import snapshots_folder
from desktop.models import Setting, Site
from tests.conftest import TODAY


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_file, tmp_path / "a.handover"))


@pytest.fixture
def other(empty_file: Path, tmp_path: Path) -> Iterator[Practice]:
    opened = open_practice(Path(shutil.copy(empty_file, tmp_path / "other.handover")), None, today=TODAY)
    yield opened
    opened.close()


def value_of(file: Path, statement: str) -> object:
    with closing(connect(file, None, read_only=True)) as connection:
        return connection.execute(statement).fetchone()[0]


def refuse(*_: object, **__: object) -> None:
    raise OSError(5, "Input/output error")


def site(name: str) -> dict[str, object]:
    return {"reference": name, "name": name, "timezone": "Australia/Sydney"}


def set_zone(practice: Practice, value: str) -> None:
    (row,) = practice.rows("SELECT id FROM settings WHERE key = 'practice.timezone'")
    with practice.work("test", "zone", recorded=False) as work:
        work.update(Setting, {row[0]: {"value": value}})


def test_the_clock_is_that_of_the_practice_s_zone_without_a_zone(file: Path) -> None:
    opened = open_practice(file, None)
    assert str(opened.zone) == "Australia/Sydney"
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        set_zone(opened, zone)
        opened.forget_zone()
        assert str(opened.zone) == zone
        now = opened.now()
        assert now.tzinfo is None
        assert now.microsecond == 0
        apart = datetime.now(opened.zone).replace(tzinfo=None) - now
        assert timedelta() <= apart < timedelta(hours=1)
        assert opened.today() in (now.date(), now.date() + timedelta(days=1))
    opened.close()


def test_a_stand_in_day_is_midday_of_it(practice: Practice) -> None:
    assert practice.now() == datetime(2026, 11, 23, 12)
    assert practice.today() == date(2026, 11, 23)


def test_a_zone_that_is_unknown_here_is_told_and_one_that_is_missing_is_the_usual(practice: Practice) -> None:
    set_zone(practice, "Nowhere/Town")
    practice.forget_zone()
    with pytest.raises(UserError, match="time zone that this computer does not know"):
        practice.zone  # noqa: B018
    with practice.work("test", "none", recorded=False) as work:
        work.delete(Setting, [practice.rows("SELECT id FROM settings WHERE key = 'practice.timezone'")[0][0]])
    assert str(practice.zone) == module.DEFAULT_TIMEZONE


def test_who_acts_is_the_supervisor_named_or_else_the_account(practice: Practice) -> None:
    account = practice.actor
    assert account
    practice.acting = "Ada Lo"
    with practice.work("test", "one") as work:
        work.insert(Site, [site("North")])
    assert practice.actor == "Ada Lo"
    assert practice.rows("SELECT actor FROM operations") == [("Ada Lo",)]
    practice.acting = ""
    assert practice.actor == account


@pytest.mark.parametrize("step", ["end_all", "check_at_opening", "find_key"])
def test_an_opening_that_fails_leaves_the_practice_free_and_not_marked_as_open(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(module, step, refuse)
        with pytest.raises(UserError):
            open_practice(file, None)
    assert value_of(file, "PRAGMA user_version") <= 0
    lock = PracticeLock(file)
    lock.acquire()
    lock.release()
    opened = open_practice(file, None)
    assert not opened.ended_uncleanly
    assert not opened.copied_while_open
    opened.close()


def test_one_whose_program_died_is_not_taken_for_a_copy(file: Path, practice: Practice) -> None:
    with closing(connect(file, None)) as connection:
        connection.execute("PRAGMA user_version = 1")
    Path(f"{file}.open-by").write_text("somebody", encoding="utf-8")
    opened = open_practice(file, None)
    assert opened.ended_uncleanly
    assert not opened.copied_while_open
    opened.close()
    assert not practice.ended_uncleanly


def test_the_newest_copy_beside_a_damaged_practice_is_named(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:100] + b"no database" * 1000)
    with pytest.raises(Damaged) as without:
        open_practice(file, None)
    assert "newest copy" not in str(without.value)
    folder = snapshots_folder(file)
    folder.mkdir()
    for name in ("000001 a", "000002 b"):
        (folder / name).write_bytes(b"content")
        seal(folder / name)
    with pytest.raises(Damaged, match=f"newest copy beside it is 000002 b in {folder.name}"):
        open_practice(file, None)


@pytest.mark.parametrize("step", ["_write_empty", "bring_log_home", "keep_write_ahead_log"])
def test_a_practice_that_could_not_be_made_leaves_nothing_and_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = tmp_path / "new" / "a.handover"
    file.parent.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(module, step, refuse)
        with pytest.raises(UserError):
            create_practice(file, None, name="Harbour")
    assert not [one.name for one in file.parent.iterdir() if not one.name.endswith(".lock")]
    made = create_practice(file, None, name="Harbour", timezone="Europe/Zurich", today=TODAY)
    with pytest.raises(UserError, match="already open"):
        open_practice(file, None)
    assert value_of(file, "PRAGMA user_version") > 0
    assert str(made.zone) == "Europe/Zurich"
    assert made.today() == TODAY
    assert made.rows("SELECT value FROM settings WHERE key = 'practice.name'") == [("Harbour",)]
    assert made.rows("SELECT count(*) FROM operations") == [(0,)]
    made.close()


@pytest.mark.skipif(os.name == "nt", reason="there every name is text")
def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    strange = tmp_path / os.fsdecode(b"a\xff.handover")
    with pytest.raises(UserError, match="not in UTF-8"):
        open_practice(strange, None)
    with pytest.raises(UserError, match="not in UTF-8"):
        create_practice(strange, None, name="Harbour")


def test_what_a_copy_holds_is_taken_over_whole_and_everybody_is_told(
    practice: Practice, other: Practice
) -> None:
    with other.work("test", "one") as work:
        work.insert(Site, [site("North")])
    set_zone(other, "Europe/Zurich")
    other.checkpoint()
    assert str(practice.zone) == "Australia/Sydney"
    told: list[Change] = []
    practice.subscribe(told.append)
    practice.take_over(other.file, None)
    assert practice.rows("SELECT name FROM sites") == [("North",)]
    assert str(practice.zone) == "Europe/Zurich"
    assert value_of(practice.file, "PRAGMA user_version") == 1
    (change,) = told
    assert change.operation_id == 0
    assert {"sites", "clients", "settings"} <= change.tables


def test_a_listener_may_subscribe_another_and_each_hears_in_order(practice: Practice) -> None:
    heard: list[str] = []

    def first(change: Change) -> None:
        heard.append(f"first {change.summary}")
        practice.subscribe(lambda change: heard.append(f"later {change.summary}"))

    practice.subscribe(first)
    for name in ("a", "b"):
        with practice.work("test", name) as work:
            work.insert(Site, [site(name)])
    assert heard == ["first a", "first b", "later b"]
