"""What keeps an event out: a property that cannot be read, or times that cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.files.calendars.event import TIMES, YEARS, Component, broken_names, ordering, rules, several
from desktop.files.calendars.rules import rule_fault
from desktop.language import say

_ONE_MOMENT = ("DTSTART", "DTEND", "RECURRENCE-ID")


def fault(event: Component) -> str:
    """What keeps the whole event out, or empty."""
    return _first(look(event) for look in _LOOKS)


def _first(faults: Iterable[str]) -> str:
    return next(filter(None, faults), "")


def _fault_of_broken(event: Component) -> str:
    broken = [name for name in broken_names(event) if name in TIMES]
    return say("has a {broken} that cannot be read", broken=broken[0]) if broken else ""


def _fault_of_moments(event: Component) -> str:
    return _first(_fault_of_moment(event, name) for name in _ONE_MOMENT)


def _fault_of_moment(event: Component, name: str) -> str:
    """What is wrong with one of the moments."""
    values = list(several(event, name))
    if len(values) > 1:
        return say("has more than one {name}", name=name)
    if values and not isinstance(values[0].dt, date):
        return say("has a {name} that cannot be read", name=name)
    return ""


def _fault_of_start(event: Component) -> str:
    if "DTSTART" not in event:
        return say("has no start")
    start = event["DTSTART"].dt
    return "" if start.year in YEARS else say("starts in the year {year}", year=start.year)


def _fault_of_end(event: Component) -> str:
    """What is wrong with the end of an event that has a start."""
    if "DTEND" not in event:
        return ""
    if "DURATION" in event:
        return say("has both an end and a length")
    if ordering(event["DTEND"].dt) < ordering(event["DTSTART"].dt):
        return say("ends before it starts")
    return ""


def _fault_of_rules(event: Component) -> str:
    return _first(map(rule_fault, rules(event)))


_LOOKS = (_fault_of_broken, _fault_of_moments, _fault_of_start, _fault_of_end, _fault_of_rules)
"""In this order: each may count on what those before it have seen."""
