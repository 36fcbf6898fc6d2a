"""The values of the plan: what it is made from, what the supervisor chose, and what it says."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from desktop.rules.recipients import Refusal, Rule

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

WEEKS = 8
"""The weeks after the last day over which weekly minutes are averaged."""

DEFAULT_TARGET = 1500
"""The weekly minutes of a full week for a practitioner without a target."""

USUAL_MINUTES = 200
"""The minutes in eight weeks of a client without booked visits, if the leaver's usual is also unknown."""

SEEN_BEFORE, WISH_KEPT, SAME_LANGUAGE, SAME_DISCIPLINE, SAME_SITE = 4, 3, 2, 2, 1
"""Points of a good match."""

RECOMMENDED = 13
"""Points of the leaver's recommendation: more than all others together, so that it ranks before them."""

LEVELS = (
    "without_recipient",
    "cannot_keep_time",
    "change_site",
    "families_split",
    "overload",
    "preference",
    "peak_load",
)
"""The levels, each fixed before the next; `Order` decides which of the last two comes first."""


class Order(enum.StrEnum):
    """What weighs more once the first five levels are fixed."""

    MATCH = "match"
    LOAD = "load"

    @property
    def levels(self) -> tuple[str, ...]:
        """`LEVELS` in this order."""
        return LEVELS if self is Order.MATCH else (*LEVELS[:5], "peak_load", "preference")


@dataclass(frozen=True, slots=True)
class Fit:
    """The fit of one client with one recipient.

    `seen` is the last day on which the recipient saw the client, `wishes_kept` how many of the client's
    wishes are kept, `language` the one they share; `recommended` says that the leaver recommended them.
    """

    seen: date | None = None
    wishes_kept: int = 0
    language: str = ""
    same_discipline: bool = False
    same_site: bool = False
    recommended: bool = False

    @property
    def points(self) -> int:
        """How good a match it is."""
        return (
            SEEN_BEFORE * (self.seen is not None)
            + WISH_KEPT * self.wishes_kept
            + SAME_LANGUAGE * bool(self.language)
            + SAME_DISCIPLINE * self.same_discipline
            + SAME_SITE * self.same_site
            + RECOMMENDED * self.recommended
        )


@dataclass(frozen=True, slots=True)
class Option:
    """One client with one recipient.

    `clashes` counts the client's own visits (no group visits) that cannot keep their time, `provider_only`
    those for which only a provider number is missing. `points` are those of `fit`.
    `refusals` are the rules that forbid it, unless the supervisor has widened each of them.
    """

    clashes: int = 0
    provider_only: int = 0
    changes_site: bool = False
    points: int = 0
    refusals: tuple[Refusal, ...] = ()
    fit: Fit = Fit()


@dataclass(frozen=True, slots=True)
class PlanClient:
    """A client to be handed over.

    `minutes` is for the client's own visits (no group visits) over the eight weeks after the last day,
    or the leaver's usual minutes if the client has no visits at all then; `appointments` are all that move
    with the client, group visits included. `needs` are the disciplines of care. A recipient without an
    option is not offered to this client.
    """

    id: int
    family: str = ""
    minutes: int = 0
    appointments: int = 0
    options: Mapping[int, Option] = field(default_factory=dict)
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanVisit:
    """A group visit of several clients who are handed over (`members`, by id), once for all of them.

    `minutes` is 0 unless it is within the eight weeks. `clashes` are the recipients who cannot keep its
    time, `provider_only` those who only lack a provider number.
    """

    id: int
    members: tuple[int, ...]
    minutes: int = 0
    clashes: frozenset[int] = frozenset()
    provider_only: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PlanRecipient:
    """A recipient offered: what they already have (`minutes` over the same eight weeks), and their limits."""

    id: int
    name: str
    minutes: int = 0
    clients: int = 0
    target_weekly_minutes: int | None = None
    maximum_clients: int | None = None
    discipline: str = ""

    @property
    def full_week(self) -> int:
        """The minutes of eight full weeks, for the peak load."""
        return WEEKS * (self.target_weekly_minutes or DEFAULT_TARGET)


