"""The surroundings of a practice's file: synced folders, network drives, other copies, missed backups."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.dates.format import day_text
from desktop.rules.synced_places import syncing_program
from desktop.services.backups.advice import Advice, copies_beside
from desktop.services.backups.nightly import Nightly, away_since, nightly

_NIGHTS_MISSED = timedelta(days=2)

_NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.davfs2", "9p", "afs",
})  # fmt: skip


def advice_on(practice: Practice) -> tuple[Advice, ...]:
    """What a supervisor should know about where the practice's file is, the most serious first."""
    file = practice.file.resolve()
    return (*_copied(practice), *copies_beside(file), *_place(file), *_nightly(practice))


def _nightly(practice: Practice) -> Iterator[Advice]:
    """What is wrong with the nightly backups, said once each time that it begins."""
    chosen = nightly(practice)
    if chosen is not None:
        yield from _second_away(practice, chosen)
        yield from _nights_missed(practice)


def _second_away(practice: Practice, chosen: Nightly) -> Iterator[Advice]:
    away = away_since(practice)
    if away is not None:
        yield Advice(
            f"away {away}",
            say(
                "The second place for backups, {second}, has been missing since {day}. Connect it, or choose "
                "another one in Preferences.",
                second=chosen.second,
                day=day_text(away),
            ),
        )


def _nights_missed(practice: Practice) -> Iterator[Advice]:
    last = _last_backup(practice)
    if last is not None and practice.today() - last > _NIGHTS_MISSED:
        yield Advice(
            f"missed {last}",
            say(
                "The nightly backup has not run since {day}. Back up now, and look at Preferences: "
                "its folder or the passphrase in the keychain may be gone.",
                day=day_text(last),
            ),
        )


def _last_backup(practice: Practice) -> date | None:
    made = practice.rows("SELECT max(made_at) FROM backup_records WHERE verified")[0][0]
    return None if made is None else datetime.fromisoformat(made).date()


def _copied(practice: Practice) -> Iterator[Advice]:
    if practice.copied_while_open:
        yield Advice(
            "copied",
            say(
                "{file} was copied while it was open, without the file {file}-wal beside it: what was done in "
                "the last minutes before that may be missing. To take a practice elsewhere, back it up and "
                "restore the backup there.",
                file=practice.file.name,
            ),
        )


def _place(file: Path) -> Iterator[Advice]:
    if program := _program_that_syncs(file):
        yield Advice(
            f"synced {file.parent}",
            say(
                "{program} syncs this folder between computers, and may replace this practice with an older one. "
                "Move the practice to a folder that is not synced, and let only its backups be synced.",
                program=program,
            ),
        )
    elif is_on_network(file):
        yield Advice(
            f"network {file.parent}",
            say(
                "This practice is on a network drive, where a lost connection can damage it. Move it to this "
                "computer, and let its backups go to the network drive."
            ),
        )


def _program_that_syncs(file: Path) -> str:
    """The program by the names of the folders, or by what it leaves in them; empty if none does."""
    by_name = syncing_program(file.parent.parts)
    if not by_name and any((folder / ".stfolder").exists() for folder in file.parents):
        return "Syncthing"
    return by_name


def is_on_network(file: Path) -> bool:
    """Whether the file is on another computer's drive, as far as the system says."""
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(file)[0]
        return (
            drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _WINDOWS_REMOTE
        )
    return file_system_of(file, _mounts()) in _NETWORK


_WINDOWS_REMOTE = 4


def file_system_of(file: Path, mounts: str) -> str:
    """The type of file system that holds the file, from the system's list of mounts."""
    best, kind = "", ""
    for place, found in _parsed(mounts):
        if _holds(place, file) and len(place) >= len(best):
            best, kind = place, found
    return kind


def _holds(place: str, file: Path) -> bool:
    return place == "/" or str(file).startswith(f"{place}/")


def _parsed(mounts: str) -> Iterator[tuple[str, str]]:
    """The place and type of each mount, from Linux's /proc/mounts or what macOS's mount prints."""
    for line in mounts.splitlines():
        if _is_from_macos(line):
            place, _, options = line.partition(" on ")[2].rpartition(" (")
            yield place, options.rstrip(")").split(",")[0]
        elif len(parts := line.split(" ")) > 2:
            yield parts[1].encode().decode("unicode_escape"), parts[2]


def _is_from_macos(line: str) -> bool:
    return " on /" in line and line.endswith(")")


def _mounts() -> str:
    listed = Path("/proc/mounts")
    try:
        if listed.exists():
            return listed.read_text(encoding="utf-8", errors="replace")
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
