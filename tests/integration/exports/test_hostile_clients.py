"""Clients whose names and notes would break a spreadsheet are exported and imported unchanged."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop.database.practice import Practice, create_practice
from desktop.files.sheet import MARK
from desktop.files.text.text_out import Style
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Client
from desktop.services.exports.exports import Exported, export
from desktop.services.imports import run_import
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def hostile(each_samples: Path) -> list[str]:
    folder = each_samples / "hostile-text"
    strings = json.loads((folder / "blns.json").read_text(encoding="utf-8"))
    return [*strings, *(folder / "payloads.txt").read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def clients(practice: Practice, hostile: list[str]) -> Practice:
    made = Made(practice)
    with made.work() as work:
        work.insert(
            Client,
            [
                {"reference": f"C{n}", "first_name": "A", "last_name": text, "notes": text, "sort_name": f"{n:04}", "search_text": ""}
                for n, text in enumerate(hostile)
            ],
        )  # fmt: skip
    return practice


def names(practice: Practice) -> dict[str, tuple[str, str]]:
    with practice.read() as session:
        rows = session.execute(select(Client.reference, Client.last_name, Client.notes))
        return {reference: (last, notes) for reference, last, notes in rows}


@pytest.mark.parametrize("form", [(".csv", s) for s in Style] + [(".txt", s) for s in Style])
def test_text_files_lose_nothing(clients: Practice, tmp_path: Path, form: tuple[str, Style]) -> None:
    ending, style = form
    export(clients, "clients", tmp_path / f"clients{ending}", style=style)
    again = create_practice(tmp_path / "again.handover", None, name="Again", today=TODAY)
    result = run_import(again, tmp_path / f"clients{ending}", "clients")
    there, back = names(clients), names(again)
    again.close()
    assert (result.created, result.skipped) == (len(there), 0)
    assert back == there


def test_two_readers_see_what_was_written(clients: Practice, hostile: list[str], tmp_path: Path) -> None:
    written: Exported = export(clients, "clients", tmp_path / "clients.xlsx")
    heads, *rows = read_workbook(tmp_path / "clients.xlsx")["Clients"]
    last, notes = heads.index("Last Name"), heads.index("Notes")
    page = openpyxl.load_workbook(tmp_path / "clients.xlsx")["Clients"]
    others = list(page.iter_rows(min_row=2, values_only=True))
    marked = {int("".join(filter(str.isdigit, cell.partition("!")[2]))) - 2 for cell in written.replaced}
    for index, text in enumerate(hostile):
        first = (*rows[index], *[None] * len(heads))
        for found in (first[last], first[notes], others[index][last], others[index][notes]):
            if index in marked:
                assert MARK in str(found)
            else:
                assert (found or "") == text
