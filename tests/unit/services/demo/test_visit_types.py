"""The appointment types of the made-up practice: each fits its slot, its discipline and its purpose."""

from __future__ import annotations

import pytest

from desktop.services.demo.hours import MINUTES, Slot
from desktop.services.demo.visit_types import VisitTypes
from desktop.services.demo.words import Draw, words

KINDS = words("calendar")["appointment_types"]
GROUP = words("calendar")["series"]["group"]["type"]
FIRST_VISIT = words("calendar")["first_visit"]["type"]
DISCIPLINES = sorted(words("staff")["disciplines"])


def chosen(discipline: str, slot: Slot, *, first: bool, times: int = 60) -> set[str]:
    """The names of all types that are drawn."""
    types = VisitTypes(Draw("types"), list(range(len(KINDS))))
    return {KINDS[types.choose(discipline, slot, first=first)]["name"] for _ in range(times)}


@pytest.mark.parametrize("discipline", DISCIPLINES)
@pytest.mark.parametrize("cells", [1, 2, 3])
def test_a_type_is_as_long_as_the_slot_and_for_the_discipline(discipline: str, cells: int) -> None:
    names = chosen(discipline, Slot(0, 540, cells, 1), first=False)
    by_name = {kind["name"]: kind for kind in KINDS}
    for name in names:
        assert by_name[name]["minutes"] == MINUTES[cells]
        assert by_name[name]["discipline"] in ("", discipline)
    assert not names & {GROUP, FIRST_VISIT}


def test_a_group_is_a_group_even_at_a_first_visit() -> None:
    assert chosen(DISCIPLINES[0], Slot(0, 540, 3, 1, group=True), first=True) == {GROUP}


def test_only_a_long_first_visit_is_one_by_its_type() -> None:
    assert chosen(DISCIPLINES[0], Slot(0, 540, 3, 1), first=True) == {FIRST_VISIT}
    assert FIRST_VISIT not in chosen(DISCIPLINES[0], Slot(0, 540, 2, 1), first=True)
