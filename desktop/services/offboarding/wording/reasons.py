"""The reasons why a client goes where the plan says, or to nobody, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from desktop.language import say
from desktop.rules.dates.format import month_of_year_text, month_text
from desktop.rules.disciplines import practitioner_noun
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.recipients import Refusal, Rule
from desktop.rules.text import count
from desktop.services.practice.refusal_words import RULES, ages, refusal_of_several, refusal_sentence


def reason_words(reason: Reason, seen_from: date | None = None) -> str:
    """One reason without a full stop; a day in the twelve months before `seen_from` needs no year."""
    if reason.kind is ReasonKind.SEEN:
        return say("saw them in {month}", month=_month(reason.day, seen_from))
    return _WORDS[reason.kind](reason)


def reasons_text(reasons: Iterable[Reason], seen_from: date | None = None) -> str:
    """`Psychologist; free at all 6 visits; saw them in March; same site`."""
    return "; ".join(reason_words(reason, seen_from) for reason in reasons)


def _month(day: date | None, seen_from: date | None) -> str:
    if day is None:
        return say("the past")
    return month_of_year_text(day) if seen_from is None else month_text(day, seen_from)


def _widened(reason: Reason) -> str:
    """Marked as widened: `other discipline: Occupational Therapist (widened)`."""
    return say("{what_was_widened} (widened)", what_was_widened=_what_was_widened(reason))


def _what_was_widened(reason: Reason) -> str:
    if reason.rule is None or reason.rule is Rule.PROVIDER:
        return say("no provider number for {visits}", visits=count(reason.number, "visit"))
    if reason.rule is Rule.DISCIPLINE:
        return f"{say(RULES[reason.rule].short)}: {_profession(reason)}"
    return _refused_by(reason.rule, reason.refusal)


def _profession(reason: Reason) -> str:
    return practitioner_noun(reason.discipline) or say("none")


def _refused_by(rule: Rule, refusal: Refusal | None) -> str:
    """The rule, with the particulars of a refusal if they are known."""
    short = say(RULES[rule].short)
    if refusal is None:
        return short
    if rule is Rule.AGE:
        return f"{short}: {ages(refusal)}"
    return refusal_sentence(refusal).rstrip(".") if rule is Rule.LEAVING else short


def _discipline(reason: Reason) -> str:
    noun = practitioner_noun(reason.discipline)
    return say("{noun}, who may take them too", noun=noun) if reason.equal else noun


def _times(reason: Reason) -> str:
    if not reason.of:
        return say("no visit is booked")
    if reason.number == reason.of:
        return _all_kept(reason.of)
    return _not_kept(reason.of - reason.number, reason.of)


def _all_kept(visits: int) -> str:
    return say("free at the visit") if visits == 1 else say("free at all {of} visits", of=visits)


def _not_kept(late: int, visits: int) -> str:
    if visits == 1:
        return say("cannot keep the time of the visit")
    if late == visits:
        return say("cannot keep the time of any of the {visits} visits", visits=visits)
    return say("cannot keep the time of {late} of {visits} visits", late=late, visits=visits)


def _second(reason: Reason) -> str:
    clashes = count(reason.number, "clash", "clashes") if reason.number else say("no clash")
    return say("2nd choice: {name}, {clashes}", name=reason.name, clashes=clashes)


def _only(reason: Reason) -> str:
    if reason.discipline:
        return say("the only {discipline}", discipline=practitioner_noun(reason.discipline))
    return say("the only one who may take them")


def _all_full(reason: Reason) -> str:
    if reason.number == 1:
        return say("{name} is full", name=reason.name)
    if reason.discipline:
        professions = f"{practitioner_noun(reason.discipline).lower()}s"
        return say("all {number} {professions} are full", number=reason.number, professions=professions)
    return say("all {colleagues} who may take them are full", colleagues=count(reason.number, "colleague"))


def _refused(reason: Reason) -> str:
    if reason.refusal is None:
        return ""
    if reason.number == 1:
        return refusal_sentence(reason.refusal).rstrip(".")
    return say(
        "{number} others {why_several}", number=reason.number, why_several=refusal_of_several(reason.refusal)
    )


_WORDS: dict[ReasonKind, Callable[[Reason], str]] = {
    ReasonKind.WIDENED: _widened,
    ReasonKind.BY_HAND: lambda reason: say("chosen by hand"),
    ReasonKind.DISCIPLINE: _discipline,
    ReasonKind.TIMES: _times,
    ReasonKind.FAMILY: lambda reason: say("same family"),
    ReasonKind.RECOMMENDED: lambda reason: say("would suit, says the leaver"),
    ReasonKind.WISH: lambda reason: say("as wished"),
    ReasonKind.LANGUAGE: lambda reason: say("speaks {language}", language=reason.name),
    ReasonKind.SITE: lambda reason: say("same site"),
    ReasonKind.CHANGES_SITE: lambda reason: say("another site than usual"),
    ReasonKind.SECOND: _second,
    ReasonKind.ONLY: _only,
    ReasonKind.NOBODY_BY_HAND: lambda reason: say("left without a recipient by hand"),
    ReasonKind.NOBODY_OFFERED: lambda reason: say("nobody may be suggested"),
    ReasonKind.ALL_FULL: _all_full,
    ReasonKind.REFUSED: _refused,
    ReasonKind.WRITTEN: lambda reason: reason.name,
}
