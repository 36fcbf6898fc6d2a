"""The round of the appointments that need the supervisor, and the keys of the wizard's tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.offboarding.appointments.rounds import next_in_round
from desktop.ui.offboarding.table_keys import digit, is_enter, is_plain

PLACES = {10: 0, 11: 1, 12: 2, 13: 3, 14: 4}


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


@given(st.lists(st.integers(10, 14), min_size=1, unique=True), st.sampled_from([1, -1]), st.data())
def test_as_many_steps_as_there_are_lead_to_each_once_and_back(
    ids: list[int], by: int, data: st.DataObject
) -> None:
    front = start = data.draw(st.sampled_from(ids))
    seen = []
    for _ in ids:
        front = next_in_round(ids, front, PLACES, by)
        seen.append(front)
    assert sorted(seen) == sorted(ids)
    assert front == start


def test_from_one_that_needs_nobody_the_next_is_the_first_below_it() -> None:
    assert next_in_round([10, 13], 11, PLACES, 1) == 13
    assert next_in_round([10, 13], 14, PLACES, 1) == 10
    assert next_in_round([10, 13], 11, PLACES, -1) == 13
    assert next_in_round([10, 13], None, PLACES, 1) == 10
    assert next_in_round([10, 13], None, PLACES, -1) == 13


def test_what_the_filter_hides_comes_after_everything_shown() -> None:
    assert next_in_round([10, 99], 14, PLACES, 1) == 99


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_9, 8), (Qt.Key.Key_0, None)])
def test_the_digits_from_one_to_nine_are_places(key: Qt.Key, place: int | None) -> None:
    assert digit(pressed(key)) == place
    assert digit(pressed(key, Qt.KeyboardModifier.KeypadModifier)) == place
    assert digit(pressed(key, Qt.KeyboardModifier.ControlModifier)) is None


def test_a_letter_is_no_place() -> None:
    assert digit(pressed(Qt.Key.Key_N)) is None
    assert is_plain(pressed(Qt.Key.Key_N))
    assert not is_plain(pressed(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier))


def test_both_enter_keys_count_as_enter() -> None:
    assert is_enter(pressed(Qt.Key.Key_Return))
    assert is_enter(pressed(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier))
    assert not is_enter(pressed(Qt.Key.Key_Space))
