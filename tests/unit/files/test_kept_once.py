"""Equal values are one in memory, and the memory for it is limited."""

from __future__ import annotations

from desktop.files.kept_once import KeptOnce


def test_the_value_that_was_first_kept_is_given_again() -> None:
    kept = KeptOnce[str]()
    first, again = "".join(["Ash", "ton"]), "".join(["Ash", "ton"])
    assert first is not again
    assert kept.for_row()(first, first) is first
    assert kept.for_row()(again, again) is first


def test_of_too_many_different_values_all_are_forgotten() -> None:
    kept = KeptOnce[int]()
    keep = kept.for_row()
    for number in range(50_000):
        keep(number, number)
    assert kept.for_row()(7, -7) == 7
    kept.for_row()(50_000, 50_000)
    assert kept.for_row()(7, -7) == -7
