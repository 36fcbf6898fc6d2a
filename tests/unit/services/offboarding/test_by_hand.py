"""Choices by hand: kept as they are, and each begins its reasons with the rules that it breaks."""

from __future__ import annotations

from desktop.models import Disposition, NotWith
from desktop.rules.planning.model import NO_WISHES, Reason, ReasonKind
from desktop.rules.recipients import Rule
from desktop.services.offboarding.by_hand import decide_by_hand, marked_by_hand
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.plan import PlannedClient
from desktop.services.offboarding.situation import situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

SITE = Reason(ReasonKind.SITE)
AVA, BEN = 1, 2


def not_with_priya(leaving: Made, client_id: int) -> None:
    with leaving.work() as work:
        work.insert(NotWith, [{"client_id": client_id, "user_id": PRIYA}])


def marked(leaving: Made, *chosen: PlannedClient) -> list[PlannedClient]:
    with leaving.practice.read() as session:
        return list(marked_by_hand(session, situation(session, ALEX, LAST_DAY), chosen, NO_WISHES))


def test_a_choice_against_a_rule_says_so_first(leaving: Made) -> None:
    not_with_priya(leaving, AVA)
    ava, ben = marked(
        leaving,
        PlannedClient(AVA, Disposition.TRANSFER, PRIYA, (SITE,)),
        PlannedClient(BEN, Disposition.TRANSFER, PRIYA, (SITE,)),
    )
    assert [reason.rule for reason in ava.reasons] == [Rule.NOT_WITH, None]
    assert ava.reasons[0].kind is ReasonKind.WIDENED
    assert ava.reasons[1:] == ben.reasons == (SITE,)


def test_a_rule_that_was_widened_before_and_holds_now_is_not_said(leaving: Made) -> None:
    before = Reason(ReasonKind.WIDENED, rule=Rule.AGE)
    [ava] = marked(leaving, PlannedClient(AVA, Disposition.TRANSFER, PRIYA, (before, SITE)))
    assert ava.reasons == (SITE,)


def test_who_goes_to_nobody_here_breaks_no_rule(leaving: Made) -> None:
    not_with_priya(leaving, AVA)
    for choice in (
        PlannedClient(AVA, Disposition.REFERRED, PRIYA),
        PlannedClient(AVA, Disposition.UNDECIDED),
        PlannedClient(AVA, Disposition.TRANSFER, ALEX),
    ):
        assert marked(leaving, choice) == [choice]


def test_decisions_by_hand_are_kept_as_chosen(leaving: Made, draft: int) -> None:
    not_with_priya(leaving, AVA)
    decide_by_hand(leaving.practice, draft, {AVA: (Disposition.TRANSFER, PRIYA, (SITE,))})
    ava, ben = drafted(leaving.practice, draft).plan.clients
    assert (ava.recipient_id, ava.pinned, len(ava.reasons)) == (PRIYA, True, 2)
    assert (ben.disposition, ben.pinned) == (Disposition.UNDECIDED, False)
