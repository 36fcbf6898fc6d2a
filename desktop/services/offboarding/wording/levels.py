"""How good a suggested plan is, in one sentence, and compared with another plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.language import later, say
from desktop.rules.planning.compare import LevelChange
from desktop.rules.text import count, decimal_text, number_text


def level_words(levels: Mapping[str, Any]) -> str:
    """The levels of `rules.planning.model.LEVELS`, as `drafted.suggest` returns them, for the supervisor."""
    without, late = levels.get("without_recipient", 0), levels.get("cannot_keep_time", 0)
    parts = [
        say("{clients} without a recipient", clients=count(without, "client"))
        if without
        else say("every client has a recipient"),
        say("{appointments} cannot keep the time", appointments=count(late, "appointment"))
        if late
        else say("all appointments keep their time"),
    ]
    if moving := levels.get("change_site", 0):
        parts.append(say("{clients} must go to another site", clients=count(moving, "client")))
    split = levels.get("families_split", 0)
    parts.append(
        say("{counted} split", counted=count(split, "family is", "families are"))
        if split
        else say("no family is split")
    )
    if over := levels.get("overload", 0):
        parts.append(say("{over} hours a week are above the targets", over=decimal_text(over / 60)))
    if "peak_load" in levels:
        parts.append(
            say("the fullest week is {percent} % of its target", percent=round(levels["peak_load"] * 100))
        )
    best = all(levels.get("proved", {}).values())
    begin = say("The best plan there is") if best else say("A good plan, though a better one may exist")
    return f"{begin}: {', '.join(parts)}."


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
    change = say("as before")
    if level.gain:
        change = say(
            "{change} by {amount}",
            change=say("better") if level.gain > 0 else say("worse"),
            amount=_value(level.name, abs(level.gain)),
        )
    return say(_NAMES[level.name]), before, after, change


def _value(name: str, value: float) -> str:
    if name == "peak_load":
        return f"{round(value * 100)} %"
    return (
        say("{hours} h", hours=decimal_text(value / 60)) if name == "overload" else number_text(round(value))
    )
