"""The references of our own making go on from the highest and never mean two records."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.models import Appointment, Client, ClientAlias, User
from desktop.services.practice.references import PREFIXES, aliases_of, client_aliases, next_references
from tests.made import Made


def made_with(practice: Practice, *references: str) -> None:
    made = Made(practice)
    for reference in references:
        made.client("Ava Nguyen", reference=reference)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ((), "C000001"),
        (("C000122",), "C000123"),
        (("C7", "C000009"), "C000010"),
        (("X900", "C12B", "C-44", "c000099"), "C000001"),
        (("C1234567890123",), "C000001"),
        (("C999999",), "C1000000"),
    ],
)
def test_the_count_goes_on_from_the_highest_of_our_own_shape(
    practice: Practice, there: tuple[str, ...], expected: str
) -> None:
    made_with(practice, *there)
    with practice.read() as session:
        assert next_references(session, Client, PREFIXES[Client], 1) == [expected]


def test_several_follow_each_other_and_other_kinds_do_not_count(practice: Practice) -> None:
    made_with(practice, "C000005")
    with practice.read() as session:
        assert next_references(session, Client, "C", 3) == ["C000006", "C000007", "C000008"]
        assert next_references(session, Client, "C", 0) == []
        assert next_references(session, User, "U", 1) == ["U000001"]
        assert next_references(session, Appointment, "A", 1) == ["A000001"]


def test_the_reference_of_a_merged_file_is_not_given_again(practice: Practice) -> None:
    made = Made(practice)
    kept = made.client("Ava Nguyen", reference="C000005")
    with made.work() as work:
        work.insert(ClientAlias, [{"reference": "C000009", "client_id": kept}])
    with practice.read() as session:
        assert next_references(session, Client, "C", 1) == ["C000010"]
        assert client_aliases(session) == {"C000009": kept}
        assert aliases_of(session, kept) == ["C000009"]
        assert aliases_of(session, kept + 1) == []
