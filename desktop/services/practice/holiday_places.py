"""The countries and states whose public holidays are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HolidayPlace:
    """A country by its ISO 3166 code, its name, and the codes of its states."""

    code: str
    name: str
    states: tuple[str, ...]


def holiday_places() -> tuple[HolidayPlace, ...]:
    """All of them, by name. Slow: call it on the worker."""
    import holidays
    from holidays.registry import COUNTRIES

    states = holidays.list_supported_countries()
    found = [
        HolidayPlace(code, module.replace("_", " ").title(), tuple(states[code]))
        for module, (_, code, *_) in COUNTRIES.items()
        if code in states
    ]
    return tuple(sorted(found, key=lambda place: place.name))
