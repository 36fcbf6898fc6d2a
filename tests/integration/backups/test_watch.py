"""The facts noticed about an open practice: where it is, what is next to it, how it was copied."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop.database.practice import Practice, open_practice
from desktop.services.backups import surroundings
from desktop.services.backups.backups import back_up
from desktop.services.backups.restoring import restore_backup
from desktop.services.backups.surroundings import advice_on, file_system_of
from desktop.services.backups.watch import newest_good, note_read, watch
from tests.conftest import TODAY
from tests.made import Made

LINUX = "/dev/sda1 / ext4 rw 0 0\n//server/files /mnt/share cifs rw 0 0\nserver:/home /mnt/the\\040home nfs4 rw 0 0"
MAC = "/dev/disk1s1 on / (apfs, local, journaled)\n//amy@server/files on /Volumes/files (smbfs, nodev)"


def keys(practice: Practice) -> list[str]:
    return [advice.key.split(" ")[0] for advice in advice_on(practice)]


@pytest.mark.parametrize(
    ("mounts", "file", "kind"),
    [
        (LINUX, "/home/amy/harbour.handover", "ext4"),
        (LINUX, "/mnt/share/harbour.handover", "cifs"),
        (LINUX, "/mnt/shared/harbour.handover", "ext4"),
        (LINUX, "/mnt/the home/harbour.handover", "nfs4"),
        (MAC, "/Users/amy/harbour.handover", "apfs"),
        (MAC, "/Volumes/files/harbour.handover", "smbfs"),
        ("", "/harbour.handover", ""),
    ],
)
def test_the_file_system_is_that_of_the_innermost_place(mounts: str, file: str, kind: str) -> None:
    assert file_system_of(Path(file), mounts) == kind


@pytest.mark.skipif(os.name == "nt", reason="Windows is asked for the kind of the drive")
def test_a_network_drive_is_told(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keys(practice) == []
    monkeypatch.setattr(surroundings, "_mounts", lambda: "server:/home / nfs4 rw 0 0")
    assert keys(practice) == ["network"]


def test_a_synced_folder_and_a_copy_beside_are_told_until_they_were_read(
    practice: Practice, tmp_path: Path
) -> None:
    practice.close()
    folder = tmp_path / "Dropbox" / "practice"
    folder.mkdir(parents=True)
    file = shutil.copy(practice.file, folder / "harbour.handover")
    shutil.copy(practice.file, folder / "harbour (Amy's conflicted copy 2026-11-23).handover")
    synced = open_practice(Path(file), None, today=TODAY)
    copies, place = watch(synced).advice
    assert "Amy's conflicted copy" in copies.sentence
    assert "Dropbox syncs this folder" in place.sentence
    note_read(synced, copies)
    assert watch(synced).advice == (place,)
    note_read(synced, place)
    assert watch(synced).advice == ()
    synced.close()


def test_a_copy_of_an_open_practice_without_its_log_says_so(practice: Practice, tmp_path: Path) -> None:
    practice.checkpoint()
    alone = Path(shutil.copy(practice.file, tmp_path / "alone.handover"))
    whole = Path(shutil.copy(practice.file, tmp_path / "whole.handover"))
    Made(practice).client("Ava Nguyen")
    shutil.copy(f"{practice.file}-wal", f"{whole}-wal")
    backup = back_up(practice, tmp_path).file
    practice.close()
    closed = Path(shutil.copy(practice.file, tmp_path / "closed.handover"))
    restored = restore_backup(backup, None, tmp_path / "restored.handover").file
    found = {}
    by_verb = open_practice(alone, None, today=TODAY, exclusive=False)
    assert keys(by_verb) == ["copied"]
    by_verb.close()
    for file in (alone, whole, closed, restored):
        opened = open_practice(file, None, today=TODAY)
        found[file.stem] = keys(opened)
        opened.close()
    assert found == {"alone": ["copied"], "whole": [], "closed": [], "restored": []}


def test_a_practice_whose_program_died_was_not_copied(practice: Practice) -> None:
    practice.checkpoint()
    data = practice.file.read_bytes()
    practice.close()
    practice.file.write_bytes(data)
    Path(f"{practice.file}.open-by").write_text("somebody who died", encoding="utf-8")
    again = open_practice(practice.file, None, today=TODAY)
    assert not again.copied_while_open
    again.close()


def test_the_log_of_an_idle_practice_goes_back_into_its_file(practice: Practice, tmp_path: Path) -> None:
    Made(practice).client("Ava Nguyen")
    practice.checkpoint()
    copy = Path(shutil.copy(practice.file, tmp_path / "copy.handover"))
    opened = open_practice(copy, None, today=TODAY)
    assert opened.rows("SELECT count(*) FROM clients") == [(1,)]
    opened.close()


def test_the_newest_good_backup_is_whole_and_there(practice: Practice, tmp_path: Path) -> None:
    assert newest_good(practice) is None
    files = []
    for number in range(3):
        made = back_up(practice, tmp_path).file
        os.utime(made, (number, number))
        files.append(made)
    files[2].unlink()
    files[1].write_bytes(files[1].read_bytes()[:-1])
    assert newest_good(practice) == files[0]
