"""A secret is the first line of a file, or what somebody types twice in the same way."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli.given_secrets import read_secret, read_secret_if_named, typed_anew
from desktop.errors import UserError


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nnot this\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_first_line_is_the_secret_with_all_its_spaces(tmp_path: Path, mark: str, ending: str) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes(f"{mark} one two é {ending}".encode())
    assert read_secret(file) == " one two é "
    assert read_secret_if_named(file) == read_secret(file)


def test_a_call_may_leave_the_file_out() -> None:
    assert read_secret_if_named(None) is None


@pytest.mark.parametrize("content", [b"", b"\nsecond", b"\xff\xfe\x00"])
def test_a_file_without_a_first_line_of_text_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes(content)
    with pytest.raises(UserError):
        read_secret(file)
    with pytest.raises(UserError):
        read_secret(tmp_path / "nowhere.txt")


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Type these, one after the other; returns what was asked."""
    asked: list[str] = []
    left = list(answers)

    def typed(question: str) -> str:
        asked.append(question)
        return left.pop(0)

    monkeypatch.setattr("getpass.getpass", typed)
    return asked


def test_enter_takes_the_proposed_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(monkeypatch, "")
    words = typed_anew("Passphrase")
    assert len(words.split()) == 6
    assert words in capsys.readouterr().err
    assert len(asked) == 1


def test_a_passphrase_of_ones_own_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, "my own words", "my own words")
    assert typed_anew("Passphrase") == "my own words"
    assert len(asked) == 2
    answer(monkeypatch, "my own words", "my own word")
    with pytest.raises(UserError, match="differ"):
        typed_anew("Passphrase")
