"""The recipient rules in words: why somebody may not take over, and what widening a rule means."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.language import later, say
from desktop.rules.dates.format import day_text
from desktop.rules.disciplines import practitioner_noun
from desktop.rules.recipients import Refusal, RefusalKind, Rule


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule that can be widened: what that allows, the condition for it, and the box to tick."""

    short: str
    condition: str
    tick: str


RULES = {
    Rule.DISCIPLINE: RuleWords(
        later("other discipline"),
        later("If another discipline may take them"),
        later("Any &discipline may take them"),
    ),
    Rule.PROVIDER: RuleWords(
        later("no provider number"),
        later("If they may be seen without a provider number"),
        later("A &provider number is not needed"),
    ),
    Rule.AGE: RuleWords(
        later("outside the ages they see"),
        later("If colleagues see them whatever their age"),
        later("Also colleagues who see other &ages"),
    ),
    Rule.NOT_WITH: RuleWords(
        later("not to be seen by them"),
        later("If they may be seen by somebody they did not want"),
        later("Also colleagues who are not to s&ee them"),
    ),
    Rule.LEAVING: RuleWords(
        later("leaves too"),
        later("If colleagues who leave too may take them for now"),
        later("Also colleagues who are &leaving too"),
    ),
}
"""The rules in the order in which they are offered."""


def refusal_sentence(refusal: Refusal) -> str:
    """`Tom Brown leaves too, on Mon 22 Mar 2027.`"""
    name = refusal.name
    return {
        RefusalKind.LEAVER: say("{name} is the one who leaves.", name=name),
        RefusalKind.INACTIVE: say("{name} is inactive.", name=name),
        RefusalKind.ACCOUNTS_ADMIN: say("{name} is an accounts admin, who sees no clients.", name=name),
        RefusalKind.LEAVES_TOO: say("{name} leaves too, on {day}.", name=name, day=day_text(refusal.day)),
        RefusalKind.DISCIPLINE: say(
            "{name} has another discipline; the client needs: {discipline}.",
            name=name,
            discipline=practitioner_noun(refusal.discipline),
        ),
        RefusalKind.AGE: say("{name} sees {ages} only.", name=name, ages=ages(refusal)),
        RefusalKind.NOT_WITH: say("The client is not to be seen by {name}.", name=name),
    }[refusal.kind]


def refusal_of_several(refusal: Refusal) -> str:
    """`leave too`, to follow the number of people."""
    return {
        RefusalKind.LEAVER: say("are leaving"),
        RefusalKind.INACTIVE: say("are inactive"),
        RefusalKind.ACCOUNTS_ADMIN: say("are accounts admins"),
        RefusalKind.LEAVES_TOO: say("leave too"),
        RefusalKind.DISCIPLINE: say("have another discipline"),
        RefusalKind.AGE: say("do not see clients of this age"),
        RefusalKind.NOT_WITH: say("are not to see this client"),
    }[refusal.kind]


def ages(refusal: Refusal) -> str:
    """`ages 5 to 17`, `ages from 18`, `ages up to 17`."""
    if refusal.youngest is None:
        return say("ages up to {oldest}", oldest=refusal.oldest)
    if refusal.oldest is None:
        return say("ages from {youngest}", youngest=refusal.youngest)
    return say("ages {youngest} to {oldest}", youngest=refusal.youngest, oldest=refusal.oldest)
