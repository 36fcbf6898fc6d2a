"""File names at their limits, and paths that nothing has yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.files.names import free_path, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("x" * 120, "x" * 120),
        ("x" * 121, "x" * 120),
        ("é" * 61, "é" * 60),
        ("x" * 119 + "é", "x" * 119),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("lpt9", "_lpt9"),
        ("console", "console"),
        ("nul.", "_nul"),
        (" .a b. ", "a b"),
        ('a<>:"/\\|?*\x00\x1f\x7fb', "a b"),
        ("a\ud800b", "ab"),
        ("", "practice"),
        ("...", "practice"),
        ("x" * 119 + " y", "x" * 119),
    ],
)
def test_a_name_that_every_system_accepts(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_path_that_is_taken_gets_the_next_number(tmp_path: Path) -> None:
    assert free_path(tmp_path, "a", ".txt") == tmp_path / "a.txt"
    (tmp_path / "a.txt").write_text("")
    assert free_path(tmp_path, "a", ".txt") == tmp_path / "a (2).txt"
    (tmp_path / "a (2).txt").write_text("")
    assert free_path(tmp_path, "a", ".txt") == tmp_path / "a (3).txt"
