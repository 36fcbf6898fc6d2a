"""Sites, appointment types and series that a file names: found by name, or made if new."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    known = _known_sites(intake)
    wanted = list(dict.fromkeys(filter(None, names)))
    new = _unknown(wanted, known)
    if new:
        known |= zip(map(fold, new), _make_sites(intake, new), strict=True)
    return _as_spelt(wanted, known)


def _known_sites(intake: Intake) -> dict[str, int]:
    """The sites by reference and by name; a name goes before another site's reference."""
    known: dict[str, int] = {}
    for site_id, reference, name in intake.session.execute(select(Site.id, Site.reference, Site.name)).all():
        known.setdefault(fold(reference), site_id)
        known[fold(name)] = site_id
    return known


def _make_sites(intake: Intake, names: Sequence[str]) -> list[int]:
    """New sites in the practice's time zone; a note names them."""
    references = next_references(intake.session, Site, PREFIXES[Site], len(names))
    rows = [
        {"reference": reference, "name": name, "timezone": intake.zone.key}
        for reference, name in zip(references, names, strict=True)
    ]
    intake.note(say("New sites: {sites}.", sites=", ".join(names)))
    return intake.work.insert(Site, rows)


def appointment_types(intake: Intake, lengths: Mapping[str, Counter[int]]) -> dict[str, int]:
    """The types with those names, by what the file calls them; a new one gets its most frequent length."""
    rows = intake.session.execute(select(AppointmentType.id, AppointmentType.name)).all()
    known = {fold(name): type_id for type_id, name in rows}
    new = {name: _usual(lengths[name]) for name in _unknown(lengths, known)}
    if new:
        known |= zip(map(fold, new), _make_types(intake, new, len(rows)), strict=True)
    return _as_spelt(lengths, known)


def _as_spelt(names: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """The ids by the names that the file has, of those by folded names."""
    return {name: known[fold(name)] for name in names}


def _make_types(intake: Intake, lengths: Mapping[str, int], there: int) -> list[int]:
    """New types with the next colours; a note names them. `there` is the number of types before them."""
    made = [
        {"name": name, "colour": colour, "minutes": minutes}
        for (name, minutes), colour in zip(lengths.items(), colours_after(there), strict=False)
    ]
    intake.note(say("New appointment types: {types}.", types=", ".join(lengths)))
    return intake.work.insert(AppointmentType, made)


def colours_after(there: int) -> Iterator[str]:
    """The colours of new types, after so many that are there."""
    return itertools.islice(itertools.cycle(PALETTE), there, None)


def series(intake: Intake, rules: Mapping[str, str]) -> dict[str, int | None]:
    """The series of those texts, each with the rule of a new one.

    "No" is none; "Yes" or a frequency does not say which.
    """
    named = {text: rule for text, rule in rules.items() if _names_series(intake, text)}
    return dict.fromkeys(rules) | _known_or_made_series(intake, named)


def _known_or_made_series(intake: Intake, rules: Mapping[str, str]) -> dict[str, int]:
    known = dict(intake.session.execute(select(Series.reference, Series.id)).all())
    new = {text: rule for text, rule in rules.items() if text not in known}
    known |= zip(new, _make_series(intake, new), strict=True)
    return {text: known[text] for text in rules}


def _make_series(intake: Intake, rules: Mapping[str, str]) -> list[int]:
    rows = [{"reference": text, "rule": rule} for text, rule in rules.items()]
    return intake.work.insert(Series, rows)


def _names_series(intake: Intake, text: str) -> bool:
    """Whether a text says which series a row belongs to; if it says something else, a note tells that."""
    if normal(text) in NO_SERIES:
        return False
    if why := _why_not_named(intake, text):
        intake.note(why)
    return not why


def _why_not_named(intake: Intake, text: str) -> str:
    if normal(text) in UNNAMED_SERIES:
        return say(
            "“{mapping}” says only whether there is a series; it is not read.",
            mapping=intake.mapping["series"],
        )
    if not intake.own and _HOW_OFTEN.match(text.strip()):
        return say(
            "“{mapping}” says how often appointments repeat, but not which belong together; it is not read.",
            mapping=intake.mapping["series"],
        )
    return ""


def _unknown(names: Iterable[str], known: Mapping[str, int]) -> list[str]:
    """The names that are not known, each in its first spelling, in the order of the file."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return [name for folded, name in first.items() if folded not in known]


def _usual(lengths: Counter[int]) -> int:
    return lengths.most_common(1)[0][0] if lengths else DEFAULT_MINUTES
