"""The supervisor's own choices for clients: kept as they are, and marked if a rule is against them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import Disposition
from desktop.rules.calendar import Practitioner
from desktop.rules.planning.model import Option, Reason, ReasonKind, Wishes
from desktop.rules.planning.reasons import widened_reasons
from desktop.rules.recipients import Rule
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import Decided, decide_clients
from desktop.services.offboarding.plan import PlannedClient, decisions_on, given_to
from desktop.services.offboarding.planning.weighing import options_of
from desktop.services.offboarding.planning.wishes import wishes_in
from desktop.services.offboarding.situation import Situation, situation


def decide_by_hand(practice: Practice, offboarding_id: int, decisions: Mapping[int, Decided]) -> None:
    """Keep choices as `decide_clients` does; if one is against a rule, that comes first in its
    reasons."""
    with practice.read() as session:
        answers = drafts.answers_in(session, offboarding_id)
        wishes = wishes_in(session, offboarding_id)
        found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on)
        chosen = (PlannedClient(client_id, *decision) for client_id, decision in decisions.items())
        marked = list(marked_by_hand(session, found.needing(wishes.care), chosen, wishes))
    decide_clients(practice, offboarding_id, decisions_on(marked))


def marked_by_hand(
    session: Session, found: Situation, chosen: Iterable[PlannedClient], wishes: Wishes
) -> Iterator[PlannedClient]:
    """The same choices, each beginning its reasons with the rules against it that no longer apply."""
    chosen = list(chosen)
    given = given_to(chosen)
    options = options_of(session, found, given, with_clashes=Rule.PROVIDER in wishes.widened)
    for choice in chosen:
        option = options.get(choice.client_id, Option())
        recipient = found.candidates.get(choice.recipient_id or 0)
        against = _against_rules(choice, option, recipient, wishes)
        yield replace(choice, reasons=(*against, *_reasons_for(choice)))


def _reasons_for(choice: PlannedClient) -> list[Reason]:
    """Its reasons but for rules that were widened before."""
    return [reason for reason in choice.reasons if reason.kind is not ReasonKind.WIDENED]


def _against_rules(
    choice: PlannedClient, option: Option, recipient: Practitioner | None, wishes: Wishes
) -> Iterable[Reason]:
    """The rules that a transfer of one client goes past."""
    if choice.disposition is not Disposition.TRANSFER or recipient is None:
        return ()
    return widened_reasons(wishes, choice.client_id, option, recipient.discipline)
