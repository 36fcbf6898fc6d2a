"""The nightly backup: files in each system's own form, set up and removed, and a second place."""

from __future__ import annotations

import plistlib
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from configparser import ConfigParser
from datetime import time, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.cli import main
from desktop.database.practice import Practice, create_practice
from desktop.errors import UserError
from desktop.services.backups import nightly, system_timers
from desktop.services.backups.backups import back_up, verify_backup
from desktop.services.backups.nightly import Nightly, away_since, choose, copy_to_second, stop
from desktop.services.backups.surroundings import advice_on
from desktop.services.backups.timers import (
    Job,
    launchd_agent,
    systemd_service,
    systemd_timer,
    windows_task,
)
from tests.conftest import TODAY

ODD = Job(
    ("/opt/hand over/handover",),
    Path('/home/amy/50% "Harbour" & Sons $HOME.handover'),
    Path("/home/amy/back ups"),
    Path("/media/usb"),
    time(2, 5),
)
NAMESPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def test_each_command_is_the_verb_and_names_no_passphrase() -> None:
    assert ODD.command[1:] == (
        "backup", "--practice", str(ODD.practice), "--to", str(ODD.folder), "--also", str(ODD.second),
        "--thin", "--wait", "60",
    )  # fmt: skip


def test_the_windows_task_has_the_documented_parts_in_the_documented_order() -> None:
    task = ElementTree.fromstring(windows_task(ODD).encode("utf-16"))
    assert (task.tag, task.get("version")) == (f"{NAMESPACE}Task", "1.2")
    parts = [part.tag.removeprefix(NAMESPACE) for part in task]
    assert parts == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]

    def text(path: str) -> str | None:
        return task.findtext("/".join(f"{NAMESPACE}{name}" for name in path.split("/")))

    assert text("Triggers/CalendarTrigger/StartBoundary") == "2026-01-01T02:05:00"
    assert text("Triggers/CalendarTrigger/ScheduleByDay/DaysInterval") == "1"
    assert text("Settings/StartWhenAvailable") == "true"
    assert text("Principals/Principal/LogonType") == "InteractiveToken"
    assert text("Actions/Exec/Command") == ODD.program[0]
    assert text("Actions/Exec/Arguments") == subprocess.list2cmdline(ODD.command[1:])


def test_the_launchd_agent_is_a_property_list() -> None:
    agent = plistlib.loads(launchd_agent(ODD))
    assert agent["ProgramArguments"] == list(ODD.command)
    assert agent["StartCalendarInterval"] == {"Hour": 2, "Minute": 5}
    assert agent["Label"] == ODD.name


def test_the_systemd_units_say_when_and_what() -> None:
    timer, service = (ConfigParser(interpolation=None) for _ in range(2))
    for parser in (timer, service):
        parser.optionxform = str  # type: ignore[assignment,method-assign]
    timer.read_string(systemd_timer(ODD))
    service.read_string(systemd_service(ODD))
    assert timer["Timer"]["OnCalendar"] == "*-*-* 02:05:00"
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Install"]["WantedBy"] == "timers.target"
    assert service["Service"]["Type"] == "oneshot"
    words = shlex.split(service["Service"]["ExecStart"])
    assert [word.replace("%%", "%").replace("$$", "$") for word in words] == list(ODD.command)
    assert "%%" in service["Unit"]["Description"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd to ask")
def test_systemd_itself_finds_no_fault(tmp_path: Path) -> None:
    job = Job(("/bin/true",), Path("/home/amy/50% Harbour.handover"), tmp_path, None, time(2))
    for ending, text in (("service", systemd_service(job)), ("timer", systemd_timer(job))):
        (tmp_path / f"{job.name}.{ending}").write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / f"{job.name}.timer")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert job.name not in done.stderr


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("system", "programs", "left"),
    [
        ("win32", ["schtasks /Create", "schtasks /Query", "schtasks /Delete"], 0),
        ("darwin", ["launchctl load", "launchctl unload"], 1),
        ("linux", ["systemctl --user", "systemctl --user", "systemctl --user", "systemctl --user"], 2),
    ],
)
def test_it_is_set_up_and_removed_with_the_system_s_own_program(
    practice: Practice, home: Path, system: str, programs: list[str], left: int
) -> None:
    ran: list[str] = []

    def run(command: Sequence[str]) -> None:
        ran.append(" ".join(command[:2]))

    def files() -> int:
        return sum(file.name.startswith("handover-backup-") for file in home.rglob("*") if file.is_file())

    chosen = Nightly(time(2), home)
    choose(practice, chosen, system=system, run=run)
    assert nightly.nightly(practice) == chosen
    assert files() == left
    stop(practice, system=system, run=run)
    assert (nightly.nightly(practice), files(), ran) == (None, 0, programs)


