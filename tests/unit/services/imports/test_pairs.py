"""PairChanges that a file wants: what is added and what is gone leads from those there to those wanted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.imports.pairs import PairChanges

NAMES = {1: "Harbour", 2: "Hill", 3: "Annex"}
PAIRS = st.frozensets(st.tuples(st.integers(7, 9), st.sampled_from(sorted(NAMES))))


@given(there=PAIRS, wanted=PAIRS)
def test_what_is_added_and_gone_makes_what_is_there_what_is_wanted(
    there: frozenset[tuple[int, int]], wanted: frozenset[tuple[int, int]]
) -> None:
    rows = {pair: row_id for row_id, pair in enumerate(sorted(there), 100)}
    pairs = PairChanges(rows, wanted)
    removed = {pair for pair, row_id in rows.items() if row_id in pairs.gone}
    assert (there - removed) | set(pairs.added) == wanted
    assert not removed & wanted
    assert not set(pairs.added) & there
    assert all(pairs.gone[rows[pair]] == pair[0] for pair in removed)
    changes = pairs.changes("Sites", NAMES)
    assert set(changes) == {owner for owner, _ in removed | set(pairs.added)}


def test_a_change_lists_the_names_before_and_after_in_order() -> None:
    pairs = PairChanges({(7, 1): 100, (7, 2): 101, (8, 1): 102}, frozenset({(7, 2), (7, 3), (8, 1)}))
    assert pairs.changes("Sites", NAMES) == {7: ("Sites", "Harbour; Hill", "Annex; Hill")}
