"""Why each client goes where the plan says, or why nobody could be found: as values, the weightiest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from desktop.rules.planning_model import (
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
from desktop.rules.planning_table import UNLIMITED, Table
from desktop.rules.recipients import Refusal, RefusalKind, Rule


def reasons_for(
    caseload: Caseload,
    wishes: Wishes,
    table: Table,
    assignment: Mapping[int, int | None],
    visits: Mapping[int, int | None],
) -> dict[int, tuple[Reason, ...]]:
    """The reasons of a plan, by client id."""
    explained = _Explained(caseload, wishes, table, assignment, visits)
    return {client.id: explained.of(client) for client in caseload.clients}


class _Explained:
    """One plan with all that its reasons look at."""

    def __init__(
        self,
        caseload: Caseload,
        wishes: Wishes,
        table: Table,
        assignment: Mapping[int, int | None],
        visits: Mapping[int, int | None],
    ) -> None:
        self._wishes = wishes
        self._assignment = assignment
        self._goes_to = visits
        self._offered = {r.id: r for r in table.recipients if r.id not in wishes.excluded}
        if wishes.only is not None:
            self._offered = {i: r for i, r in self._offered.items() if i in wishes.only}
        self._people = {r.id: r for r in caseload.recipients}
        counts = Counter(assignment.values())
        self._has_room = {
            r.id: counts[r.id] < table.capacity[column] for column, r in enumerate(table.recipients)
        }
        self._limited = {
            r.id for column, r in enumerate(table.recipients) if table.capacity[column] < UNLIMITED
        }
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
        reasons = self._widened(client, option, recipient)
        if client.id in self._wishes.pins:
            reasons.append(Reason(ReasonKind.BY_HAND))
        if client.needs and not any(r.rule is Rule.DISCIPLINE for r in option.refusals):
            equal = not option.fit.same_discipline
            reasons.append(Reason(ReasonKind.DISCIPLINE, discipline=recipient.discipline, equal=equal))
        late = self._clashes(client, option) + sum(
            self._goes_to[visit.id] in self._wishes.visit_clashes(visit) for visit in self._visits[client.id]
        )
        reasons.append(Reason(ReasonKind.TIMES, client.appointments - late, client.appointments))
        family = self._families[client.family]
        if client.family and len(family) > 1 and set(family) == {chosen}:
            reasons.append(Reason(ReasonKind.FAMILY))
        reasons += _fit_reasons(option.fit)
        if option.changes_site:
            reasons.append(Reason(ReasonKind.CHANGES_SITE))
        return (*reasons, *self._others(client, chosen))

    def _widened(self, client: PlanClient, option: Option, recipient: PlanRecipient) -> list[Reason]:
        reasons = [
            Reason(ReasonKind.WIDENED, rule=refusal.rule, refusal=refusal, discipline=recipient.discipline)
            for refusal in option.refusals
        ]
        if option.provider_only and self._wishes.is_widened(Rule.PROVIDER, client.id):
            reasons.append(Reason(ReasonKind.WIDENED, option.provider_only, rule=Rule.PROVIDER))
        return reasons

    def _clashes(self, client: PlanClient, option: Option) -> int:
        return self._wishes.clashes(client.id, option)

    def _others(self, client: PlanClient, chosen: int) -> list[Reason]:
        """Who else could take the client in this plan; that nobody else may, where that is so."""
        may = [
            (other_id, option)
            for other_id, option in client.options.items()
            if other_id != chosen and other_id in self._offered and self._wishes.allows(client.id, option)
        ]
        able = [(other_id, option) for other_id, option in may if self._has_room[other_id]]
        if able:
            second_id, second = min(
                able,
                key=lambda pair: (
                    self._all_clashes(client, *pair),
                    pair[1].changes_site,
                    -pair[1].points,
                    pair[0],
                ),
            )
            number = self._all_clashes(client, second_id, second)
            return [Reason(ReasonKind.SECOND, number, name=self._people[second_id].name)]
        if may or client.id in self._wishes.pins:
            return []
        lacking = {
            refusal.discipline
            for other_id, option in client.options.items()
            if other_id != chosen and other_id in self._offered
            for refusal in option.refusals
            if refusal.kind is RefusalKind.DISCIPLINE
        }
        others = [i for i in client.options if i != chosen and i in self._offered]
        for_discipline = bool(others) and all(
            any(r.kind is RefusalKind.DISCIPLINE for r in client.options[i].refusals) for i in others
        )
        return [Reason(ReasonKind.ONLY, discipline=min(lacking) if for_discipline else "")]

    def _all_clashes(self, client: PlanClient, recipient_id: int, option: Option) -> int:
        """All visits of a client that would clash with this recipient, group visits included."""
        groups = sum(recipient_id in self._wishes.visit_clashes(visit) for visit in self._visits[client.id])
        return self._clashes(client, option) + groups

    def _nobody(self, client: PlanClient) -> tuple[Reason, ...]:
        pins = self._wishes.pins
        if client.id in pins and pins[client.id] is None:
            return (Reason(ReasonKind.NOBODY_BY_HAND),)
        offered = {i: option for i, option in client.options.items() if i in self._offered}
        if client.id in pins:
            pinned = client.options.get(pins[client.id] or 0, Option())
            offered = {pins[client.id] or 0: pinned} if pinned.refusals else offered
        if not offered:
            return (Reason(ReasonKind.NOBODY_OFFERED),)
        refused: defaultdict[RefusalKind, list[Refusal]] = defaultdict(list)
        full = []
        for recipient_id, option in offered.items():
            in_force = [r for r in option.refusals if not self._wishes.is_widened(r.rule, client.id)]
            if in_force:
                refused[in_force[0].kind].append(in_force[0])
            else:
                full.append(self._people[recipient_id])
        reasons = [_all_full(full)] if full else []
        for refusals in sorted(refused.values(), key=len, reverse=True):
            reasons.append(Reason(ReasonKind.REFUSED, len(refusals), refusal=refusals[0]))
        return tuple(reasons)


def _all_full(people: list[PlanRecipient]) -> Reason:
    disciplines = {person.discipline for person in people}
    return Reason(
        ReasonKind.ALL_FULL,
        len(people),
        name=people[0].name if len(people) == 1 else "",
        discipline=disciplines.pop() if len(disciplines) == 1 else "",
    )


def _fit_reasons(fit: Fit) -> list[Reason]:
    reasons = []
    if fit.seen is not None:
        reasons.append(Reason(ReasonKind.SEEN, day=fit.seen))
    if fit.wishes_kept:
        reasons.append(Reason(ReasonKind.WISH, fit.wishes_kept))
    if fit.language:
        reasons.append(Reason(ReasonKind.LANGUAGE, name=fit.language))
    if fit.same_site:
        reasons.append(Reason(ReasonKind.SITE))
    return reasons
