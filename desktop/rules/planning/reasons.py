"""The reasons why each client goes where the plan says, or nobody was found: values, weightiest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.model import (
    Caseload,
    Option,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    Reason,
    ReasonKind,
    Wishes,
)
from desktop.rules.planning.table import PlanTable
from desktop.rules.planning.transport import Whole
from desktop.rules.recipients import Refusal, RefusalKind, Rule


def reasons_for(
    caseload: Caseload,
    wishes: Wishes,
    table: PlanTable,
    assignment: Mapping[int, int | None],
    visits: Mapping[int, int | None],
) -> dict[int, tuple[Reason, ...]]:
    """The reasons of a plan, by client id."""
    explained = _Explained(caseload, wishes, table, assignment, visits)
    return {client.id: explained.of(client) for client in caseload.clients}


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


_NOT_PINNED = -1


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
        self._offered = {r.id for r in table.recipients if table.is_offered(r.id)}
        self._seconds = _second_choices(table, assignment, self._group_clashes(caseload, table))
        self._visits: defaultdict[int, list[PlanVisit]] = defaultdict(list)
        for visit in caseload.visits:
            for member in visit.members:
                self._visits[member].append(visit)
        self._families: defaultdict[str, list[int | None]] = defaultdict(list)
        for client in caseload.clients:
            self._families[client.family].append(assignment[client.id])

    def of(self, client: PlanClient) -> tuple[Reason, ...]:
        """Why this client goes where the plan says."""
        chosen = self._assignment[client.id]
        if chosen is None:
            return self._nobody(client)
        option, recipient = client.options[chosen], self._people[chosen]
        reasons = widened_reasons(self._wishes, client.id, option, recipient.discipline)
        if client.id in self._wishes.pins:
            reasons.append(Reason(ReasonKind.BY_HAND))
        if client.needs and not any(r.rule is Rule.DISCIPLINE for r in option.refusals):
            equal = not option.fit.same_discipline
            reasons.append(Reason(ReasonKind.DISCIPLINE, discipline=recipient.discipline, equal=equal))
        reasons.append(self._times(client, option))
        if self._is_together(client, chosen):
            reasons.append(Reason(ReasonKind.FAMILY))
        reasons += _fit_reasons(option)
        return (*reasons, *self._others(client, chosen))

    def _times(self, client: PlanClient, option: Option) -> Reason:
        late = self._wishes.clashes(client.id, option) + sum(
            self._goes_to[visit.id] in self._wishes.visit_clashes(visit) for visit in self._visits[client.id]
        )
        return Reason(ReasonKind.TIMES, client.appointments - late, client.appointments)

    def _is_together(self, client: PlanClient, chosen: int) -> bool:
        family = self._families[client.family]
        return bool(client.family) and len(family) > 1 and set(family) == {chosen}

    def _others(self, client: PlanClient, chosen: int) -> list[Reason]:
        """Who else could take the client in this plan, or that nobody else may."""
        if (second := self._seconds.get(client.id)) is not None:
            return [second]
        others = {i: o for i, o in client.options.items() if i in self._offered and i != chosen}
        may = any(self._wishes.allows(client.id, option) for option in others.values())
        if may or client.id in self._wishes.pins:
            return []
        return [Reason(ReasonKind.ONLY, discipline=_missing_discipline(others.values()))]

    def _group_clashes(self, caseload: Caseload, table: PlanTable) -> Whole:
        """For each client and recipient, how many of the client's group visits would clash there."""
        counts = np.zeros(table.may.shape, dtype=np.int64)
        rows = {client.id: row for row, client in enumerate(table.clients)}
        for visit in caseload.visits:
            clashing = self._wishes.visit_clashes(visit)
            late = np.array([r.id in clashing for r in table.recipients], dtype=np.int64)
            counts[[rows[member] for member in visit.members]] += late
        return counts

    def _nobody(self, client: PlanClient) -> tuple[Reason, ...]:
        if self._wishes.pins.get(client.id, _NOT_PINNED) is None:
            return (Reason(ReasonKind.NOBODY_BY_HAND),)
        asked = self._asked(client)
        if not asked:
            return (Reason(ReasonKind.NOBODY_OFFERED),)
        in_force = {i: self._in_force(client, option) for i, option in asked.items()}
        full = [self._people[i] for i, refusals in in_force.items() if not refusals]
        return (*_all_full(full), *_refused(refusals[0] for refusals in in_force.values() if refusals))

    def _asked(self, client: PlanClient) -> dict[int, Option]:
        """The recipients who could have been chosen; only the pinned one, if the rules refuse that."""
        pinned_to = self._wishes.pins.get(client.id)
        pinned = client.options.get(pinned_to) if pinned_to is not None else None
        if pinned_to is not None and pinned is not None and pinned.refusals:
            return {pinned_to: pinned}
        return {i: option for i, option in client.options.items() if i in self._offered}

    def _in_force(self, client: PlanClient, option: Option) -> list[Refusal]:
        return [r for r in option.refusals if not self._wishes.is_widened(r.rule, client.id)]