@dataclass(frozen=True, eq=False)
class Caseload:
    """The facts of one leaving, weighed, valid until the practice's data change. Equal only to itself."""

    clients: Sequence[PlanClient]
    recipients: Sequence[PlanRecipient]
    visits: Sequence[PlanVisit] = ()


Widened = Mapping[Rule, frozenset[int] | None]
"""Each rule that does not hold: for the clients named, or for all if None."""


@dataclass(frozen=True)
class Wishes:
    """The supervisor's choices.

    `pins` (client to recipient, or None for nobody) come first and count in every level. `excluded`
    recipients get only those pinned to them; `only`, if given, are the recipients offered at all.
    `maxima` replace the recipients' own maximum of clients. `placed` are group visits (id to recipient) that
    go where somebody chose by hand. `care` is the discipline of care chosen for a client in this case: it
    enters the caseload when that is weighed.
    """

    pins: Mapping[int, int | None] = field(default_factory=dict)
    excluded: Collection[int] = ()
    maxima: Mapping[int, int | None] = field(default_factory=dict)
    only: Collection[int] | None = None
    placed: Mapping[int, int] = field(default_factory=dict)
    widened: Widened = field(default_factory=dict)
    order: Order = Order.MATCH
    care: Mapping[int, str] = field(default_factory=dict)

    def is_widened(self, rule: Rule | None, client_id: int) -> bool:
        """Whether a rule does not hold for this client; None means a rule that always holds."""
        if rule is None or rule not in self.widened:
            return False
        clients = self.widened[rule]
        return clients is None or client_id in clients

    def allows(self, client_id: int, option: Option) -> bool:
        """Whether no rule forbids an option that has not been widened."""
        return all(self.is_widened(refusal.rule, client_id) for refusal in option.refusals)

    def allows_any(self, client_id: int, options: Iterable[Option]) -> bool:
        """Whether any of these options is allowed."""
        return any(self.allows(client_id, option) for option in options)

    def gives_nobody(self, client_id: int) -> bool:
        """Whether somebody chose that this client goes to nobody."""
        return client_id in self.pins and self.pins[client_id] is None

    def clashes(self, client_id: int, option: Option) -> int:
        """The client's own visits that cannot keep their time, except those that only a widened rule
        forbids."""
        widened = self.is_widened(Rule.PROVIDER, client_id)
        return option.clashes - (option.provider_only if widened else 0)

    def visit_clashes(self, visit: PlanVisit) -> frozenset[int]:
        """The recipients with whom a group visit cannot keep its time."""
        widened = all(self.is_widened(Rule.PROVIDER, member) for member in visit.members)
        return visit.clashes - visit.provider_only if widened else visit.clashes

    def maximum_of(self, recipient: PlanRecipient) -> int | None:
        """The most clients that a recipient may have; None without a limit."""
        return self.maxima.get(recipient.id, recipient.maximum_clients)

    def needing(self, discipline: str, client_ids: Collection[int]) -> Wishes:
        """The same wishes with a discipline of care for these clients; empty means what their visits
        require."""
        chosen = dict.fromkeys(client_ids, discipline) if discipline else {}
        return replace(self, care={**_without(self.care, client_ids), **chosen})

    def narrowing(self, rule: Rule, client_ids: Collection[int], everybody: Collection[int]) -> Wishes:
        """The same wishes with a rule in force again for these clients."""
        before = self.widened.get(rule, frozenset())
        clients = frozenset(everybody if before is None else before) - frozenset(client_ids)
        still = {rule: clients} if clients else {}
        return replace(self, widened={**_without(self.widened, [rule]), **still})

    def widening(self, rule: Rule, client_ids: Collection[int] | None) -> Wishes:
        """The same wishes with a rule widened for these clients too, or for all."""
        if client_ids is None:
            return self._widened_for(rule, None)
        return self._widening_too(rule, client_ids) if client_ids else self

    def _widening_too(self, rule: Rule, client_ids: Collection[int]) -> Wishes:
        before = self.widened.get(rule, frozenset())
        return self._widened_for(rule, None if before is None else before | frozenset(client_ids))

    def _widened_for(self, rule: Rule, clients: frozenset[int] | None) -> Wishes:
        return replace(self, widened={**self.widened, rule: clients})


