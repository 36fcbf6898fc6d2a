"""Questions about a file as a whole: its encoding, its sheet, and its hidden rows."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Client
from desktop.services.imports import FileAnswers, ImportResult, run_import


def bring(practice: Practice, file: Path, **said: str) -> ImportResult:
    answers = FileAnswers()
    for key, value in said.items():
        answers = answers.answered(key, value)
    return run_import(practice, file, "clients", answers)


def surnames(practice: Practice) -> set[str]:
    with practice.read() as session:
        return set(session.scalars(select(Client.last_name)))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("", {"Wiśniewski", "Dvořáková"}),
        ("cp1252", {"Wiœniewski", "Dvoøáková"}),
        ("cp1250", {"Wiśniewski", "Dvořáková"}),
    ],
)
def test_a_guess_at_the_letters_is_asked_with_a_preview(
    practice: Practice, tmp_path: Path, answer: str, expected: set[str]
) -> None:
    text = "Reference,First Name,Last Name\nC1,Łukasz,Wiśniewski\nC2,Božena,Dvořáková\n"
    (tmp_path / "a.csv").write_bytes(text.encode("cp1250"))
    result = bring(practice, tmp_path / "a.csv", **({"encoding": answer} if answer else {}))
    assert surnames(practice) == expected
    questions = [question for question in result.questions if question.key == "encoding"]
    if answer:
        assert questions == []
        return
    (question,) = questions
    assert [choice.value for choice in question.choices] == ["cp1250", "cp1252"]
    assert "“Łukasz”" in question.choices[0].label
    assert "“£ukasz”" in question.choices[1].label
    assert question.default == "cp1250"


@pytest.mark.parametrize(("answer", "rows"), [("", 4), ("all", 4), ("shown", 2)])
def test_rows_that_a_workbook_hides(practice: Practice, tmp_path: Path, answer: str, rows: int) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Client ID", "First Name", "Surname"])
    for number in range(4):
        page.append([f"C{number}", f"First{number}", f"Last{number}"])
    page.row_dimensions[3].hidden = page.row_dimensions[5].hidden = True
    book.save(tmp_path / "a.xlsx")
    result = bring(practice, tmp_path / "a.xlsx", **({"hidden": answer} if answer else {}))
    assert (result.created, result.skipped) == (rows, 0)
    (question,) = [question for question in result.questions if question.key == "hidden"]
    assert "2 rows" in question.question
    assert [choice.label for choice in question.choices] == [
        "All 4 rows",
        "Only the 2 rows that the workbook shows",
    ]
