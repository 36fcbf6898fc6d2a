"""The timer of each system, through the system's own program: made, looked for, and removed."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.database.error_translation import translate_errors
from desktop.errors import UserError
from desktop.language import say
from desktop.services.backups.timers import Job, launchd_agent, systemd_service, systemd_timer, windows_task

Run = Callable[[Sequence[str]], None]
"""Runs a program of the system. Raises UserError if it refuses."""


class SystemTimer(Protocol):
    """The timer that runs one job every night."""

    def install(self) -> None: ...

    def is_there(self) -> bool: ...

    def remove(self) -> None: ...


def timer_of(job: Job, system: str, run: Run) -> SystemTimer:
    """The timer of a system, by the name that Python has for it."""
    if system == "win32":
        return _Windows(job, run)
    if system == "darwin":
        return _MacOS(job, run)
    return _Linux(job, run)


@dataclass(frozen=True)
class _Windows:
    """A task of the Task Scheduler."""

    job: Job
    run: Run

    def install(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            task = Path(folder) / "task.xml"
            task.write_text(windows_task(self.job), encoding="utf-16")
            self.run(("schtasks", "/Create", "/F", "/TN", self.job.name, "/XML", str(task)))

    def is_there(self) -> bool:
        try:
            self.run(("schtasks", "/Query", "/TN", self.job.name))
        except UserError:
            return False
        return True

    def remove(self) -> None:
        self.run(("schtasks", "/Delete", "/F", "/TN", self.job.name))


@dataclass(frozen=True)
class _MacOS:
    """An agent of launchd."""

    job: Job
    run: Run

    @property
    def agent(self) -> Path:
        return Path.home() / "Library" / "LaunchAgents" / f"{self.job.name}.plist"

    def install(self) -> None:
        if self.is_there():
            self.run(("launchctl", "unload", str(self.agent)))
        _write(self.agent, launchd_agent(self.job))
        self.run(("launchctl", "load", "-w", str(self.agent)))

    def is_there(self) -> bool:
        return self.agent.exists()

    def remove(self) -> None:
        self.run(("launchctl", "unload", "-w", str(self.agent)))
        self.agent.unlink(missing_ok=True)


@dataclass(frozen=True)
class _Linux:
    """A timer of systemd, and the service that it starts."""

    job: Job
    run: Run

    @property
    def timer(self) -> Path:
        return _units() / f"{self.job.name}.timer"

    @property
    def service(self) -> Path:
        return _units() / f"{self.job.name}.service"

    def install(self) -> None:
        _write(self.service, systemd_service(self.job).encode())
        _write(self.timer, systemd_timer(self.job).encode())
        self.run(("systemctl", "--user", "daemon-reload"))
        self.run(("systemctl", "--user", "enable", "--now", self.timer.name))

    def is_there(self) -> bool:
        return self.timer.exists()

    def remove(self) -> None:
        self.run(("systemctl", "--user", "disable", "--now", self.timer.name))
        self.timer.unlink(missing_ok=True)
        self.service.unlink(missing_ok=True)
        self.run(("systemctl", "--user", "daemon-reload"))


def _units() -> Path:
    """The folder of the user's own units."""
    configured = os.environ.get("XDG_CONFIG_HOME")
    return (Path(configured) if configured else Path.home() / ".config") / "systemd" / "user"


def _write(file: Path, data: bytes) -> None:
    with translate_errors(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def run_program(command: Sequence[str]) -> None:
    """Run it and wait. Raises UserError if there is no such program, or with the first line that it says."""
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
        raise UserError(say("The system refuses the timer: {why}.", why=_first_line(done) or command[0]))


def _first_line(done: subprocess.CompletedProcess[str]) -> str:
    """The first line of the error, else of what was printed; empty if nothing was said."""
    said = (done.stderr or done.stdout).strip().splitlines()
    return said[0] if said else ""