def test_what_the_system_refuses_was_not_chosen(practice: Practice, home: Path) -> None:
    def refuse(command: Sequence[str]) -> None:
        raise UserError("The system refuses the timer: no.")

    with pytest.raises(UserError, match="refuses"):
        choose(practice, Nightly(time(2), home), system="linux", run=refuse)
    with pytest.raises(UserError, match="no folder"):
        choose(practice, Nightly(time(2), home, home / "usb"), run=refuse)
    assert nightly.nightly(practice) is None
    with pytest.raises(UserError, match="no working handover-no-such-program"):
        system_timers.run_program(["handover-no-such-program"])


def test_a_passphrase_must_be_in_the_keychain(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    practice = create_practice(home / "safe.handover", "seven herons at dawn", name="Safe", today=TODAY)
    known: list[str | None] = [None]
    monkeypatch.setattr("desktop.services.practice.keychain.remembered", lambda file: known[0])
    with pytest.raises(UserError, match="keychain"):
        choose(practice, Nightly(time(2), home), system="win32", run=lambda command: None)
    known[0] = "seven herons at dawn"
    choose(practice, Nightly(time(2), home), system="win32", run=lambda command: None)
    practice.close()


def test_a_second_place_that_is_away_is_told_once_and_since_when(practice: Practice, home: Path) -> None:
    usb = home / "usb"
    usb.mkdir()
    choose(practice, Nightly(time(2), home, usb), system="win32", run=lambda command: None)
    file = back_up(practice, home).file
    assert copy_to_second(practice, file, usb)
    assert verify_backup(usb / file.name, None).sha256 == verify_backup(file, None).sha256
    shutil.rmtree(usb)
    for day in (0, 1):
        practice.fixed_today = TODAY + timedelta(days=day)
        assert not copy_to_second(practice, file, usb)
    assert away_since(practice) == TODAY
    assert [advice.key for advice in advice_on(practice)] == [f"away {TODAY}"]
    usb.mkdir()
    assert copy_to_second(practice, file, usb)
    assert advice_on(practice) == ()


def test_nights_that_were_missed_are_told(practice: Practice, home: Path) -> None:
    choose(practice, Nightly(time(2), home), system="win32", run=lambda command: None)
    back_up(practice, home)
    practice.fixed_today = TODAY + timedelta(days=2)
    assert advice_on(practice) == ()
    practice.fixed_today = TODAY + timedelta(days=3)
    assert [advice.key for advice in advice_on(practice)] == [f"missed {TODAY}"]


def test_the_verb_copies_to_the_second_place(
    practice: Practice, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "usb").mkdir()
    (home / "kept").mkdir()
    call = ["backup", "--practice", str(practice.file), "--to", str(home / "kept"), "--also"]
    assert main([*call, str(home / "usb")]) == 0
    assert len(list((home / "usb").iterdir())) == 1
    assert main([*call, str(home / "nowhere")]) == 0
    assert "is not there" in capsys.readouterr().out


@pytest.mark.parametrize("folder", ["", "backups"])
def test_a_folder_is_chosen_with_its_whole_path(practice: Practice, home: Path, folder: str) -> None:
    """The system starts the backup somewhere else."""
    for chosen in (Nightly(time(2), Path(folder)), Nightly(time(2), home, Path(folder))):
        with pytest.raises(UserError, match="whole path"):
            choose(practice, chosen, run=lambda command: None)
    assert nightly.nightly(practice) is None


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_what_the_system_does_not_know_any_more_is_ended_all_the_same(
    practice: Practice, home: Path, system: str
) -> None:
    """As on a new computer, or where somebody removed the timer by hand."""

    def refuse(command: Sequence[str]) -> None:
        raise UserError("The system refuses the timer.")

    choose(practice, Nightly(time(2), home), system=system, run=lambda command: None)
    for file in (*home.rglob("*.plist"), *home.rglob("*.timer")):
        file.unlink()
    stop(practice, system=system, run=refuse)
    assert nightly.nightly(practice) is None
