"""The files of one person are told from those of two: by brute evidence, pair by pair, in whole practices."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.columns import Pairs
from desktop.rules.duplicates.blocks import LARGEST, pairs_worth_comparing
from desktop.rules.duplicates.evidence import ComparedClient, Rarity
from desktop.rules.duplicates.judgement import (
    HOUSEHOLD_CAP,
    LEAST,
    LOWEST,
    Likelihood,
    bits,
    bits_of_share,
    likelihood,
)
from desktop.rules.duplicates.sieve import Sieve
from tests.unit.rules.made_people import COPYING, Pair, made_people

AVA = ComparedClient(
    1,
    first="ava",
    last="nguyen",
    born="19900214",
    gender="female",
    phones=frozenset({"400111222"}),
    email="ava@example.com",
    street="12highstreet",
    suburb="carlton",
    postcode="3053",
)


def judged(
    one: ComparedClient, other: ComparedClient, others: int = 500, *, families: bool = True
) -> Likelihood | None:
    """The judgement of the two among that many strangers, who come with their families or alone."""
    crowd = made_people(Random(1), others, 0)[0]
    if not families:
        crowd = list({person.last: person for person in crowd}.values())
    return likelihood(bits(one, other, Rarity([*crowd, one, other])))


@pytest.mark.parametrize(
    "changed",
    [
        {"first": "eva"},
        {"last": "ngyuen"},
        {"first": "nguyen", "last": "ava"},
        {"born": "19901402"},
        {"born": "19900241"},
        {"street": "3lowroad", "suburb": "perth", "postcode": "6000"},
        {"born": ""},
        {"first": ""},
        {"phones": frozenset(), "email": "", "gender": ""},
        {"last": "nguyenholt"},
        {"last": "brown"},
        {"first": "av", "born": "19900215", "street": "12highst"},
    ],
)
def test_what_people_mistype_is_still_one_person(changed: dict[str, str]) -> None:
    assert judged(AVA, replace(AVA, **changed)) in (Likelihood.VERY_LIKELY, Likelihood.LIKELY)


@pytest.mark.parametrize(
    "changed",
    [
        {"first": "liam", "born": "19931109", "gender": "male"},
        {"first": "mia", "born": "19640302"},
        {"first": "mia", "born": ""},
        {"first": "liam", "gender": "male"},
        {"first": "", "born": ""},
        {
            "born": "19640302",
            "phones": frozenset(),
            "email": "",
            "street": "129highstreet",
            "suburb": "perth",
            "postcode": "6000",
        },
        {"last": "brown", "born": "19640302", "phones": frozenset(), "email": "", "street": "3lowroad"},
    ],
)
def test_a_family_is_several_people(changed: dict[str, str]) -> None:
    assert judged(AVA, replace(AVA, **changed)) is None


def test_the_same_name_and_birthday_is_enough() -> None:
    bare = ComparedClient(1, first="ava", last="nguyen", born="19900214")
    assert judged(bare, bare, others=0) is Likelihood.VERY_LIKELY
    assert judged(bare, bare) is Likelihood.VERY_LIKELY


@pytest.mark.parametrize("birthday", ["19900214", "19900215", "19900224"])
def test_two_first_names_and_all_else_in_common_are_twins_where_families_come(birthday: str) -> None:
    assert judged(AVA, replace(AVA, first="mia", born=birthday)) is None
    assert judged(AVA, replace(AVA, first="mia"), families=False) is Likelihood.POSSIBLE


@pytest.mark.parametrize(
    ("birthday", "is_one"),
    [("19720302", True), ("19710214", True), ("19640302", False), ("19511111", False), ("19480302", True)],
)  # fmt: skip
def test_one_name_a_generation_apart_is_a_parent_and_a_child_where_families_come(
    birthday: str, is_one: bool
) -> None:
    """Unless the birthday is a slip of the keys, or the years between them are too few or too many."""
    other = replace(AVA, born=birthday)
    assert (judged(AVA, other) is not None) is is_one
    assert judged(AVA, other, families=False) is not None


def test_the_number_on_the_card_tells_twins_apart() -> None:
    one = replace(AVA, medicare="2123456701", irn="3")
    assert judged(one, replace(one, first="mia", irn="4")) is None
    assert judged(one, replace(one, first="mia")) is Likelihood.VERY_LIKELY


def test_a_number_of_ones_own_weighs_most() -> None:
    one = replace(AVA, own_numbers=(("ndis", "430123456"),))
    assert judged(one, replace(one, last="brown", street="", postcode="")) is Likelihood.VERY_LIKELY
    assert judged(one, replace(one, first="mia", own_numbers=(("ndis", "430999777"),))) is None


def test_a_common_name_says_less_than_a_rare_one() -> None:
    crowd = [ComparedClient(n, first="ava", last="nguyen" if n % 2 else f"rare{n}") for n in range(400)]
    rarity = Rarity([*crowd, AVA])
    common = bits(ComparedClient(1, "ava", "nguyen"), ComparedClient(2, "ava", "nguyen"), rarity)
    assert common < bits(ComparedClient(1, "ava", "rare2"), ComparedClient(2, "ava", "rare2"), rarity)
    assert likelihood(common) is None


people = st.builds(
    ComparedClient,
    id=st.integers(),
    first=st.sampled_from(("", "ava", "eva", "mia", "nguyen")),
    last=st.sampled_from(("", "nguyen", "ngyuen", "brown", "ava")),
    preferred=st.sampled_from(("", "ava", "avie")),
    born=st.sampled_from(("", "19900214", "19901402", "19900215", "20010101")),
    gender=st.sampled_from(("", "female", "male")),
    street=st.sampled_from(("", "12highstreet", "12highst", "3lowroad")),
    postcode=st.sampled_from(("", "3053", "6000")),
    medicare=st.sampled_from(("", "2123456701", "2123456711")),
    irn=st.sampled_from(("", "1", "2")),
    own_numbers=st.sampled_from(((), (("dva", "x1"),), (("dva", "x1"), ("ndis", "430")))),
)


@given(people, people)
def test_it_does_not_matter_who_comes_first(one: ComparedClient, other: ComparedClient) -> None:
    rarity = Rarity([one, other])
    assert likelihood(bits(one, other, rarity)) == likelihood(bits(other, one, rarity))


def found(everybody: list[ComparedClient]) -> dict[Pair, float]:
    """The scores of all compared pairs."""
    rarity = Rarity(everybody)
    return {
        (everybody[one].id, everybody[other].id): bits(everybody[one], everybody[other], rarity)
        for one, other in pairs_worth_comparing(everybody).each()
    }


@pytest.mark.parametrize("seed", range(3))
def test_most_are_found_and_little_else(seed: int) -> None:
    """Among families with twins, and with parents whose children have their name."""
    everybody, true = made_people(Random(seed), 2_000, 150)
    scores = found(everybody)
    offered = {pair for pair, score in scores.items() if likelihood(score)}
    likely = {pair for pair, score in scores.items() if score >= LEAST[Likelihood.LIKELY]}
    assert len(offered & true) >= 0.95 * len(true)
    assert len(offered & true) >= 0.98 * len(offered)
    assert len(likely & true) >= 0.98 * len(likely)


def test_blocks_lose_nobody_whom_all_pairs_would_find() -> None:
    everybody, true = made_people(Random(9), 500, 60)
    rarity = Rarity(everybody)
    all_pairs = {(a.id, b.id) for a, b in combinations(everybody, 2) if bits(a, b, rarity) >= 0}
    by_blocks = {pair for pair, score in found(everybody).items() if score >= 0}
    assert by_blocks & true == all_pairs & true


def test_what_all_have_in_common_is_never_compared_pair_by_pair() -> None:
    crowd = [
        ComparedClient(n, first=f"a{n}", last="x", born="19000101", postcode="3053") for n in range(3_000)
    ]
    assert len(pairs_worth_comparing(crowd).one) <= len(crowd) * LARGEST / 2


@given(st.lists(people, min_size=2, max_size=12))
def test_the_sieve_drops_no_pair_that_comes_to_the_lowest(crowd: list[ComparedClient]) -> None:
    rarity = Rarity(crowd)
    pairs = Pairs(*np.triu_indices(len(crowd), 1))
    left = set(Sieve(crowd, rarity).left(pairs).each())
    for one, other in combinations(range(len(crowd)), 2):
        assert (one, other) in left or bits(crowd[one], crowd[other], rarity) < LOWEST


@pytest.mark.parametrize("seed", range(3))
def test_the_sieve_leaves_little_beside_what_may_be_one_person(seed: int) -> None:
    everybody, _ = made_people(Random(seed), 1_000, 80)
    rarity, pairs = Rarity(everybody), pairs_worth_comparing(everybody)
    left = set(Sieve(everybody, rarity).left(pairs).each())
    may_be = {
        (one, other)
        for one, other in pairs.each()
        if bits(everybody[one], everybody[other], rarity) >= LOWEST
    }
    assert may_be <= left
    assert len(left) <= 1.5 * len(may_be)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"born": "19770302"}, id="the same name and address with another birthday"),
        pytest.param(
            {"last": "brown", "street": "3lowroad"}, id="a new surname, and moved within the suburb"
        ),
        pytest.param({"last": "brown", "first": "nguyen", "street": ""}, id="crossed names, one of them new"),
        pytest.param({"first": "", "born": "19900215"}, id="no first name and a slip in the birthday"),
    ],
)
def test_without_phone_and_email_it_is_still_possible(changed: dict[str, str]) -> None:
    bare = replace(AVA, phones=frozenset(), email="", gender="")
    assert judged(bare, replace(bare, **changed), others=300) is not None
    assert judged(bare, replace(bare, first="mia", last="brown", born="19640302"), others=300) is None


@pytest.mark.parametrize(("originals", "copies"), [(500, 1), (400, 2), (150, 2), (1_000, 1)])
def test_a_list_put_together_from_several_is_judged_as_what_it_is(originals: int, copies: int) -> None:
    """Names, birthdays and addresses only, as in the sets by which such programs are compared."""
    everybody, true = _copied(Random(copies), originals, copies)
    scores = {pair: score for pair, score in found(everybody).items() if score >= LOWEST}
    gained = bits_of_share(scores.values(), len(everybody))
    offered = {pair for pair, score in scores.items() if likelihood(score + gained)}
    assert len(offered & true) >= 0.95 * len(true)
    assert len(offered & true) >= 0.98 * len(offered)


def _copied(random: Random, originals: int, copies: int) -> tuple[list[ComparedClient], set[Pair]]:
    """People of one household each, all of them there `copies` more times with up to four mistakes."""
    alone = {person.last: person for person in made_people(random, originals * 2, 0)[0]}
    people, true = [], set()
    for person in list(alone.values())[:originals]:
        bare = replace(person, phones=frozenset(), email="", gender="", medicare="", irn="")
        ids = [len(people) + n for n in range(copies + 1)]
        people.append(replace(bare, id=ids[0]))
        for row_id in ids[1:]:
            again = replace(bare, id=row_id)
            for mistake in random.choices(COPYING, k=random.choice((1, 1, 2, 2, 3, 4))):
                again = mistake(random, again)
            people.append(again)
        true |= set(combinations(ids, 2))
    return people, true


def test_the_share_of_duplicates_moves_the_bar_only_where_there_are_many() -> None:
    assert bits_of_share([20.0] * 50, 1_000) == 0.0
    assert bits_of_share([20.0] * 100, 1_000) == pytest.approx(1.0)
    assert bits_of_share([9.9] * 900, 1_000) == 0.0
    assert bits_of_share([20.0] * 5_000, 1_000) == bits_of_share([20.0] * 1_000, 1_000)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12highstreet", "12highstreet", 8.0), ("12highstreet", "12highst", 4.0), ("12highstreet", "12lowroad", -2.0),
        ("12highstreet", "14highstreet", 4.0), ("12highstreet", "14lowroad", -2.0), ("12highstreet", "", 0.0),
    ],
)  # fmt: skip
def test_what_a_street_says(one: str, other: str, same: float) -> None:
    """Streets within one suburb, beyond what the suburb itself says."""
    base = ComparedClient(1, first="ava", last="nguyen", born="19900214", suburb="carlton")
    rarity = Rarity(made_people(Random(1), 300, 0)[0] + [base])
    bare = bits(base, base, rarity)
    assert bits(replace(base, street=one), replace(base, street=other), rarity) - bare == pytest.approx(
        min(same, HOUSEHOLD_CAP - rarity.name("nguyen", "nguyen") - rarity.place("carlton", "carlton"))
    )


@pytest.mark.parametrize(
    ("card", "irn", "said"),
    [
        ("2123456701", "1", 14.0), ("2123456701", "", 4.0), ("2123456701", "2", -8.0), ("2123456711", "1", 9.0),
        ("2999999999", "1", -4.0), ("", "", 0.0),
    ],
)  # fmt: skip
def test_what_a_card_says(card: str, irn: str, said: float) -> None:
    base = ComparedClient(1, first="ava", last="nguyen", born="19900214")
    rarity = Rarity([base])
    one, other = replace(base, medicare="2123456701", irn="1"), replace(base, medicare=card, irn=irn)
    assert bits(one, other, rarity) - bits(base, base, rarity) == pytest.approx(said)


def test_a_preferred_name_counts_on_either_side_and_never_against() -> None:
    elizabeth = replace(AVA, first="elizabeth")
    lisa = replace(AVA, id=2, first="lisa")
    others = [replace(elizabeth, preferred=name) for name in ("lisa", "zoe")]
    more = [replace(lisa, preferred=name) for name in ("elizabeth", "zoe")]
    crowd = Rarity([*made_people(Random(1), 500, 0)[0], elizabeth, lisa, *others, *more])
    plain = bits(elizabeth, lisa, crowd)
    assert bits(others[0], lisa, crowd) == bits(elizabeth, more[0], crowd) > plain
    assert bits(others[1], lisa, crowd) == bits(elizabeth, more[1], crowd) == plain


@pytest.mark.parametrize(("found", "word"), [(LEAST[one], one) for one in Likelihood])
def test_each_likelihood_begins_at_its_least(found: float, word: Likelihood) -> None:
    assert likelihood(found) is word
    assert likelihood(found - 0.01) is not word
