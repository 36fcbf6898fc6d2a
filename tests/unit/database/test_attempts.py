"""Wrong passphrases cost a doubling wait, separately for each salt, even if the clock is set back."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from desktop.database import attempts

SALT, OTHER = b"one salt of 16 b", b"another salt 16b"


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which the test sets; counted in a folder of this test's own."""
    now = [1_000_000.0]
    monkeypatch.setattr(attempts, "folder", lambda: tmp_path / "state" / "attempts")
    monkeypatch.setattr(time, "time", lambda: now[0])
    return now


@pytest.fixture
def waited(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The requested waits."""
    found: list[float] = []
    monkeypatch.setattr(attempts, "pause", found.append)
    return found


def test_the_first_slips_are_free_and_then_each_wait_is_twice_as_long_up_to_a_minute() -> None:
    waits = [attempts.seconds_to_wait(failed) for failed in range(12)]
    assert waits == [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert attempts.seconds_to_wait(1000) == 60


def test_only_what_is_left_of_the_wait_is_waited_for(clock: list[float], waited: list[float]) -> None:
    for _ in range(6):
        attempts.note_failure(SALT)
    for passed, expected in ((0.0, [8.0]), (3.0, [5.0]), (8.0, []), (100.0, []), (-500.0, [8.0])):
        clock[0] = 1_000_000.0 + passed
        attempts.wait(SALT)
        assert waited == expected
        waited.clear()


def test_each_salt_is_counted_by_itself_and_the_right_passphrase_ends_the_counting(
    clock: list[float], waited: list[float]
) -> None:
    for _ in range(4):
        attempts.note_failure(SALT)
    attempts.note_failure(OTHER)
    attempts.wait(OTHER)
    assert waited == []
    attempts.note_success(SALT)
    attempts.note_success(SALT)
    attempts.wait(SALT)
    assert waited == []
    assert [file.name for file in attempts.folder().iterdir()] == [OTHER.hex()]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '["a", "b"]', "[null, 1]", "5"])
def test_a_count_that_cannot_be_read_is_none(clock: list[float], waited: list[float], text: str) -> None:
    attempts.note_failure(SALT)
    (attempts.folder() / SALT.hex()).write_text(text, encoding="utf-8")
    attempts.wait(SALT)
    assert waited == []
    attempts.note_failure(SALT)
    assert attempts._read(SALT) == (1, clock[0])


def test_where_nothing_can_be_counted_nothing_fails(
    clock: list[float], waited: list[float], tmp_path: Path
) -> None:
    (tmp_path / "state").touch()
    attempts.note_failure(SALT)
    attempts.wait(SALT)
    attempts.note_success(SALT)
    assert waited == []
