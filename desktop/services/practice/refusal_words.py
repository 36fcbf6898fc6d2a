"""Why somebody may not take over, as a sentence."""

from __future__ import annotations

from desktop.rules.dates.format import day_text
from desktop.rules.disciplines import practitioner_noun
from desktop.rules.recipients import Refusal, RefusalKind, Rule

RULES = {
    Rule.DISCIPLINE: "other discipline",
    Rule.AGE: "outside the ages they see",
    Rule.NOT_WITH: "not to be seen by them",
    Rule.LEAVING: "leaves too",
    Rule.PROVIDER: "no provider number",
}
"""What a widened rule lets happen, in a few words."""


def refusal_sentence(refusal: Refusal) -> str:
    """`Tom Brown leaves too, on Mon 22 Mar 2027.`"""
    name = refusal.name
    return {
        RefusalKind.LEAVER: f"{name} is the one who leaves.",
        RefusalKind.INACTIVE: f"{name} is inactive.",
        RefusalKind.ACCOUNTS_ADMIN: f"{name} is an accounts admin, who sees no clients.",
        RefusalKind.LEAVES_TOO: f"{name} leaves too, on {day_text(refusal.day)}.",
        RefusalKind.DISCIPLINE: f"{name} is no {practitioner_noun(refusal.discipline)}.",
        RefusalKind.AGE: f"{name} sees {ages(refusal)} only.",
        RefusalKind.NOT_WITH: f"The client is not to be seen by {name}.",
    }[refusal.kind]


def ages(refusal: Refusal) -> str:
    """`ages 5 to 17`, `ages from 18`, `ages up to 17`."""
    if refusal.youngest is None:
        return f"ages up to {refusal.oldest}"
    if refusal.oldest is None:
        return f"ages from {refusal.youngest}"
    return f"ages {refusal.youngest} to {refusal.oldest}"
