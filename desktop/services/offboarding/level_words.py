"""How good a suggested plan is, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
