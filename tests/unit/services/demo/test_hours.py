"""The weeks of the made-up staff: blocks, slots and leave."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from desktop.services.demo.hours import CELL, Block, cut_into_slots, leave_spans, working_blocks
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw, words

TODAY = date(2026, 11, 25)


def test_the_window_is_whole_weeks_around_today() -> None:
    window = Window(TODAY)
    assert (window.first, window.first.weekday()) == (date(2025, 11, 24), 0)
    assert (window.last, window.last.weekday()) == (date(2027, 5, 23), 6)
    assert (window.last - window.first).days + 1 == 7 * window.weeks
    assert window.monday(window.weeks_back) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("clients", "current", "unassigned"), [(0, 0, 0), (1, 1, 0), (2, 1, 0), (100, 38, 1), (900, 342, 3)]
)
def test_how_many_clients_are_current_and_have_no_case_manager(
    clients: int, current: int, unassigned: int
) -> None:
    wanted = Wanted(5, clients, 100, Window(TODAY))
    assert (wanted.current, wanted.unassigned) == (current, unassigned)


def test_a_practice_is_busy_with_more_than_twenty_a_week_for_each_user() -> None:
    window = Window(TODAY)
    assert not Wanted(2, 0, 2 * 20 * window.weeks, window).busy
    assert Wanted(2, 0, 2 * 20 * window.weeks + 1, window).busy


def test_blocks_leave_lunch_out_and_the_evening_in() -> None:
    blocks = working_blocks({"hours": "evening", "sites": [0]}, [7])
    thursday = [block for block in blocks if block.weekday == 3]
    assert thursday == [Block(3, 540, 750, 7), Block(3, 810, 1020, 7), Block(3, 1050, 1110, 7)]
    assert len(blocks) == 11


def test_two_sites_share_the_days_of_a_week() -> None:
    blocks = working_blocks({"hours": "four", "sites": [1, 0]}, [7, 8])
    assert [block.site_id for block in blocks] == [8, 8, 8, 8, 7, 7, 7, 7]


@pytest.mark.parametrize("discipline", sorted(words("staff")["disciplines"]))
@pytest.mark.parametrize("busy", [True, False])
def test_slots_fill_the_blocks_without_overlap(discipline: str, busy: bool) -> None:
    blocks = working_blocks({"hours": "evening", "sites": [0]}, [7])
    slots = cut_into_slots(Draw("1"), blocks, {"discipline": discipline}, busy=busy)
    cells = [(s.weekday, s.start + CELL * cell) for s in slots for cell in range(s.cells)]
    assert len(set(cells)) == len(cells) == sum((block.end - block.start) // CELL for block in blocks)
    assert {slot.cells for slot in slots} == ({1} if busy else {1, 2, 3})


def test_who_leads_a_group_has_one_long_slot_for_it_by_day() -> None:
    blocks = working_blocks({"hours": "full", "sites": [0]}, [7])
    person = {"discipline": "Psychologist", "leads_group": True}
    slots = cut_into_slots(Draw("1"), blocks, person, busy=False)
    assert [slot.group for slot in slots].count(True) == 1
    assert (slots[0].group, slots[0].cells) == (True, 3)


@pytest.mark.parametrize("seed", range(12))
def test_leave_does_not_overlap_and_ends_with_the_last_day_at_work(seed: int) -> None:
    window = Window(TODAY)
    last_day = date(2026, 6, 1) if seed % 2 else date.max
    spans = sorted(leave_spans(Draw(str(seed)), last_day, window))
    assert all(first.end <= second.first for first, second in itertools.pairwise(spans))
    assert all(window.first < span.end and span.first <= min(last_day, window.last) for span in spans)
    assert any(span.reason == "Practice closed" for span in spans)
