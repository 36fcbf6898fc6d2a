"""Bookings kept for a session are those that it would read, whoever asks and whenever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.rules.calendar import Booking
from desktop.services.calendar.bookings import bookings_beyond, keep_bookings_beyond
from desktop.services.demo.demo import make_demo
from tests.conftest import TODAY
from tests.steps import calls_of

SINCE = datetime.combine(TODAY + timedelta(days=7), time())


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Practice]:
    practice = make_demo(
        tmp_path / "demo.handover", None, practitioners=5, clients=30, appointments=300, today=TODAY
    )
    yield practice
    practice.close()


def read(practice: Practice, user_ids: set[int], moment: datetime) -> list[Booking]:
    with practice.read() as session:
        return bookings_beyond(session, user_ids, moment)


def test_what_is_kept_is_what_would_be_read(demo: Practice) -> None:
    everybody = {booking.practitioner_id or 0 for booking in read(demo, set(range(1, 20)), SINCE)}
    one, *others = sorted(everybody)
    assert others
    later = SINCE + timedelta(days=7)
    asked = [({one}, SINCE), (set(others), SINCE), (everybody, SINCE), ({one}, later), ({one, 999}, SINCE)]
    with demo.read() as session:
        keep_bookings_beyond(session, everybody, SINCE)
        for user_ids, moment in asked:
            assert bookings_beyond(session, user_ids, moment) == read(demo, user_ids, moment)


def test_what_is_kept_is_not_read_again(demo: Practice) -> None:
    with demo.read() as session:
        fresh = calls_of(lambda: bookings_beyond(session, {1, 2, 3}, SINCE))
        keep_bookings_beyond(session, {1, 2, 3, 4}, SINCE)
        assert calls_of(lambda: bookings_beyond(session, {1, 2, 3}, SINCE)) < fresh / 2
