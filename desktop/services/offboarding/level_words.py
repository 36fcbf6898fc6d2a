"""How good a suggested plan is: in one sentence, and beside another plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.rules.planning_compare import LevelChange
from desktop.rules.text import count


def level_words(levels: Mapping[str, Any]) -> str:
    """The levels of `rules.planning_model.LEVELS`, as `drafted.suggest` returns them, for the supervisor."""
    without, late = levels.get("without_recipient", 0), levels.get("cannot_keep_time", 0)
    parts = [
        f"{count(without, 'client')} found nobody" if without else "everybody finds somebody",
        f"{count(late, 'appointment')} cannot keep the time" if late else "all appointments keep their time",
    ]
    if moving := levels.get("change_site", 0):
        parts.append(f"{count(moving, 'client')} must go to another site")
    split = levels.get("families_split", 0)
    parts.append(f"{count(split, 'family is', 'families are')} split" if split else "no family is split")
    if over := levels.get("overload", 0):
        parts.append(f"{over / 60:.1f} hours a week are above the targets")
    if "peak_load" in levels:
        parts.append(f"the fullest week is {round(levels['peak_load'] * 100)} % of its target")
    best = all(levels.get("proved", {}).values())
    begin = "The best plan there is" if best else "A good plan, though a better one may exist"
    return f"{begin}: {', '.join(parts)}."


_NAMES = {
    "without_recipient": "Clients without a recipient",
    "cannot_keep_time": "Appointments that cannot keep the time",
    "change_site": "Clients who must go to another site",
    "families_split": "Families split",
    "overload": "Hours a week above the targets",
    "preference": "Points of a good match",
    "peak_load": "The fullest week, of its target",
}


def change_words(level: LevelChange) -> tuple[str, str, str, str]:
    """A level of two plans as a row: its name, before, after, and what was gained or lost."""
    before, after = _value(level.name, level.before), _value(level.name, level.after)
    change = "as before"
    if level.gain:
        change = f"{'better' if level.gain > 0 else 'worse'} by {_value(level.name, abs(level.gain))}"
    return _NAMES[level.name], before, after, change


def _value(name: str, value: float) -> str:
    if name == "peak_load":
        return f"{round(value * 100)} %"
    return f"{value / 60:.1f} h" if name == "overload" else f"{round(value):,}"