def _without(kept: Mapping[_Key, _Value], keys: Collection[_Key]) -> dict[_Key, _Value]:
    return {key: value for key, value in kept.items() if key not in keys}


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class Level:
    """One aim of the plan.

    `bound` is the best possible, given the levels before; `proved` says that it is reached.
    """

    name: str
    value: float
    bound: float

    @property
    def proved(self) -> bool:
        return abs(self.value - self.bound) < 1e-9

    @property
    def gap(self) -> float:
        """By what share of itself the value could be better at most; 0 if it is proved."""
        return abs(self.value - self.bound) / max(abs(self.value), abs(self.bound), 1e-9)


class ReasonKind(enum.StrEnum):
    """Why a client goes where the plan says, or why to nobody; in the order in which reasons are given."""

    WIDENED = "widened"
    BY_HAND = "by hand"
    DISCIPLINE = "discipline"
    TIMES = "times"
    FAMILY = "family"
    RECOMMENDED = "recommended"
    SEEN = "seen"
    WISH = "wish"
    LANGUAGE = "language"
    SITE = "site"
    CHANGES_SITE = "changes site"
    SECOND = "second"
    ONLY = "only"
    NOBODY_BY_HAND = "nobody by hand"
    NOBODY_OFFERED = "nobody offered"
    ALL_FULL = "all full"
    REFUSED = "refused"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, as a value; windows and files put it into words.

    * WIDENED: `rule` was widened knowingly, and `refusal` would hold otherwise (None if a provider number
      is missing for `number` visits); `discipline` is the recipient's.
    * DISCIPLINE: the recipient is of the same `discipline`, or of an equal one (`equal`).
    * TIMES: `number` of `of` visits keep their time (0 of 0: none is booked).
    * SEEN: `day`; LANGUAGE: `name`; WISH: `number` of wishes.
    * SECOND: `name` could take the client in this plan too, with `number` clashes.
    * ONLY: nobody else may take the client; with a `discipline` if that is why.
    * ALL_FULL: all `number` who may take the client have their maximum (`name` for one);
      `discipline` if all of them share it.
    * REFUSED: `number` others are refused for a reason like `refusal`.
    * WRITTEN: `name` is a text that came with a plan.
    """

    kind: ReasonKind
    number: int = 0
    of: int = 0
    name: str = ""
    discipline: str = ""
    day: date | None = None
    refusal: Refusal | None = None
    equal: bool = False
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class SuggestedPlan:
    """Who takes whom (None: nobody was found), how good that is, and why, for each client id.

    `visits` holds the recipient of each group visit.
    """

    assignment: Mapping[int, int | None]
    levels: tuple[Level, ...]
    reasons: Mapping[int, tuple[Reason, ...]] = field(default_factory=dict)
    visits: Mapping[int, int | None] = field(default_factory=dict)

    def level(self, name: str) -> Level:
        """One of `LEVELS`."""
        return next(level for level in self.levels if level.name == name)

    @property
    def summary(self) -> dict[str, object]:
        """Each level's value, `levels` in the order used and, under `proved`, whether each is proved best."""
        values: dict[str, object] = {level.name: _plain(level) for level in self.levels}
        return {
            **values,
            "levels": [level.name for level in self.levels],
            "proved": {level.name: level.proved for level in self.levels},
        }


def _plain(level: Level) -> float:
    return level.value if level.name == "peak_load" or level.value % 1 else round(level.value)
