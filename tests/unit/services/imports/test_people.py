"""The person whom a cell means: one, nobody, or several who are asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import language
from desktop.database.practice import Practice
from desktop.models import AccessLevel, ClientAlias
from desktop.services.imports.intake import Ambiguous, Bad
from desktop.services.imports.people import (
    OF_CLIENTS,
    OF_PRACTITIONERS,
    DirectoryWords,
    NameDirectory,
    clients,
    name_key,
    name_keys,
    practitioners,
)
from tests.made import Made

WORD = st.text(alphabet="abcdé-'", min_size=1, max_size=5).filter(lambda text: text.strip("-'"))


@given(WORD, WORD)
def test_a_name_in_one_field_has_the_key_of_its_two_parts(first: str, last: str) -> None:
    key = name_key(first, last)
    assert key in name_keys(f"{first} {last}")
    assert name_keys(f"{last}, {first}") == [key]
    assert key == name_key(first.upper(), last.replace("-", "").replace("'", "").replace("é", "e"))


def test_every_place_where_a_name_may_be_divided_is_tried_once() -> None:
    keys = name_keys("Dr Alex van  Berg")
    assert set(keys) >= {name_key("Alex", "van Berg"), name_key("Alex van", "Berg")}
    assert len(keys) == len(set(keys))
    assert name_key("", "Madonna") in name_keys("Madonna")


@pytest.fixture
def told(practice: Practice) -> Practice:
    made = Made(practice)
    made.user("Alex Lee", email="Alex@Example.org")
    made.user("Priya Nair", active=False)
    made.user("Alex Lee", email="")
    made.user("Ada Min", access_level=AccessLevel.ACCOUNTS_ADMIN)
    ava = made.client("Ava Nguyen")
    made.client("Ava Nguyen")
    made.client("Liam Ng", reference="ab1")
    with made.work() as work:
        work.insert(ClientAlias, [{"client_id": ava, "reference": "OLD"}])
        work.insert(ClientAlias, [{"client_id": ava, "reference": "ab1"}])
    return practice


def test_a_practitioner_is_found_by_reference_address_or_name(told: Practice) -> None:
    with told.read() as session:
        directory = practitioners(session)
    assert directory.find(" U2 ") == 2
    assert directory.find("u2") == 2
    assert directory.find("ALEX@example.org") == 1
    assert directory.find("Nair, Priya") == 2
    assert directory.named("Alex Lee") == [1, 3]
    with pytest.raises(
        Ambiguous, match="2 practitioners are called “Alex Lee”; give the reference"
    ) as caught:
        directory.find("Alex Lee")
    assert caught.value.ids == (1, 3)
    with pytest.raises(Bad, match="there is no practitioner “Nobody”"):
        directory.find("Nobody")
    with pytest.raises(Bad, match="has no practitioner"):
        directory.find("  ")
    with pytest.raises(Bad, match="“U4” is an accounts admin"):
        directory.find("U4 ")
    assert directory.inactive == {2}
    assert directory.admins == {4}
    assert directory.names_of[2] == "Priya Nair"
    assert (directory.word(3), directory.word(None)) == ("U3", "")


def test_those_who_may_be_meant_are_offered_active_ones_first_without_admins(told: Practice) -> None:
    with told.read() as session:
        offered = practitioners(session).question.choices
    assert [one.value for one in offered] == ["U1", "U3", "U2"]
    assert offered[0].label == "Alex Lee, U1"
    assert offered[2].label.startswith("Priya Nair")
    assert "inactive" in offered[2].label


def test_a_client_is_found_by_a_reference_first_an_alias_next_and_by_name_last(told: Practice) -> None:
    with told.read() as session:
        directory = clients(session)
        assert not directory.by_name, "names are read only when a text is not a reference"
        assert directory.find("OLD") == 1
        assert directory.find("ab1") == 3, "a client's own reference goes before another's alias"
        assert not directory.by_name
        assert directory.find("AB1") == 3
        assert directory.by_name
        assert directory.find("Ng, Liam") == 3
        with pytest.raises(Ambiguous):
            directory.find("Ava Nguyen")
        assert directory.word(1) == "C1"


def test_names_are_read_once() -> None:
    read: list[int] = []
    directory = NameDirectory(OF_CLIENTS, names=lambda: read.append(1))
    assert directory.named("Ava") == directory.named("Ava") == []
    assert read == [1]


@pytest.mark.parametrize("words", [OF_PRACTITIONERS, OF_CLIENTS])
def test_each_reason_is_a_whole_sentence_in_the_reader_s_language(words: DirectoryWords) -> None:
    spoken: list[str] = []

    def translate(text: str) -> str:
        spoken.append(text)
        return text

    directory = NameDirectory(words, by_folded={"ava": [1, 2]})  # type: ignore[arg-type]
    language.speak(translate)
    try:
        for text in ("", "Nobody", "Ava"):
            with pytest.raises(Bad):
                directory.find(text)
    finally:
        language.speak(str)
    assert spoken == [words.missing, words.unknown, words.several]
