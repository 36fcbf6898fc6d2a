"""The reasons why each client goes where the plan says, or nobody was found: values, weightiest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from desktop.rules.planning.model import (
    Caseload,
    Fit,
    Option,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    Reason,
    ReasonKind,
    Wishes,
)
from desktop.rules.planning.obstacles import PlanObstacles
from desktop.rules.planning.second_choices import second_choices
from desktop.rules.planning.table import PlanTable
from desktop.rules.recipients import RefusalKind, Rule


def reasons_for(
    caseload: Caseload,
    wishes: Wishes,
    table: PlanTable,
    assignment: Mapping[int, int | None],
    visits: Mapping[int, int | None],
) -> dict[int, tuple[Reason, ...]]:
    """The reasons of a plan, by client id."""
    explained = _Explained(caseload, wishes, table, assignment, visits)
    return {client.id: tuple(explained.of(client)) for client in caseload.clients}


def widened_reasons(wishes: Wishes, client_id: int, option: Option, discipline: str) -> list[Reason]:
    """The rules that a client's recipient breaks: each was widened, or the recipient chosen by hand.

    `discipline` is the recipient's.
    """
    reasons = [
        Reason(ReasonKind.WIDENED, rule=refusal.rule, refusal=refusal, discipline=discipline)
        for refusal in option.refusals
    ]
    if option.provider_only and wishes.is_widened(Rule.PROVIDER, client_id):
        reasons.append(Reason(ReasonKind.WIDENED, option.provider_only, rule=Rule.PROVIDER))
    return reasons


class _Explained:
    """One plan with everything that its reasons consider."""

    def __init__(
        self,
        caseload: Caseload,
        wishes: Wishes,
        table: PlanTable,
        assignment: Mapping[int, int | None],
        visits: Mapping[int, int | None],
    ) -> None:
        self._wishes = wishes
        self._assignment = assignment
        self._goes_to = visits
        self._people = {r.id: r for r in caseload.recipients}
        self._offered = table.offered_ids()
        self._seconds = second_choices(table, assignment, self._visits_late(caseload))
        self._visits = _visits_by_member(caseload.visits)
        self._families = _recipients_by_family(caseload.clients, assignment)
        self._obstacles = PlanObstacles(wishes, self._people, self._offered)

    def _visits_late(self, caseload: Caseload) -> list[tuple[PlanVisit, frozenset[int]]]:
        """Each group visit with the recipients who cannot keep its time."""
        return [(visit, self._wishes.visit_clashes(visit)) for visit in caseload.visits]

    def of(self, client: PlanClient) -> Iterator[Reason]:
        """Why this client goes where the plan says."""
        chosen = self._assignment[client.id]
        if chosen is None:
            return self._obstacles.reasons(client)
        return self._why(client, chosen)

    def _why(self, client: PlanClient, chosen: int) -> Iterator[Reason]:
        option, recipient = client.options[chosen], self._people[chosen]
        yield from widened_reasons(self._wishes, client.id, option, recipient.discipline)
        if client.id in self._wishes.pins:
            yield Reason(ReasonKind.BY_HAND)
        yield from _discipline_reason(client, option, recipient)
        yield self._times(client, option)
        if self._is_together(client, chosen):
            yield Reason(ReasonKind.FAMILY)
        yield from _fit_reasons(option)
        yield from self._others(client, chosen)

    def _times(self, client: PlanClient, option: Option) -> Reason:
        late = self._wishes.clashes(client.id, option) + sum(map(self._is_late, self._visits[client.id]))
        return Reason(ReasonKind.TIMES, client.appointments - late, client.appointments)

    def _is_late(self, visit: PlanVisit) -> bool:
        """Whether a group visit cannot keep its time where it goes."""
        return self._goes_to[visit.id] in self._wishes.visit_clashes(visit)

    def _is_together(self, client: PlanClient, chosen: int) -> bool:
        family = self._families[client.family]
        return bool(client.family) and len(family) > 1 and set(family) == {chosen}

    def _others(self, client: PlanClient, chosen: int) -> list[Reason]:
        """Who else could take the client in this plan, or that nobody else may."""
        if (second := self._seconds.get(client.id)) is not None:
            return [second]
        others = self._options_besides(client, chosen)
        if client.id in self._wishes.pins or self._wishes.allows_any(client.id, others):
            return []
        return [Reason(ReasonKind.ONLY, discipline=_missing_discipline(others))]

    def _options_besides(self, client: PlanClient, chosen: int) -> list[Option]:
        """The client's options with the others who are offered to everybody."""
        others = self._offered - {chosen}
        return [option for i, option in client.options.items() if i in others]


def _visits_by_member(visits: Iterable[PlanVisit]) -> Mapping[int, list[PlanVisit]]:
    """The group visits of each client."""
    by_member: defaultdict[int, list[PlanVisit]] = defaultdict(list)
    for visit in visits:
        for member in visit.members:
            by_member[member].append(visit)
    return by_member


def _recipients_by_family(
    clients: Iterable[PlanClient], assignment: Mapping[int, int | None]
) -> Mapping[str, list[int | None]]:
    """The recipients of each family's members."""
    families: defaultdict[str, list[int | None]] = defaultdict(list)
    for client in clients:
        families[client.family].append(assignment[client.id])
    return families


def _discipline_reason(client: PlanClient, option: Option, recipient: PlanRecipient) -> Iterator[Reason]:
    """The discipline, if the client needs one and the recipient qualifies."""
    if client.needs and not any(r.rule is Rule.DISCIPLINE for r in option.refusals):
        equal = not option.fit.same_discipline
        yield Reason(ReasonKind.DISCIPLINE, discipline=recipient.discipline, equal=equal)


def _missing_discipline(options: Iterable[Option]) -> str:
    """A discipline that all of these lack, if each of them is refused for one."""
    lacking = [_disciplines_refused(option) for option in options]
    return min((names[0] for names in lacking), default="") if all(lacking) else ""


def _disciplines_refused(option: Option) -> list[str]:
    return [r.discipline for r in option.refusals if r.kind is RefusalKind.DISCIPLINE]


def _fit_reasons(option: Option) -> Iterator[Reason]:
    """What speaks for the recipient and against them, apart from discipline and times."""
    yield from _word_for_them(option.fit)
    if option.fit.language:
        yield Reason(ReasonKind.LANGUAGE, name=option.fit.language)
    if option.fit.same_site:
        yield Reason(ReasonKind.SITE)
    if option.changes_site:
        yield Reason(ReasonKind.CHANGES_SITE)


def _word_for_them(fit: Fit) -> Iterator[Reason]:
    """What the leaver, the record and the client say for the recipient."""
    if fit.recommended:
        yield Reason(ReasonKind.RECOMMENDED)
    if fit.seen is not None:
        yield Reason(ReasonKind.SEEN, day=fit.seen)
    if fit.wishes_kept:
        yield Reason(ReasonKind.WISH, fit.wishes_kept)
