"""Each clash in a word or two and in a sentence, with its known details and without."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.rules.clashes import ClashKind
from desktop.services.calendar.words import CLASH_SHORT, ClashFacts, clash_sentence

TEN, ELEVEN = datetime(2026, 12, 14, 10), datetime(2026, 12, 14, 10, 50)


@pytest.mark.parametrize(
    ("kind", "bare", "full"),
    [
        (ClashKind.BOOKED, "Priya Nair has something else then", "Priya Nair has Kaur, Jas 10:00–10:50"),
        (ClashKind.HOURS, "outside Priya Nair's working hours", "outside Priya Nair's working hours"),
        (ClashKind.LEAVE, "Priya Nair is on leave", "Priya Nair is on leave (Annual leave)"),
        (
            ClashKind.SITE,
            "Priya Nair does not work at this site then",
            "Priya Nair does not work at Harbour then",
        ),
        (ClashKind.ROOM, "the room is taken then", "Blue is taken 10:00–10:50 by Sam Cooper"),
        (
            ClashKind.CLIENT,
            "the client is with somebody else then",
            "Kaur, Jas is with Sam Cooper 10:00–10:50",
        ),
        (
            ClashKind.PROVIDER,
            "Priya Nair has no provider number there and cannot claim",
            "Priya Nair has no provider number there and cannot claim",
        ),
        (
            ClashKind.TRAVEL,
            "Priya Nair is at another site then, too far to travel",
            "Priya Nair is at Northside 10:00–10:50, too far to travel",
        ),
        (ClashKind.PAST, "that day is over already", "that day is over already"),
    ],
)
def test_a_sentence_names_what_is_known(kind: ClashKind, bare: str, full: str) -> None:
    assert clash_sentence(ClashFacts(kind, "Priya Nair")) == bare
    facts = ClashFacts(
        kind,
        "Priya Nair",
        clients="Kaur, Jas",
        practitioner="Sam Cooper",
        starts=TEN,
        ends=ELEVEN,
        room="Blue",
        site="Harbour",
        other_site="Northside",
        reason="Annual leave",
    )
    assert clash_sentence(facts) == full


def test_every_kind_has_both_lengths_and_no_two_are_alike() -> None:
    assert set(CLASH_SHORT) == set(ClashKind)
    assert len(set(CLASH_SHORT.values())) == len(ClashKind)
    assert all(clash_sentence(ClashFacts(kind)) for kind in ClashKind)
