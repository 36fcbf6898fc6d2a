"""The state of a draft, kept and compared with another."""

from __future__ import annotations

from dataclasses import replace

from desktop.models import Disposition
from desktop.rules.planning.model import NO_WISHES, Reason, ReasonKind, Wishes
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.plan import PlannedClient
from desktop.services.offboarding.planning.wishes import wishes_in
from desktop.services.offboarding.standing import Standing, compare_standings, keep_standing
from tests.made import Made
from tests.unit.services.offboarding.conftest import PRIYA

AVA, BEN = 1, 2
SITE = (Reason(ReasonKind.SITE),)
GIVEN = PlannedClient(AVA, Disposition.TRANSFER, PRIYA, SITE, pinned=True)
SUGGESTED = PlannedClient(BEN, Disposition.TRANSFER, PRIYA, SITE)
NOBODY = PlannedClient(BEN, Disposition.UNDECIDED)


def test_what_was_chosen_by_hand_and_what_was_suggested_are_kept_apart(leaving: Made, draft: int) -> None:
    wishes = Wishes(excluded=frozenset({7}), maxima={PRIYA: 9}, care={99: "Psychology"})
    keep_standing(leaving.practice, draft, Standing({AVA: GIVEN, BEN: SUGGESTED}, wishes))
    assert drafted(leaving.practice, draft).plan.clients == (GIVEN, SUGGESTED)
    with leaving.practice.read() as session:
        assert wishes_in(session, draft) == wishes


def test_only_the_named_clients_change(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    keep_standing(practice, draft, Standing({AVA: GIVEN, BEN: SUGGESTED}, NO_WISHES))
    keep_standing(practice, draft, Standing({BEN: replace(SUGGESTED, pinned=True)}, NO_WISHES))
    assert drafted(practice, draft).plan.clients == (GIVEN, replace(SUGGESTED, pinned=True))
    keep_standing(practice, draft, Standing({}, NO_WISHES))
    assert drafted(practice, draft).plan.clients == (GIVEN, replace(SUGGESTED, pinned=True))


def gain(leaving: Made, draft: int, before: PlannedClient, after: PlannedClient) -> dict[str, float]:
    """What each level gains if Ben goes from one to the other."""
    first, second = (Standing({AVA: GIVEN, BEN: ben}, NO_WISHES) for ben in (before, after))
    found = compare_standings(leaving.practice, draft, first, second)
    return {level.name: level.gain for level in found.levels}


def test_a_client_with_a_recipient_is_one_fewer_without(leaving: Made, draft: int) -> None:
    assert gain(leaving, draft, NOBODY, SUGGESTED)["without_recipient"] == 1
    assert gain(leaving, draft, SUGGESTED, NOBODY)["without_recipient"] == -1
    assert gain(leaving, draft, SUGGESTED, SUGGESTED).get("without_recipient", 0) == 0


def test_who_leaves_the_practice_needs_no_recipient(leaving: Made, draft: int) -> None:
    closed = replace(NOBODY, disposition=Disposition.CLOSED)
    assert gain(leaving, draft, NOBODY, closed)["without_recipient"] == 1
    assert gain(leaving, draft, SUGGESTED, closed).get("without_recipient", 0) == 0
