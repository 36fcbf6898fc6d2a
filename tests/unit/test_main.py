"""The entry point: what opens the window, and what runs a verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.__main__ import wants_window


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        ([], True),
        (["--demo"], True),
        (["--practice", "a.care"], True),
        (["--help"], False),
        (["-h"], False),
        (["--version"], False),
        (["report", "caseload"], False),
        (["report", "--help"], False),
        (["no-such-verb"], False),
        (["folder/anything"], True),
        (["folder/anything", "--help"], True),
        (["--version", "folder/anything"], False),
    ],
)
def test_a_window_is_for_a_file_or_for_nothing(argv: list[str], expected: bool) -> None:
    assert wants_window(argv) == expected


def test_a_word_is_a_file_if_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert not wants_window(["clients"])
    (tmp_path / "clients").write_text("")
    assert wants_window(["clients"])
