"""A count or a length is a number that a practice may have."""

from __future__ import annotations

from datetime import time

import pytest

from desktop.files.table import Value
from desktop.services.imports.convert import lengths
from desktop.services.imports.intake import Intake
from tests.unit.services.imports.made import refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", None), ("0", 0), ("10,000", 10_000), ("1,0,0", 100), ("000000010", 10)],
)
def test_a_count(theirs: Intake, text: str, expected: int | None) -> None:
    assert lengths.whole_number(theirs, "maximum_clients")(text) == expected


@pytest.mark.parametrize("text", ["-1", "1.5", "²", "٣", "ten", "10001", "0000000010", "1234567890"])
def test_no_count(theirs: Intake, text: str) -> None:
    refused(lengths.whole_number(theirs, "maximum_clients"), text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", None), ("  ", None), ("50", 50), ("1 h 30", 90), (time(0, 50), 50), ("10080", 10_080)],
)
def test_a_length(value: Value, expected: int | None) -> None:
    assert lengths.minutes(value) == expected


@pytest.mark.parametrize("text", ["10081", "long", "9" * 25])
def test_no_length(text: str) -> None:
    refused(lengths.minutes, text)


def test_a_length_has_twenty_four_signs_at_most() -> None:
    assert lengths.minutes("0" * 22 + "50") == 50
    assert "too long to be" in refused(lengths.minutes, "0" * 23 + "50")


def test_the_length_of_a_kind_of_visit_is_a_day_at_most() -> None:
    assert lengths.visit_minutes("1") == 1
    assert lengths.visit_minutes("1440") == 1440
    for text in ("", "0", "1441"):
        refused(lengths.visit_minutes, text)
