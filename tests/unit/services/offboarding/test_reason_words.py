"""Reasons in words, and as a draft keeps them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.planning.remedies import Remedy, RemedyKind
from desktop.rules.recipients import Refusal, RefusalKind, Rule
from desktop.services.offboarding.wording.reasons import reason_words, reasons_text
from desktop.services.offboarding.wording.remedies import remedy_words
from desktop.services.offboarding.wording.stored_reasons import restored, stored, written

TIMES, WIDENED, FULL = ReasonKind.TIMES, ReasonKind.WIDENED, ReasonKind.ALL_FULL
LEAVES = Refusal(RefusalKind.LEAVES_TOO, "Priya Nair", day=date(2026, 12, 18))


@pytest.mark.parametrize(
    ("number", "of", "words"),
    [
        (0, 0, "no visit is booked"),
        (1, 1, "free at the visit"),
        (6, 6, "free at all 6 visits"),
        (0, 1, "cannot keep the time of the visit"),
        (0, 6, "cannot keep the time of any of the 6 visits"),
        (4, 6, "cannot keep the time of 2 of 6 visits"),
    ],
)
def test_times_are_counted_as_one_says_it(number: int, of: int, words: str) -> None:
    assert reason_words(Reason(TIMES, number, of=of)) == words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(WIDENED, 2, rule=Rule.PROVIDER), "no provider number for 2 visits (widened)"),
        (Reason(WIDENED, 1), "no provider number for 1 visit (widened)"),
        (Reason(WIDENED, rule=Rule.DISCIPLINE), ": none (widened)"),
        (Reason(WIDENED, rule=Rule.DISCIPLINE, discipline="Psychology"), ": Psychologist (widened)"),
        (Reason(WIDENED, rule=Rule.LEAVING, refusal=LEAVES), "(widened)"),
    ],
)
def test_what_was_widened_is_marked(reason: Reason, words: str) -> None:
    assert reason_words(reason).endswith(words)
    assert ".(" not in reason_words(reason).replace(" ", "")


def test_a_refusal_is_told_only_for_the_rule_that_it_belongs_to() -> None:
    assert "Priya Nair" in reason_words(Reason(WIDENED, rule=Rule.LEAVING, refusal=LEAVES))
    for rule in (Rule.NOT_WITH, Rule.LEAVING):
        bare = reason_words(Reason(WIDENED, rule=rule))
        assert "Priya Nair" not in bare
    assert reason_words(Reason(WIDENED, rule=Rule.NOT_WITH, refusal=LEAVES)) == reason_words(
        Reason(WIDENED, rule=Rule.NOT_WITH)
    )


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(FULL, 1, name="Priya Nair"), "Priya Nair is full"),
        (Reason(FULL, 3, discipline="Psychology"), "all 3 psychologists are full"),
        (Reason(FULL, 3), "all 3 colleagues who may take them are full"),
        (Reason(ReasonKind.ONLY, discipline="Psychology"), "the only Psychologist"),
        (Reason(ReasonKind.ONLY), "the only one who may take them"),
        (Reason(ReasonKind.SECOND, 0, name="Sam Cooper"), "2nd choice: Sam Cooper, no clash"),
        (Reason(ReasonKind.SECOND, 2, name="Sam Cooper"), "2nd choice: Sam Cooper, 2 clashes"),
        (Reason(ReasonKind.SEEN), "saw them in the past"),
        (Reason(ReasonKind.REFUSED), ""),
    ],
)
def test_each_reason_says_what_it_knows(reason: Reason, words: str) -> None:
    assert reason_words(reason) == words


def test_a_month_within_a_year_needs_no_year() -> None:
    seen = Reason(ReasonKind.SEEN, day=date(2026, 3, 2))
    assert "2026" in reasons_text([seen])
    assert "2026" not in reasons_text([seen], date(2026, 12, 11))
    assert "2026" in reasons_text([seen], date(2027, 12, 11))


def test_several_reasons_are_one_line() -> None:
    site = Reason(ReasonKind.SITE)
    assert reasons_text([site, Reason(ReasonKind.FAMILY)]) == "same site; same family"
    assert reasons_text([]) == ""


def test_one_refused_is_told_in_full_and_several_are_counted() -> None:
    one = reason_words(Reason(ReasonKind.REFUSED, 1, refusal=LEAVES))
    assert "Priya Nair" in one
    assert not one.endswith(".")
    assert reason_words(Reason(ReasonKind.REFUSED, 4, refusal=LEAVES)).startswith("4 others ")


REASONS = st.builds(
    Reason,
    st.sampled_from([ReasonKind.SEEN, ReasonKind.WIDENED, ReasonKind.REFUSED]),
    st.integers(0, 9),
    day=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    name=st.sampled_from(["", "Priya Nair"]),
    rule=st.none() | st.sampled_from(Rule),
    refusal=st.none() | st.just(LEAVES) | st.just(Refusal(RefusalKind.INACTIVE, "Sam Cooper")),
)


@given(st.lists(REASONS, max_size=4))
def test_reasons_come_back_as_they_were_kept(reasons: list[Reason]) -> None:
    assert restored(stored(reasons)) == tuple(reasons)


@pytest.mark.parametrize(
    "line", ["as wished", "7", "[]", '{"kind": "no such"}', "{}", '{"kind": "seen", "x": 1}']
)
def test_any_other_line_is_a_text_that_somebody_wrote(line: str) -> None:
    assert restored(f"{line}\n") == written([line])


REMEDY = Remedy(RemedyKind.RAISE_MAXIMUM, 4, 2, "Sam Cooper", 57, 52, client_ids=(1, 2, 3, 4))


@pytest.mark.parametrize(
    ("remedy", "words"),
    [
        (REMEDY, "If Sam Cooper may have 57 clients instead of 52: 4 of 4 clients find somebody."),
        (
            Remedy(RemedyKind.INCLUDE, 1, 2, "Sam Cooper", client_ids=(1, 2)),
            "If Sam Cooper may be suggested again: 1 of 2 clients finds somebody.",
        ),
        (
            Remedy(RemedyKind.INCLUDE, 1, 2, "Sam Cooper", client_ids=(1,), to_them=True),
            "If Sam Cooper, who is left out, may take this client: this client finds somebody.",
        ),
    ],
)
def test_a_way_out_says_how_many_it_helps(remedy: Remedy, words: str) -> None:
    assert remedy_words(remedy) == words


def test_a_rule_that_is_widened_has_words_of_its_own() -> None:
    told = {
        remedy_words(Remedy(RemedyKind.WIDEN, 1, rule=rule, client_ids=(1,)))
        for rule in (Rule.DISCIPLINE, Rule.AGE, Rule.NOT_WITH, None)
    }
    assert len(told) == 3
