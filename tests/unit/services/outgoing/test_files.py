"""Files that leave have names that every system accepts, and never take the place of another."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.outgoing.files import free_path, safe_name, write_file


@given(st.text())
def test_a_name_is_one_part_of_a_path_and_safe_already(text: str) -> None:
    name = safe_name(text)
    assert Path(name).name == name
    assert safe_name(name) == name


def test_each_file_gets_a_path_of_its_own(tmp_path: Path) -> None:
    written = []
    for content in (b"one", b"two", b"three"):
        written.append(free_path(tmp_path, "Tasks", ".pdf"))
        write_file(written[-1], content)
    assert [file.name for file in written] == ["Tasks.pdf", "Tasks (2).pdf", "Tasks (3).pdf"]
    assert [file.read_bytes() for file in written] == [b"one", b"two", b"three"]
