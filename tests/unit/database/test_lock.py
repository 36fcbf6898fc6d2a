"""A practice in use by one program is refused to another, by whatever name it is opened."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from desktop.database import lock as module
from desktop.database.identity import identity_of
from desktop.database.lock import PracticeLock, names_a_holder
from desktop.errors import UserError


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_file, tmp_path / "a.handover"))


def test_one_holds_it_until_it_lets_go(file: Path) -> None:
    first, second = PracticeLock(file), PracticeLock(file)
    assert names_a_holder(file) is False
    first.acquire()
    assert names_a_holder(file) is True
    with pytest.raises(UserError):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_a_file_that_was_replaced_is_let_go_and_the_new_one_is_held_once(file: Path) -> None:
    """The system may give the number of a deleted file to the next one, which may be this practice again."""
    lock, old = PracticeLock(file), file.with_name("old.handover")
    lock.acquire()
    lock.hold_file()
    os.rename(file, old)
    shutil.copy(old, file)
    lock.hold_file()
    for name, refused in ((old, False), (file, True)):
        other = PracticeLock(name)
        if refused:
            with pytest.raises(UserError):
                other.acquire()
        else:
            other.acquire()
            other.release()
    os.replace(old, file)
    lock.hold_file()
    lock.release()


def test_another_thread_may_let_go(file: Path) -> None:
    lock = PracticeLock(file)
    lock.acquire()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lock.release).result()
    again = PracticeLock(file)
    again.acquire()
    assert not again.found_unclean
    again.release()


def test_the_holder_is_named_and_a_name_that_was_left_tells_of_a_crash(file: Path) -> None:
    lock, second = PracticeLock(file), PracticeLock(file)
    holder = Path(f"{file}.open-by")
    holder.write_text("somebody on a train", encoding="utf-8")
    lock.acquire()
    assert lock.found_unclean
    with pytest.raises(UserError, match=rf"a\.handover is already open: .* \(process {os.getpid()}\) has it"):
        second.acquire()
    holder.unlink()
    with pytest.raises(UserError, match="another program has it"):
        second.acquire()
    lock.release()
    assert not holder.exists()


def test_what_is_no_lock_of_ours_is_told(file: Path) -> None:
    Path(f"{file}.lock").write_bytes(b"somebody's own words, and many of them" * 40)
    with pytest.raises(UserError, match=r"a\.handover\.lock was made by another program"):
        PracticeLock(file).acquire()


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


def test_a_file_put_in_its_place_is_held_and_the_one_before_is_let_go(tmp_path: Path) -> None:
    """A new file may get the number of a deleted one, so that a practice would meet its own lock."""
    file, before, other = tmp_path / "harbour.handover", tmp_path / "before", tmp_path / "other"
    for each in (file, other):
        each.write_bytes(b"")
    os.link(file, before)
    lock = PracticeLock(file)
    lock.acquire()
    lock.hold_file()
    os.replace(other, file)
    lock.hold_file()
    held = PracticeLock(before)
    held.acquire()
    held.release()
    os.link(file, other)
    with pytest.raises(UserError, match="already open"):
        PracticeLock(other).acquire()
    lock.release()


def lock_by_number(file: Path) -> Path:
    found = module._lock_of(identity_of(file))
    assert found is not None
    return found


def test_no_lock_stays_in_the_folder_for_temporary_files(file: Path, tmp_path: Path) -> None:
    locks = [lock_by_number(file)]
    lock = PracticeLock(file)
    lock.acquire()
    assert locks[0].exists()
    (tmp_path / "new").write_bytes(b"")
    os.replace(tmp_path / "new", file)
    lock.hold_file()
    locks.append(lock_by_number(file))
    assert [one.exists() for one in locks] == [False, True]
    lock.release()
    assert not locks[1].exists()
    assert Path(f"{file}.lock").exists()


def test_one_that_is_refused_leaves_the_lock_of_the_holder(file: Path) -> None:
    other = file.with_name("b.handover")
    os.link(file, other)
    first = PracticeLock(file)
    first.acquire()
    for _ in range(2):
        with pytest.raises(UserError):
            PracticeLock(other).acquire()
    first.release()


@pytest.mark.skipif(os.name == "nt", reason="there no file is removed that somebody has open")
def test_a_lock_that_is_removed_between_opening_and_locking_it_is_not_taken_for_one(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else two programs would hold it: one the removed file, and one the new one of its name."""
    second, third = file.with_name("b.handover"), file.with_name("c.handover")
    os.link(file, second)
    os.link(file, third)
    holder, late, quick = PracticeLock(file), PracticeLock(second), PracticeLock(third)
    holder.acquire()
    connect, known = module.sqlite.connect, str(lock_by_number(file))
    steps = [quick.acquire, holder.release]

    def opened(name: str, **options: Any) -> Any:
        made = connect(name, **options)
        while name == known and steps:
            steps.pop()()
        return made

    monkeypatch.setattr(module.sqlite, "connect", opened)
    with pytest.raises(UserError, match="already open"):
        late.acquire()
    assert not steps
    quick.release()
    late.acquire()
    late.release()


def test_one_that_was_refused_holds_nothing_itself(file: Path) -> None:
    """It had the lock of its own name already when the lock of the file was refused."""
    other = file.with_name("b.handover")
    os.link(file, other)
    first, refused = PracticeLock(file), PracticeLock(other)
    first.acquire()
    with pytest.raises(UserError):
        refused.acquire()
    first.release()
    third = PracticeLock(other)
    third.acquire()
    third.release()


def test_a_lock_that_may_only_be_read_is_refused_and_not_held(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as only_reading:
        only_reading.setattr(module.os, "access", lambda *given: False)
        with pytest.raises(UserError, match="may not write") as refused:
            PracticeLock(file).acquire()
    second = PracticeLock(file)
    second.acquire()
    second.release()
    assert refused.value  # as long as it is known, so are the names of the function that raised it


@pytest.mark.skipif(os.name == "nt", reason="there folders have no such rights")
def test_the_folder_of_the_locks_is_for_its_owner_alone(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.tempfile, "gettempdir", lambda: str(tmp_path))
    found = lock_by_number(file).parent
    assert found.is_relative_to(tmp_path)
    assert found.stat().st_mode & 0o777 == 0o700
