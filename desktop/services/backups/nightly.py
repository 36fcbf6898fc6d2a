"""The nightly backup: chosen in Preferences, run by the system's timer, with an optional second place."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.seal import check_seal
from desktop.database.under_way import give_names
from desktop.errors import UserError
from desktop.language import say
from desktop.partial import make_private, partial_of
from desktop.services.backups.system_timers import Run, run_program, timer_of
from desktop.services.backups.timers import Job
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.practice import keychain
from desktop.services.practice.kept_settings import keep_setting

_CHOSEN = "backup.nightly"
_AWAY = "backup.second_away"
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Nightly:
    """The time, folder and second place of the nightly backup."""

    at: time
    folder: Path
    second: Path | None = None


def nightly(practice: Practice) -> Nightly | None:
    """What was chosen; None if there is no nightly backup."""
    found = _kept(practice, _CHOSEN)
    if not found:
        return None
    stored = json.loads(found)
    second = Path(stored["second"]) if stored["second"] else None
    return Nightly(time.fromisoformat(stored["at"]), Path(stored["folder"]), second)


def _kept(practice: Practice, key: str) -> str:
    """A value of ours; empty if there is none."""
    found: list[tuple[str]] = practice.rows("SELECT value FROM settings WHERE key = ?", key)
    return found[0][0] if found else ""


def choose(
    practice: Practice, chosen: Nightly, *, system: str = sys.platform, run: Run = run_program
) -> None:
    """Make the system back up every night. Raises UserError, and then nothing is chosen."""
    _check_folder(chosen.folder)
    if chosen.second is not None:
        _check_folder(chosen.second)
    if practice.key is not None and keychain.remembered(practice.file) is None:
        raise UserError(
            say(
                "At night nobody types the passphrase, so the keychain must remember it: close the "
                "practice, open it and tick that it is remembered. Then choose the nightly backup."
            )
        )
    timer_of(_job(practice, chosen), system, run).install()
    second = str(chosen.second) if chosen.second else ""
    value = {"at": f"{chosen.at:%H:%M}", "folder": str(chosen.folder), "second": second}
    _store(practice, _CHOSEN, json.dumps(value))


def _check_folder(folder: Path) -> None:
    if not folder.is_absolute():
        raise UserError(say("Choose the folder for the backups, with its whole path."))
    chosen_folder(folder)


def stop(practice: Practice, *, system: str = sys.platform, run: Run = run_program) -> None:
    """Stop the nightly backup. Raises UserError if the system does not remove it."""
    there = nightly(practice)
    if there is not None:
        timer = timer_of(_job(practice, there), system, run)
        if timer.is_there():  # on another computer, or after a move, it may not be
            timer.remove()
        _store(practice, _CHOSEN, "")


def _job(practice: Practice, chosen: Nightly) -> Job:
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "desktop")
    return Job(program, practice.file.resolve(), chosen.folder, chosen.second, chosen.at)


def copy_to_second(practice: Practice, backup: Path, second: Path) -> bool:
    """Copy a backup to the second place and read it back; returns whether that was there.

    Its first absence is noted.

    Raises UserError if it is there and cannot take the copy.
    """
    if not os.path.isdir(second):
        if away_since(practice) is None:
            _store(practice, _AWAY, practice.today().isoformat())
        return False
    _copy_whole(backup, second / backup.name)
    if away_since(practice) is not None:
        _store(practice, _AWAY, "")
    return True


def _copy_whole(backup: Path, target: Path) -> None:
    """Copy a backup under another name first, which it keeps only until it has been read back."""
    with translate_errors(target):
        with backup.open("rb") as source, os.fdopen(make_private(partial_of(target)), "wb") as out:
            shutil.copyfileobj(source, out, _CHUNK)
            out.flush()
            os.fsync(out.fileno())
        try:
            check_seal(partial_of(target))
            give_names([target])
        finally:
            partial_of(target).unlink(missing_ok=True)


def away_since(practice: Practice) -> date | None:
    """The day on which the second place was first missing; None if it was there last time."""
    found = _kept(practice, _AWAY)
    return date.fromisoformat(found) if found else None


def _store(practice: Practice, key: str, value: str) -> None:
    with practice.work("nightly backup", say("Changed the nightly backup"), recorded=False) as work:
        keep_setting(work, key, value)
