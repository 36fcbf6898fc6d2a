"""Passphrases and passwords of verbs: how they are asked for, and what nobody else may read of them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.database.practice import open_practice
from desktop.services.outgoing.document import Document, Printable
from tests.integration.terminal import Terminal


def test_a_weak_passphrase_is_refused_and_taken_at_ones_own_risk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "new.handover"
    monkeypatch.setenv("HANDOVER_PASSPHRASE", "x")
    assert main(["new", str(file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "--at-my-own-risk" in said.err
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setenv("HANDOVER_PASSPHRASE", "x")
    assert main(["new", str(file), "--at-my-own-risk"]) == 0
    assert file.is_file()


def test_a_weak_password_protects_nothing_that_leaves(terminal: Terminal) -> None:
    secret = terminal.write("secret.txt", "12345")
    to = ["--to", str(terminal.folder), "--password-file", secret]
    assert "--at-my-own-risk" in terminal.call("pack", "U1", *to, expect=1)
    assert "--at-my-own-risk" in terminal.call(
        "export", "clients", "--to", f"{terminal.folder}/c.xlsx", *to[2:], expect=1
    )
    assert terminal.call("pack", "U1", *to, "--at-my-own-risk")["ok"]


def test_six_words_are_proposed_for_all_that_verbs_protect(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, first, second = tmp_path / "a.handover", tmp_path / "first", tmp_path / "second"

    def call(*given: object, opened_by: Path | None = None) -> dict[str, Any]:
        opens = [] if opened_by is None else ["--practice", str(file), "--passphrase-file", str(opened_by)]
        assert main([*map(str, given), "--propose", "--json", *opens]) == 0
        said = capsys.readouterr()
        answer: dict[str, Any] = json.loads(said.out)
        words = answer.get("passphrase") or answer["password"]
        assert len(words.split()) == 6
        assert ("passphrase" in answer) == (words in said.err)  # before anything is protected by it
        return answer

    first.write_text(call("new", file)["passphrase"], encoding="utf-8")
    second.write_text(call("passphrase", opened_by=first)["passphrase"], encoding="utf-8")
    assert first.read_text("utf-8") != second.read_text("utf-8")
    assert call("export", "users", "--to", tmp_path / "users.xlsx", opened_by=second)["protected"]
    small = ("--practitioners", 3, "--clients", 3, "--appointments", 3)
    assert call("demo", tmp_path / "demo.handover", *small)["encrypted"]


@pytest.mark.parametrize("typed", ["", "quiet river lamp seven"])
def test_who_is_asked_for_a_new_passphrase_may_take_six_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda asked: typed)
    file = tmp_path / "a.handover"
    assert main(["new", str(file)]) == 0
    proposed = capsys.readouterr().err.strip().removeprefix("Proposed, and shown this once: ")
    open_practice(file, typed or proposed).close()


def test_nobody_types_a_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended(asked: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", ended)
    assert main(["new", str(tmp_path / "a.handover")]) == 1
    assert "No passphrase was typed" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_passphrase_leaves_the_environment_and_serves_the_whole_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HANDOVER_PASSPHRASE", "quiet river lamp seven")
    assert main(["new", str(tmp_path / "a.handover")]) == 0
    assert "HANDOVER_PASSPHRASE" not in os.environ
    said = capsys.readouterr()
    assert "quiet" not in said.out + said.err


def test_the_passphrase_is_changed_and_the_sheet_of_it_opens_the_practice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, old, new, words = (tmp_path / name for name in ("a.handover", "old.txt", "new.txt", "words.txt"))
    old.write_text("quiet river lamp seven\n", encoding="utf-8")
    new.write_text("amber falcon under nine bridges\n", encoding="utf-8")
    drawn: list[Document] = []

    def draw(documents: Sequence[Printable]) -> bytes:
        drawn.extend(one for one in documents if isinstance(one, Document))
        return b"%PDF-1.4"

    def call(*given: str) -> int:
        return main([*given, "--practice", str(file), "--json"], draw)

    assert main(["new", str(file), "--passphrase-file", str(old)]) == 0
    assert call("passphrase", "--passphrase-file", str(old), "--new-passphrase-file", str(new)) == 0
    assert call("sheet", "--passphrase-file", str(old), "--to", str(tmp_path / "s.pdf")) == 1
    assert call("sheet", "--passphrase-file", str(new), "--to", str(tmp_path / "s.pdf")) == 0
    table = drawn[0].sections[1].table
    assert table is not None
    words.write_text("\n".join(cell for row in table.rows for cell in row), encoding="utf-8")
    assert call("check", "--sheet-file", str(words)) == 0
    said = capsys.readouterr()
    recovered = [
        "--sheet-file",
        str(words),
        "--new-passphrase-file",
        str(old),
        "--sheet-to",
        str(tmp_path / "t.pdf"),
    ]
    assert call("passphrase", *recovered) == 0
    assert drawn[1] != drawn[0]
    assert call("check", "--sheet-file", str(words)) == 1
    assert "recovery sheet does not open a.handover" in capsys.readouterr().err
    assert not any(
        secret in said.out + said.err for secret in ("quiet", "amber", table.rows[0][0].split()[1])
    )


def test_a_weak_new_passphrase_changes_nothing(tmp_path: Path) -> None:
    file, old, weak = (tmp_path / name for name in ("a.handover", "old.txt", "weak.txt"))
    old.write_text("quiet river lamp seven\n", encoding="utf-8")
    weak.write_text("letmein\n", encoding="utf-8")
    given = ["--practice", str(file), "--passphrase-file", str(old)]
    assert main(["new", str(file), *given]) == 0
    assert main(["passphrase", *given, "--new-passphrase-file", str(weak)]) == 1
    assert main(["check", *given]) == 0


def test_a_verb_acts_for_the_supervisor_that_it_names(terminal: Terminal) -> None:
    users = "Reference,First Name,Last Name,Access Level,Active\nU9,Mara,Quill,Supervisor,Yes\n"
    terminal.call("import", terminal.write("boss.csv", users), "--as", "users")
    late = terminal.write("late.csv", "Reference,First Name,Last Name\nC9,Mia,Late\n")
    assert "Mara Quill" in terminal.call("import", late, "--as", "clients", "--by", "Alex Lee", expect=1)
    terminal.call("import", late, "--as", "clients", "--by", "Mara Quill")
    assert terminal.sql("SELECT actor FROM operations ORDER BY id DESC LIMIT 1") == [("Mara Quill",)]
