from __future__ import annotations

import pytest

from desktop.rules.planning import plan
from tests.unit.rules.practices import best_levels, levels_of, random_plan


@pytest.mark.parametrize("block", range(20))
def test_all_five_levels_equal_the_best_of_all_assignments(block: int) -> None:
    for seed in range(block * 100, block * 100 + 100):
        clients, recipients = random_plan(seed, most_clients=8 if seed % 50 == 0 else 5)
        found = plan(clients, recipients)
        measured = levels_of(found.assignment, clients, recipients)
        assert measured == best_levels(clients, recipients), seed
        assert all(level.proved for level in found.levels), seed
        without, clashes, split, peak, unlike = measured
        assert found.summary == {
            "without_recipient": without,
            "cannot_keep_time": clashes,
            "families_split": split,
            "peak_load": pytest.approx(float(peak)),
            "preference": -unlike,
            "proved": dict.fromkeys(
                ("without_recipient", "cannot_keep_time", "families_split", "peak_load", "preference"), True
            ),
        }
