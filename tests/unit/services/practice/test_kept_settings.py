"""A value kept by its key replaces the one before, and leaves all others alone."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.services.practice.kept_settings import forget_setting, keep_setting, keep_settings


def kept(practice: Practice) -> dict[str, tuple[int, str]]:
    return {
        key: (row_id, value) for row_id, key, value in practice.rows("SELECT id, key, value FROM settings")
    }


def test_a_value_takes_the_place_of_the_one_before(practice: Practice) -> None:
    others = kept(practice)
    with practice.work("test", "test", recorded=False) as work:
        keep_setting(work, "a.one", "first")
    (row_id, first) = kept(practice)["a.one"]
    with practice.work("test", "test", recorded=False) as work:
        keep_setting(work, "a.one", "second")
    assert first == "first"
    assert kept(practice) == others | {"a.one": (row_id, "second")}


def test_several_values_are_kept_at_once_whether_they_were_there_or_not(practice: Practice) -> None:
    with practice.work("test", "test", recorded=False) as work:
        keep_settings(work, {"a.one": "1", "a.two": "2"})
        keep_settings(work, {"a.two": "", "a.three": "3"})
    assert {key: value for key, (_, value) in kept(practice).items() if key.startswith("a.")} == {
        "a.one": "1",
        "a.two": "",
        "a.three": "3",
    }


def test_a_forgotten_value_is_gone_and_may_be_forgotten_again(practice: Practice) -> None:
    before = kept(practice)
    with practice.work("test", "test", recorded=False) as work:
        keep_setting(work, "a.one", "1")
        forget_setting(work, "a.one")
        forget_setting(work, "a.one")
    assert kept(practice) == before
