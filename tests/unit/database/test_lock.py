"""A practice that one program holds is refused to another, by whatever name it is opened."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop.database.lock import PracticeLock
from desktop.errors import UserError


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_file, tmp_path / "a.handover"))


def test_one_holds_it_until_it_lets_go(file: Path) -> None:
    first, second = PracticeLock(file), PracticeLock(file)
    first.acquire()
    with pytest.raises(UserError):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


@pytest.mark.skipif(os.name == "nt", reason="there the lock of a file is its own name's")
def test_another_name_of_the_same_file_is_held_too(file: Path) -> None:
    other = file.with_name("b.handover")
    os.link(file, other)
    first = PracticeLock(file)
    first.acquire()
    with pytest.raises(UserError):
        PracticeLock(other).acquire()
    first.release()
    again = PracticeLock(other)
    again.acquire()
    again.release()
