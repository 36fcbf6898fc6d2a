"""The nightly backup: chosen in Preferences, run by the system's timer, with an optional second place."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.seal import check_seal
from desktop.database.under_way import give_names
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Setting
from desktop.partial import make_private, partial_of
from desktop.services.backups.timers import Job, launchd_agent, systemd_service, systemd_timer, windows_task
from desktop.services.practice import keychain

_CHOSEN = "backup.nightly"
_AWAY = "backup.second_away"
_CHUNK = 1 << 20

Run = Callable[[Sequence[str]], None]
"""Runs a program of the system. Raises UserError if it refuses."""


@dataclass(frozen=True)
class Nightly:
    """The time, folder and second place of the nightly backup."""

    at: time
    folder: Path
    second: Path | None = None


def nightly(practice: Practice) -> Nightly | None:
    """What was chosen; None if there is no nightly backup."""
    found = practice.rows("SELECT value FROM settings WHERE key = ?", _CHOSEN)
    stored = json.loads(found[0][0]) if found and found[0][0] else None
    if stored is None:
        return None
    second = Path(stored["second"]) if stored["second"] else None
    return Nightly(time.fromisoformat(stored["at"]), Path(stored["folder"]), second)


def run_program(command: Sequence[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        raise UserError(
            say(
                "This system has no working {command}. Back up by hand: File > Back up now.",
                command=command[0],
            )
        ) from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise UserError(say("The system refuses the timer: {why}.", why=said[0] if said else command[0]))


def choose(
    practice: Practice, chosen: Nightly, *, system: str = sys.platform, run: Run = run_program
) -> None:
    """Make the system back up every night. Raises UserError, and then nothing is chosen."""
    for folder in (chosen.folder, chosen.second):
        if folder is not None and not folder.is_absolute():
            raise UserError(say("Choose the folder for the backups, with its whole path."))
        if folder is not None and not os.path.isdir(folder):
            raise UserError(
                say("There is no folder {folder}. Make it first, or choose another.", folder=folder)
            )
    if practice.key is not None and keychain.remembered(practice.file) is None:
        raise UserError(
            say(
                "At night nobody types the passphrase, so the keychain must remember it: close the "
                "practice, open it and tick that it is remembered. Then choose the nightly backup."
            )
        )
    _install(_job(practice, chosen), system, run)
    second = str(chosen.second) if chosen.second else ""
    value = {"at": f"{chosen.at:%H:%M}", "folder": str(chosen.folder), "second": second}
    _store(practice, _CHOSEN, json.dumps(value))


def stop(practice: Practice, *, system: str = sys.platform, run: Run = run_program) -> None:
    """Stop the nightly backup. Raises UserError if the system does not remove it."""
    there = nightly(practice)
    if there is not None:
        job = _job(practice, there)
        if _is_there(job, system, run):  # on another computer, or after a move, it may not be
            _remove(job, system, run)
        _store(practice, _CHOSEN, "")


def _job(practice: Practice, chosen: Nightly) -> Job:
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "desktop")
    return Job(program, practice.file.resolve(), chosen.folder, chosen.second, chosen.at)


def _install(job: Job, system: str, run: Run) -> None:
    if system == "win32":
        with tempfile.TemporaryDirectory() as folder:
            task = Path(folder) / "task.xml"
            task.write_text(windows_task(job), encoding="utf-16")
            run(("schtasks", "/Create", "/F", "/TN", job.name, "/XML", str(task)))
    elif system == "darwin":
        agent = _agent(job)
        if agent.exists():
            run(("launchctl", "unload", str(agent)))
        _write(agent, launchd_agent(job))
        run(("launchctl", "load", "-w", str(agent)))
    else:
        units = _units()
        _write(units / f"{job.name}.service", systemd_service(job).encode())
        _write(units / f"{job.name}.timer", systemd_timer(job).encode())
        run(("systemctl", "--user", "daemon-reload"))
        run(("systemctl", "--user", "enable", "--now", f"{job.name}.timer"))


def _is_there(job: Job, system: str, run: Run) -> bool:
    if system == "win32":
        try:
            run(("schtasks", "/Query", "/TN", job.name))
        except UserError:
            return False
        return True
    return (_agent(job) if system == "darwin" else _units() / f"{job.name}.timer").exists()


def _remove(job: Job, system: str, run: Run) -> None:
    if system == "win32":
        run(("schtasks", "/Delete", "/F", "/TN", job.name))
    elif system == "darwin":
        run(("launchctl", "unload", "-w", str(_agent(job))))
        _agent(job).unlink(missing_ok=True)
    else:
        run(("systemctl", "--user", "disable", "--now", f"{job.name}.timer"))
        for ending in ("timer", "service"):
            (_units() / f"{job.name}.{ending}").unlink(missing_ok=True)
        run(("systemctl", "--user", "daemon-reload"))


def _agent(job: Job) -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{job.name}.plist"


def _units() -> Path:
    configured = os.environ.get("XDG_CONFIG_HOME")
    return (Path(configured) if configured else Path.home() / ".config") / "systemd" / "user"


def _write(file: Path, data: bytes) -> None:
    with translate_errors(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def copy_to_second(practice: Practice, backup: Path, second: Path) -> bool:
    """Copy a backup to the second place and read it back; returns whether that was there.

    Its first absence is noted.

    Raises UserError if it is there and cannot take the copy.
    """
    if not os.path.isdir(second):
        if away_since(practice) is None:
            _store(practice, _AWAY, practice.today().isoformat())
        return False
    target = second / backup.name
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
    if away_since(practice) is not None:
        _store(practice, _AWAY, "")
    return True


def away_since(practice: Practice) -> date | None:
    """The day on which the second place was first missing; None if it was there last time."""
    found = practice.rows("SELECT value FROM settings WHERE key = ?", _AWAY)
    return date.fromisoformat(found[0][0]) if found and found[0][0] else None


def _store(practice: Practice, key: str, value: str) -> None:
    with practice.work("nightly backup", say("Changed the nightly backup"), recorded=False) as work:
        found = work.session.query(Setting).where(Setting.key == key).one_or_none()
        if found is None:
            work.insert(Setting, [{"key": key, "value": value}])
        else:
            work.update(Setting, {found.id: {"value": value}})
