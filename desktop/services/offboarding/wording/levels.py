"""How good a suggested plan is, in one sentence, and compared with another plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.language import later, say
from desktop.rules.planning.compare import LevelChange
from desktop.rules.text import count, decimal_text, number_text


def level_words(levels: Mapping[str, Any]) -> str:
    """The levels of `rules.planning.model.LEVELS`, as `drafted.suggest` returns them, for the supervisor."""
    parts = (
        _without_recipient(levels.get("without_recipient", 0)),
        _late(levels.get("cannot_keep_time", 0)),
        *_moving(levels.get("change_site", 0)),
        _split(levels.get("families_split", 0)),
        *_above_targets(levels.get("overload", 0)),
        *_fullest_week(levels.get("peak_load")),
    )
    best = all(levels.get("proved", {}).values())
    begin = say("The best plan there is") if best else say("A good plan, though a better one may exist")
    return f"{begin}: {', '.join(parts)}."


def _without_recipient(clients: int) -> str:
    if not clients:
        return say("every client has a recipient")
    return say("{clients} without a recipient", clients=count(clients, "client"))


def _late(appointments: int) -> str:
    if not appointments:
        return say("all appointments keep their time")
    return say("{appointments} cannot keep the time", appointments=count(appointments, "appointment"))


def _moving(clients: int) -> Iterator[str]:
    if clients:
        yield say("{clients} must go to another site", clients=count(clients, "client"))


def _split(families: int) -> str:
    if not families:
        return say("no family is split")
    return say("{counted} split", counted=count(families, "family is", "families are"))


def _above_targets(minutes: float) -> Iterator[str]:
    if minutes:
        yield say("{over} hours a week are above the targets", over=decimal_text(minutes / 60))


def _fullest_week(share: float | None) -> Iterator[str]:
    if share is not None:
        yield say("the fullest week is {percent} % of its target", percent=round(share * 100))


_NAMES = {
    "without_recipient": later("Clients without a recipient"),
    "cannot_keep_time": later("Appointments that cannot keep the time"),
    "change_site": later("Clients who must go to another site"),
    "families_split": later("Families split"),
    "overload": later("Hours a week above the targets"),
    "preference": later("Points for a good match"),
    "peak_load": later("The fullest week, as a share of its target"),
}


def change_words(level: LevelChange) -> tuple[str, str, str, str]:
    """A level of two plans as a row: its name, before, after, and what was gained or lost."""
    before, after = _value(level.name, level.before), _value(level.name, level.after)
    return say(_NAMES[level.name]), before, after, _gain_words(level)


def _gain_words(level: LevelChange) -> str:
    if not level.gain:
        return say("as before")
    return say(
        "{change} by {amount}",
        change=say("better") if level.gain > 0 else say("worse"),
        amount=_value(level.name, abs(level.gain)),
    )


def _value(name: str, value: float) -> str:
    if name == "peak_load":
        return f"{round(value * 100)} %"
    if name == "overload":
        return say("{hours} h", hours=decimal_text(value / 60))
    return number_text(round(value))
