"""File names: accepted everywhere, and two records never share one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.files.names import distinct_names, own_name, safe_name

TEXTS = st.text(st.sampled_from("aA1 /\\:.|"), min_size=1, max_size=6)


@given(st.lists(TEXTS, max_size=8))
def test_each_text_gets_a_name_that_no_other_has_on_any_system(texts: list[str]) -> None:
    names = distinct_names(texts)
    assert len({name.casefold() for name in names}) == len(texts)
    assert all(safe_name(name) == name for name in names)


def test_the_first_of_a_name_keeps_it() -> None:
    assert distinct_names(["Sam Lee", "SAM LEE", "Sam Lee (2)", "Ann"]) == [
        "Sam Lee",
        "SAM LEE (2)",
        "Sam Lee (2) (2)",
        "Ann",
    ]


@given(TEXTS, TEXTS)
def test_two_texts_never_have_one_name(one: str, other: str) -> None:
    assert (own_name(one) == own_name(other)) is (one == other)


def test_what_can_be_a_name_is_its_own() -> None:
    assert own_name("C000123") == "C000123"
    assert own_name("A/1").startswith("A 1 ")