def _second_choices(
    table: PlanTable, assignment: Mapping[int, int | None], groups: Whole
) -> dict[int, Reason]:
    """For each client, the best of the others who may take them and have room in this plan.

    The fewest clashes count first, then the same site, then the best match, then who comes first.
    """
    if not table.recipients:
        return {}
    clashes = table.clashes[:, :-1] + groups
    most = int(table.points.max(initial=0)) + 1
    ranks = (clashes * 2 + table.changes[:, :-1]) * most - table.points[:, :-1]
    came_first = np.argsort(np.argsort([r.id for r in table.recipients]))
    able = _able_besides(table, assignment)
    ranked = np.where(able, ranks * (len(came_first) + 1) + came_first, np.iinfo(np.int64).max)
    found = ranked.argmin(axis=1).tolist()
    return {
        client.id: Reason(ReasonKind.SECOND, int(clashes[row, column]), name=table.recipients[column].name)
        for row, (client, column) in enumerate(zip(table.clients, found, strict=True))
        if able[row, column]
    }


def _able_besides(table: PlanTable, assignment: Mapping[int, int | None]) -> NDArray[np.bool_]:
    """For each client and recipient, whether the client could go there in this plan, and does not."""
    counts = Counter(assignment.values())
    has_room = [
        table.is_offered(r.id) and counts[r.id] < table.capacity[column]
        for column, r in enumerate(table.recipients)
    ]
    able: NDArray[np.bool_] = table.may & np.array(has_room, dtype=bool)
    columns = {r.id: column for column, r in enumerate(table.recipients)}
    for row, client in enumerate(table.clients):
        if (chosen := assignment[client.id]) is not None:
            able[row, columns[chosen]] = False
    return able


def _missing_discipline(options: Iterable[Option]) -> str:
    """A discipline that all of these lack, if each of them is refused for one."""
    lacking = [
        [r.discipline for r in option.refusals if r.kind is RefusalKind.DISCIPLINE] for option in options
    ]
    return min(names[0] for names in lacking) if lacking and all(lacking) else ""


def _refused(refusals: Iterable[Refusal]) -> Iterator[Reason]:
    """How many are refused for the same reason, the most frequent first."""
    kinds: defaultdict[RefusalKind, list[Refusal]] = defaultdict(list)
    for refusal in refusals:
        kinds[refusal.kind].append(refusal)
    for same in sorted(kinds.values(), key=len, reverse=True):
        yield Reason(ReasonKind.REFUSED, len(same), refusal=same[0])


def _all_full(people: list[PlanRecipient]) -> Iterator[Reason]:
    """The reason that all who may take the client have their maximum, if there are any."""
    if not people:
        return
    disciplines = {person.discipline for person in people}
    yield Reason(
        ReasonKind.ALL_FULL,
        len(people),
        name=people[0].name if len(people) == 1 else "",
        discipline=disciplines.pop() if len(disciplines) == 1 else "",
    )


def _fit_reasons(option: Option) -> list[Reason]:
    fit, reasons = option.fit, []
    if fit.recommended:
        reasons.append(Reason(ReasonKind.RECOMMENDED))
    if fit.seen is not None:
        reasons.append(Reason(ReasonKind.SEEN, day=fit.seen))
    if fit.wishes_kept:
        reasons.append(Reason(ReasonKind.WISH, fit.wishes_kept))
    if fit.language:
        reasons.append(Reason(ReasonKind.LANGUAGE, name=fit.language))
    if fit.same_site:
        reasons.append(Reason(ReasonKind.SITE))
    if option.changes_site:
        reasons.append(Reason(ReasonKind.CHANGES_SITE))
    return reasons
