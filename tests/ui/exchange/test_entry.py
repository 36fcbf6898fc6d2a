"""One file in the import window: whose fields its columns are, how it was read, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.files.table import Table
from desktop.services.imports import ImportResult
from desktop.services.imports.choosing import Chosen, Look
from desktop.services.imports.mapping.recognise import MappingProposal
from desktop.ui.exchange.entry import ImportEntry, how_read
from desktop.ui.exchange.words import shortened

NAMES, HEADERS = ("first_name", "last_name", "email"), ("Given", "Surname", "Mail")


def entry(**more: Any) -> ImportEntry:
    return ImportEntry(Chosen(Path("clients.csv"), ("clients",)), kind="clients", **more)


@given(given_out=st.lists(st.tuples(st.sampled_from(("", *NAMES)), st.sampled_from(HEADERS)), max_size=8))
def test_a_field_has_one_column_and_a_column_one_field(given_out: list[tuple[str, str]]) -> None:
    one = entry()
    for name, header in given_out:
        one.give(name, header)
        assert one.mapping.get(name) == (header if name else None)
        assert len(set(one.mapping.values())) == len(one.mapping)
        assert (header in one.mapping.values()) is bool(name)


@given(text=st.text(alphabet="ab \n", max_size=30), longest=st.integers(1, 20))
def test_a_text_is_cut_only_if_it_is_longer(text: str, longest: int) -> None:
    line = " ".join(text.split())
    short = shortened(text, longest)
    assert len(short) <= longest
    assert short == line if len(line) <= longest else short.endswith("…")


def look(encoding: str | None, delimiter: str | None) -> Look:
    table = Table(HEADERS, (), (), encoding=encoding, delimiter=delimiter)
    proposal = MappingProposal(
        "clients", None, {"first_name": "Given", "email": "Mail"}, frozenset({"first_name", "email"})
    )
    return Look(proposal, 0, table)


@pytest.mark.parametrize(
    ("encoding", "delimiter", "told"), [("utf-8", ",", 1), (None, ",", 0), ("utf-8", None, 0)]
)
def test_encoding_and_separator_are_told_together(
    encoding: str | None, delimiter: str | None, told: int
) -> None:
    assert len(how_read(entry(look=look(encoding, delimiter)))) == told


def test_a_guess_is_told_while_it_is_taken_so() -> None:
    one = entry(look=look(None, None), profile="Halaxy", mapping={"first_name": "Given", "email": "Surname"})
    profile, guess = how_read(one)
    assert "Halaxy" in profile
    assert "“Given”" in guess
    assert how_read(entry()) == []


def test_the_first_rows_are_those_of_a_file_that_can_be_read() -> None:
    found = look("utf-8", ",")
    assert entry(look=found).head is found.head
    assert entry(look=found, trouble="It is locked.").head is None
    assert entry().head is None


def test_only_what_was_kept_is_stored() -> None:
    def result(dry_run: bool) -> ImportResult:
        return ImportResult("clients", 1, 0, 0, 0, (), (), {}, None, None, dry_run=dry_run)

    kept = result(dry_run=False)
    assert entry(result=kept).stored is kept
    assert entry(result=result(dry_run=True)).stored is None
    assert entry().stored is None
