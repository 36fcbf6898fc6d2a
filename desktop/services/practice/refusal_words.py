"""Why somebody may not take over, as a sentence."""

from __future__ import annotations

from desktop.language import later, say
from desktop.rules.dates.format import day_text
from desktop.rules.disciplines import practitioner_noun
from desktop.rules.recipients import Refusal, RefusalKind, Rule

RULES = {
    Rule.DISCIPLINE: later("other discipline"),
    Rule.AGE: later("outside the ages they see"),
    Rule.NOT_WITH: later("not to be seen by them"),
    Rule.LEAVING: later("leaves too"),
    Rule.PROVIDER: later("no provider number"),
}
"""What a widened rule lets happen, in a few words."""


def refusal_sentence(refusal: Refusal) -> str:
    """`Tom Brown leaves too, on Mon 22 Mar 2027.`"""
    name = refusal.name
    return {
        RefusalKind.LEAVER: say("{name} is the one who leaves.", name=name),
        RefusalKind.INACTIVE: say("{name} is inactive.", name=name),
        RefusalKind.ACCOUNTS_ADMIN: say("{name} is an accounts admin, who sees no clients.", name=name),
        RefusalKind.LEAVES_TOO: say("{name} leaves too, on {day}.", name=name, day=day_text(refusal.day)),
        RefusalKind.DISCIPLINE: say(
            "{name} is no {discipline}.", name=name, discipline=practitioner_noun(refusal.discipline)
        ),
        RefusalKind.AGE: say("{name} sees {ages} only.", name=name, ages=ages(refusal)),
        RefusalKind.NOT_WITH: say("The client is not to be seen by {name}.", name=name),
    }[refusal.kind]


def ages(refusal: Refusal) -> str:
    """`ages 5 to 17`, `ages from 18`, `ages up to 17`."""
    if refusal.youngest is None:
        return say("ages up to {oldest}", oldest=refusal.oldest)
    if refusal.oldest is None:
        return say("ages from {youngest}", youngest=refusal.youngest)
    return say("ages {youngest} to {oldest}", youngest=refusal.youngest, oldest=refusal.oldest)
