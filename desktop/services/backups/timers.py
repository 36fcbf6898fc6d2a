"""The files that make each system's timer run the nightly backup, in that system's documented form.

Windows: Task Scheduler Schema 1.2. macOS: launchd.plist(5). Linux: systemd.timer(5) and systemd.service(5).
A backup missed while the computer was off is made as soon as it is on again; on a Mac, only if it was asleep.
"""

from __future__ import annotations

import hashlib
import os
import plistlib
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from xml.sax.saxutils import escape

_WAIT_MINUTES = 60


@dataclass(frozen=True)
class Job:
    """`program` is the command line of this program; `second` is a second place for each backup, or None."""

    program: tuple[str, ...]
    practice: Path
    folder: Path
    second: Path | None
    at: time

    @property
    def name(self) -> str:
        """The name of the job: always the same for one practice, and different for every other."""
        known_by = hashlib.sha256(os.fsencode(self.practice)).hexdigest()[:12]
        return f"handover-backup-{known_by}"

    @property
    def command(self) -> tuple[str, ...]:
        """The verb with its arguments. The passphrase is not among them: it comes from the keychain."""
        also = () if self.second is None else ("--also", str(self.second))
        words = ("backup", "--practice", str(self.practice), "--to", str(self.folder), *also)
        return (*self.program, *words, "--thin", "--wait", str(_WAIT_MINUTES))


def windows_task(job: Job) -> str:
    """The input of `schtasks /Create /XML`, to be written as UTF-16."""
    program, *words = job.command
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Nightly backup of {escape(job.practice.stem)} by Handover</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{job.at:%H:%M}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT3H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(subprocess.list2cmdline(words))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def launchd_agent(job: Job) -> bytes:
    """A property list for ~/Library/LaunchAgents."""
    return plistlib.dumps(
        {
            "Label": job.name,
            "ProgramArguments": list(job.command),
            "StartCalendarInterval": {"Hour": job.at.hour, "Minute": job.at.minute},
            "ProcessType": "Background",
            "RunAtLoad": False,
        }
    )


def systemd_timer(job: Job) -> str:
    """The unit that says when."""
    return f"""[Unit]
Description=Nightly backup of {_plain(job.practice.stem)} by Handover

[Timer]
OnCalendar=*-*-* {job.at:%H:%M}:00
Persistent=true

[Install]
WantedBy=timers.target
"""


def systemd_service(job: Job) -> str:
    """The unit that says what."""
    return f"""[Unit]
Description=Backup of {_plain(job.practice.stem)} by Handover

[Service]
Type=oneshot
ExecStart={_quoted(job.command)}
"""


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("%", "%%")


def _quoted(words: Sequence[str]) -> str:
    """Quoted for systemd, which reads % as a specifier, $ as a variable, and quotes and backslashes much as C
    does."""
    quoted = []
    for word in words:
        text = word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        quoted.append(f'"{text.replace("%", "%%").replace("$", "$$")}"')
    return " ".join(quoted)
