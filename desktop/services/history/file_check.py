"""The check of the whole practice file: every page, every link between rows, and the record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.database.opening_check import check_all_links, check_pages
from desktop.database.practice import Practice
from desktop.database.schema import check_schema
from desktop.errors import Closed, UserError
from desktop.language import say
from desktop.models import Setting
from desktop.services.history.record_check import RecordReport, check_record

_LAST = "file.checked"
EVERY = timedelta(days=1)
QUICKLY_READ = 32 * 1024 * 1024
"""Up to this size in bytes, a file's rows are compared with the record at every check: it takes a few
seconds."""


@dataclass(frozen=True)
class FileReport:
    """`problems` are sentences without anybody's data: those about the file first, then those about the
    record."""

    problems: tuple[str, ...]
    record: RecordReport | None

    @property
    def whole(self) -> bool:
        return not self.problems


def check_file(
    practice: Practice,
    *,
    deep: bool = False,
    given_up: Callable[[], bool] = lambda: False,
) -> FileReport:
    """Read every page and follow every link; then the record, `deep` or from where it was last found whole.

    All rows are compared with it if it is `deep` or the file is small. Raises Closed where it is `given_up`.
    """
    found = file_problems(practice, given_up)
    if found:
        return FileReport(found, None)
    small = practice.file.stat().st_size <= QUICKLY_READ
    record = check_record(practice, deep=deep, rows=small, given_up=given_up)
    return FileReport(record.problems, record)


def file_problems(practice: Practice, given_up: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
    """What is wrong with the file itself: the first thing found, for the rest may follow from it."""
    name = practice.file.name
    try:
        with practice.whole_file(given_up) as connection:
            check_schema(connection, name)
            check_pages(connection, name)
            check_all_links(connection, name)
            _ = practice.zone
    except Closed:
        raise
    except UserError as error:
        return (str(error),)
    return ()


def is_due(practice: Practice, today: date) -> bool:
    """Whether the last full check is more than a day old, or the program ended without closing the practice."""
    last = last_full(practice)
    return practice.ended_uncleanly or last is None or last + EVERY <= today


def last_full(practice: Practice) -> date | None:
    """The day on which a full check last found everything whole."""
    found = practice.rows("SELECT value FROM settings WHERE key = ?", _LAST)
    return date.fromisoformat(found[0][0]) if found else None


def full_check(practice: Practice, given_up: Callable[[], bool] = lambda: False) -> FileReport:
    """Everything, as the window has it done once a day. What it finds there stops all writing: more would make it worse.

    One that is `given_up` raises Closed, and is due again.
    """
    report = check_file(practice, deep=True, given_up=given_up)
    if report.whole:
        with suppress(UserError):  # kept where the record's check is remembered
            _note(practice, practice.today())
    return report


def _note(practice: Practice, today: date) -> None:
    with practice.work("check the file", say("Checked the file"), recorded=False) as work:
        found = work.session.query(Setting).where(Setting.key == _LAST).one_or_none()
        if found is None:
            work.insert(Setting, [{"key": _LAST, "value": today.isoformat()}])
        else:
            work.update(Setting, {found.id: {"value": today.isoformat()}})
