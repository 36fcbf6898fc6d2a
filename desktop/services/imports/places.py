"""Sites, appointment types and series that a file names: found by name, or made if new."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import select

from desktop.files.headers import normal
from desktop.language import say
from desktop.models import AppointmentType, Series, Site
from desktop.rules.text import fold
from desktop.services.imports.intake import Intake
from desktop.services.practice.references import PREFIXES, next_references

PALETTE = (
    "#7ea6d8", "#a9c48a", "#e2b46f", "#b39ad0", "#84c1c4", "#d59aa8", "#8f9bd6", "#cfa383",
    "#8fc0a0", "#c78fb8", "#9db8c2", "#c9c67f", "#e0a58d", "#9fb0a0",
)  # fmt: skip
"""Calm colours that black text reads on, given out in turn."""

DEFAULT_MINUTES = 50
NO_SERIES = frozenset({"", "no", "n", "false", "0", "none", "never"})
UNNAMED_SERIES = frozenset({"yes", "y", "true", "1"})
_HOW_OFTEN = re.compile(r"(?:RRULE:)?FREQ=|[{\[]|(?:daily|weekly|fortnightly|monthly|every)\b", re.IGNORECASE)


def sites(intake: Intake, names: Iterable[str]) -> dict[str, int]:
    """The sites with those names (or references), by what the file calls them; new ones are made."""
    known: dict[str, int] = {}
    for site_id, reference, name in intake.session.execute(select(Site.id, Site.reference, Site.name)).all():
        known.setdefault(fold(reference), site_id)
        known[fold(name)] = site_id
    wanted = list(dict.fromkeys(filter(None, names)))
    new = _unknown(wanted, known)
    if new:
        references = next_references(intake.session, Site, PREFIXES[Site], len(new))
        rows = [
            {"reference": reference, "name": name, "timezone": intake.zone.key}
            for reference, name in zip(references, new, strict=True)
        ]
        known |= zip(map(fold, new), intake.work.insert(Site, rows), strict=True)
        intake.note(say("New sites: {sites}.", sites=", ".join(new)))
    return {name: known[fold(name)] for name in wanted}


def appointment_types(intake: Intake, lengths: Mapping[str, Counter[int]]) -> dict[str, int]:
    """The types with those names, by what the file calls them; a new one gets its most frequent length."""
    rows = intake.session.execute(select(AppointmentType.id, AppointmentType.name)).all()
    known = {fold(name): type_id for type_id, name in rows}
    new = _unknown(lengths, known)
    if new:
        colours = itertools.islice(itertools.cycle(PALETTE), len(rows), None)
        made = [
            {"name": name, "colour": colour, "minutes": _usual(lengths[name])}
            for name, colour in zip(new, colours, strict=False)
        ]
        known |= zip(map(fold, new), intake.work.insert(AppointmentType, made), strict=True)
        intake.note(say("New appointment types: {types}.", types=", ".join(new)))
    return {name: known[fold(name)] for name in lengths}


def series(intake: Intake, rules: Mapping[str, str]) -> dict[str, int | None]:
    """The series of those texts, each with the rule of a new one.

    "No" is none; "Yes" or a frequency does not say which.
    """
    found: dict[str, int | None] = {}
    named = []
    for text in rules:
        if normal(text) in NO_SERIES:
            found[text] = None
        elif normal(text) in UNNAMED_SERIES:
            found[text] = None
            intake.note(
                say(
                    "“{mapping}” says only whether there is a series; it is not read.",
                    mapping=intake.mapping["series"],
                )
            )
        elif not intake.own and _HOW_OFTEN.match(text.strip()):
            found[text] = None
            intake.note(
                say(
                    "“{mapping}” says how often appointments repeat, but not which belong together; it is "
                    "not read.",
                    mapping=intake.mapping["series"],
                )
            )
        else:
            named.append(text)
    known = dict(intake.session.execute(select(Series.reference, Series.id)).all())
    new = [text for text in named if text not in known]
    known |= zip(
        new,
        intake.work.insert(Series, [{"reference": text, "rule": rules[text]} for text in new]),
        strict=True,
    )
    return found | {text: known[text] for text in named}


def _unknown(names: Iterable[str], known: Mapping[str, int]) -> list[str]:
    """The names that are not known, each in its first spelling, in the order of the file."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return [name for folded, name in first.items() if folded not in known]


def _usual(lengths: Counter[int]) -> int:
    return lengths.most_common(1)[0][0] if lengths else DEFAULT_MINUTES
