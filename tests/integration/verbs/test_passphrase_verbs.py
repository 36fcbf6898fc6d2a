"""What is asked of passphrases and passwords by verbs, and what nobody else is to read of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.cli import main
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


def test_the_passphrase_leaves_the_environment_and_serves_the_whole_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HANDOVER_PASSPHRASE", "quiet river lamp seven")
    assert main(["new", str(tmp_path / "a.handover")]) == 0
    assert "HANDOVER_PASSPHRASE" not in os.environ
    said = capsys.readouterr()
    assert "quiet" not in said.out + said.err
