"""The verbs import and export, as a scheduler calls them: their JSON, their exit codes, their sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop import cli


@pytest.fixture
def file(tmp_path: Path) -> Path:
    database = tmp_path / "p.handover"
    assert cli.main(["new", str(database), "--no-passphrase"]) == 0
    return database


def said(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    capsys.readouterr()
    assert cli.main([*map(str, words), "--json"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    answer = json.loads(out)
    assert isinstance(answer, dict)
    return answer


def test_import_and_export_answer_in_json(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = tmp_path / "people.txt"
    people.write_bytes(
        "Ref No\tSurname\tDOB\r\n007\tMüller\t31/12/1990\r\n8\tLee\t31/02/1990\r\n".encode("cp1252")
    )
    words = ("--practice", file, "import", people, "--as", "clients", "--map", "reference=Ref No")
    trial = said(capsys, *words, "--dry-run")
    answer = said(capsys, *words)
    assert trial["created"] == answer["created"] == 2
    assert (answer["updated"], answer["unchanged"], answer["skipped"]) == (0, 0, 0)
    assert answer["problems"] == [
        {
            "row": 3,
            "column": "DOB",
            "problem": "“31/02/1990” is not a date that exists",
            "became": "is imported without it",
        }
    ]
    assert (answer["encoding"], answer["delimiter"]) == ("cp1252", "\t")
    assert answer["mapping"] == {"reference": "Ref No", "last_name": "Surname", "date_of_birth": "DOB"}
    out = tmp_path / "out.csv"
    written = said(capsys, "--practice", file, "export", "clients", "--to", out)
    assert (written["counts"], written["ok"]) == ({"clients": 2}, True)
    assert "007" in out.read_text(encoding="utf-8-sig")


def test_a_password_file_protects_and_opens(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("six calm words\n", encoding="utf-8")
    book = tmp_path / "c.xlsx"
    (tmp_path / "c.csv").write_text("Reference,Surname\n1,Lee\n", encoding="utf-8")
    said(capsys, "--practice", file, "import", tmp_path / "c.csv", "--as", "clients")
    assert said(capsys, "--practice", file, "export", "clients", "--to", book, "--password-file", secret)[
        "protected"
    ]
    assert cli.main(["--practice", str(file), "import", str(book), "--as", "clients"]) == 1
    assert "--password-file" in capsys.readouterr().err
    answer = said(capsys, "--practice", file, "import", book, "--as", "clients", "--password-file", secret)
    assert answer["unchanged"] == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["import", "nowhere.csv", "--as", "clients"], 1),
        (["export", "clients", "--to", "x.pdf"], 1),
        (["export", "clients", "--to", "x.csv", "--practitioner", "Nobody"], 1),
    ],
)
def test_a_refusal_is_one_sentence(
    file: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int
) -> None:
    capsys.readouterr()
    assert cli.main(["--practice", str(file), *words]) == code
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


@pytest.mark.parametrize(
    "words",
    [
        ["import", "x.csv", "--as", "dragons"],
        ["import", "x.csv"],
        ["import", "x.csv", "--as", "users", "--map", "x"],
        ["export", "clients"],
    ],
)
def test_wrong_words_exit_2(file: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--practice", str(file), *words])
    assert stopped.value.code == 2
