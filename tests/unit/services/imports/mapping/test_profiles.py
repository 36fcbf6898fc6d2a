"""A saved mapping comes back for its header row, before any that is ready."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.mapping.profiles import (
    KnownProfile,
    profile_for,
    profile_mapping,
    profile_names,
    save_profile,
    saved_profiles,
)
from desktop.services.imports.mapping.ready_profiles import READY

HEADERS = ("Nr", "Surname")
MAPPING = {"reference": "Nr", "last_name": "Surname"}


def test_what_was_saved_is_known_by_its_headers_however_they_are_written(practice: Practice) -> None:
    answers = FileAnswers(words={"status": {"On": "Current"}}, day_first={"Born": False})
    save_profile(practice, " Ours ", "clients", MAPPING, HEADERS, answers)
    saved = saved_profiles(practice)["Ours"]
    assert (saved.kind, saved.mapping, saved.headers) == ("clients", MAPPING, HEADERS)
    assert (saved.words, saved.day_first) == ({"status": {"On": "Current"}}, {"Born": False})
    assert profile_for(practice, ("SURNAME", "nr")) == KnownProfile("Ours", "clients")
    assert profile_for(practice, ("Surname", "Nr", "More")) is None
    assert profile_for(practice, ("Surname",)) is None
    assert profile_mapping(practice, "Ours", "clients", ("anything",)) == MAPPING


def test_the_last_one_of_a_name_counts(practice: Practice) -> None:
    save_profile(practice, "Ours", "clients", MAPPING, HEADERS)
    save_profile(practice, "Ours", "users", {"reference": "Nr"})
    assert list(saved_profiles(practice)) == ["Ours"]
    assert saved_profiles(practice)["Ours"].kind == "users"
    assert profile_for(practice, HEADERS) is None, "without headers it belongs to no header row"
    assert practice.rows("SELECT count(*) FROM settings WHERE key LIKE 'profile.%'") == [(1,)]


@pytest.mark.parametrize(("name", "kind"), [("  ", "clients"), ("Ours", "nothing")])
def test_one_without_a_name_or_of_no_kind_is_refused(practice: Practice, name: str, kind: str) -> None:
    with pytest.raises(UserError):
        save_profile(practice, name, kind, MAPPING)
    assert saved_profiles(practice) == {}


def test_the_names_for_a_kind_begin_with_those_that_were_saved(practice: Practice) -> None:
    ready = profile_names(practice, "clients")
    assert ready == tuple(name for name, kinds in READY.items() if "clients" in kinds)
    save_profile(practice, "Ours", "clients", MAPPING)
    save_profile(practice, "Theirs", "users", MAPPING)
    save_profile(practice, ready[0], "clients", MAPPING)
    assert set(profile_names(practice, "clients")[:2]) == {"Ours", ready[0]}
    assert profile_names(practice, "clients")[2:] == ready[1:]


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, kinds in READY.items() for kind in kinds])
def test_a_ready_one_is_known_by_its_marks_and_leaves_out_what_is_not_there(
    practice: Practice, name: str, kind: str
) -> None:
    ready = READY[name][kind]
    fields = list(ready.mapping)
    assert profile_mapping(practice, name.lower(), kind, list(ready.mapping.values())) == ready.mapping
    part = profile_mapping(practice, name, kind, [ready.mapping[fields[0]].upper()])
    assert fields[0] in part
    assert set(part.values()) == {ready.mapping[fields[0]]}
    known = profile_for(practice, [*ready.marks, "More"])
    assert known is not None
    assert set(READY[known.name][known.kind].marks) >= set(ready.marks)
    assert profile_for(practice, ready.marks[1:]) != KnownProfile(name, kind)


def test_a_saved_one_of_another_kind_does_not_hide_a_ready_one(practice: Practice) -> None:
    save_profile(practice, "Jane", "users", {"reference": "Nr"})
    assert "reference" in profile_mapping(practice, "Jane", "clients", ["Patient Number"])


def test_an_unknown_one_is_refused_with_those_that_there_are(practice: Practice) -> None:
    save_profile(practice, "Ours", "hours", MAPPING)
    with pytest.raises(UserError, match=r"no profile “Else” for hours\. There are: Ours"):
        profile_mapping(practice, "Else", "hours", [])
    with pytest.raises(UserError, match="There are: none"):
        profile_mapping(practice, "Else", "leave", [])
