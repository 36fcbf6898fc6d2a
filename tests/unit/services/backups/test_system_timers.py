"""Each system's timer is made, found and removed with that system's own program and files, and no others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import time
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.services.backups.system_timers import run_program, timer_of
from desktop.services.backups.timers import Job

PROGRAMS = {"win32": "schtasks", "darwin": "launchctl", "linux": "systemctl"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


@pytest.fixture
def job(home: Path) -> Job:
    return Job(("handover",), home / "Harbour.handover", home / "backups", None, time(3, 30))


def files(home: Path) -> list[Path]:
    return [file for file in home.rglob("*") if file.is_file()]


@pytest.mark.parametrize("system", PROGRAMS)
def test_what_was_made_is_removed_without_a_trace(system: str, job: Job, home: Path) -> None:
    ran: list[Sequence[str]] = []
    timer = timer_of(job, system, ran.append)
    timer.install()
    assert timer.is_there()
    timer.remove()
    assert files(home) == []
    assert {command[0] for command in ran} == {PROGRAMS[system]}
    assert all(any(job.name in word for word in command) or "daemon-reload" in command for command in ran)


@pytest.mark.parametrize("system", ["darwin", "linux"])
def test_a_timer_is_there_from_its_making_to_its_end(system: str, job: Job) -> None:
    timer = timer_of(job, system, lambda command: None)
    found = [timer.is_there()]
    timer.install()
    found.append(timer.is_there())
    timer.remove()
    assert [*found, timer.is_there()] == [False, True, False]


def test_windows_is_asked_whether_there_is_one(job: Job) -> None:
    def refuse(command: Sequence[str]) -> None:
        raise UserError("no such task")

    assert not timer_of(job, "win32", refuse).is_there()


def test_on_a_mac_the_agent_before_is_let_go_first(job: Job) -> None:
    ran: list[Sequence[str]] = []
    timer = timer_of(job, "darwin", ran.append)
    timer.install()
    timer.install()
    assert [command[1] for command in ran] == ["load", "unload", "load"]


def test_the_units_are_where_the_user_keeps_settings(
    job: Job, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "settings"))
    timer_of(job, "linux", lambda command: None).install()
    assert {file.parent for file in files(home)} == {home / "settings" / "systemd" / "user"}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; print('out'); sys.exit('first line\\nsecond')", "first line"),
        ("import sys; print('out\\nmore'); sys.exit(3)", "out"),
        ("import sys; sys.exit(3)", sys.executable),
    ],
)
def test_a_refusal_is_told_with_the_first_line_that_the_program_said(code: str, said: str) -> None:
    with pytest.raises(UserError) as raised:
        run_program([sys.executable, "-c", code])
    assert str(raised.value) == f"The system refuses the timer: {said}."


def test_a_program_that_is_content_says_nothing() -> None:
    run_program([sys.executable, "-c", "print('fine')"])
