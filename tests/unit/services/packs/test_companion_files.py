"""The files beside a pack: an explanation, the hashes of all files, and a receipt if it can be drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.services.packs.companion_files import names_beside, sheets_path, write_beside
from tests.unit.services.packs.made import OCCASION, preview_of


def draw(documents: Sequence[object]) -> bytes:
    return b"drawn %d" % len(documents)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "Handover pack.xlsx"


def test_every_file_is_next_to_the_pack_under_its_name(pack: Path) -> None:
    beside = names_beside(pack)
    assert sheets_path(pack) in beside
    assert all(file.parent == pack.parent and file.name.startswith("Handover pack ") for file in beside)
    assert len(set(beside)) == 4


@pytest.mark.parametrize("can_draw", [True, False])
def test_the_hashes_are_of_all_that_is_there(pack: Path, can_draw: bool) -> None:
    _, readme, signed, hashes = names_beside(pack)
    write_beside(((pack, "aa11"),), preview_of(), OCCASION, draw if can_draw else None)
    lines = dict(reversed(line.split("  ")) for line in hashes.read_text(encoding="utf-8").splitlines())
    written = [readme, signed] if can_draw else [readme]
    assert lines == {
        pack.name: "aa11",
        **{file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in written},
    }
    assert signed.exists() is can_draw


@pytest.mark.parametrize("with_sheets", [True, False])
def test_sheets_are_explained_if_there_are_any_and_every_editor_shows_the_text(
    pack: Path, with_sheets: bool
) -> None:
    files = ((pack, "aa11"), *([(sheets_path(pack), "bb22")] if with_sheets else []))
    write_beside(files, preview_of(), OCCASION, None)
    written = names_beside(pack)[1].read_bytes()
    text = written.decode("utf-8-sig")
    assert written.startswith("\ufeff".encode())
    assert text.count("\n") == text.count("\r\n")
    assert ("The client sheets are a PDF" in text) is with_sheets
    assert "Nguyen" not in text
    assert max(len(line) for line in text.splitlines()) <= 90
