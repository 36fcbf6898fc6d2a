"""A made-up practice to try the program on: believable, of any size, the same again for the same seed and day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from desktop.database.practice import DEFAULT_TIMEZONE, Practice, create_practice
from desktop.errors import Progress, UserError, untold
from desktop.services.demo.calendar import make_appointments
from desktop.services.demo.clients import current_clients, make_clients, unassigned_clients
from desktop.services.demo.staff import make_staff
from desktop.services.demo.week import Window

NAME = "Harbour Allied Health"
BUSY_WEEK = 20
"""More appointments a week than this for each practitioner, on average, make a practice of long days and short visits."""


def make_demo(
    file: Path,
    passphrase: str | None,
    *,
    practitioners: int = 14,
    clients: int = 900,
    appointments: int = 14_000,
    seed: int = 1,
    today: date | None = None,
    progress: Progress = untold,
) -> Practice:
    """Make a made-up practice in a new file and return it open; nothing of it is recorded as activity.

    `practitioners` counts all users, the accounts admin and those who left among them. The calendar goes
    from a year before `today` to half a year after it. Raises UserError where the file exists or the
    numbers cannot be met.
    """
    if min(practitioners, clients, appointments) < 0:
        raise UserError("One of the numbers is below 0. Give 0 or more.")
    if appointments and not practitioners:
        raise UserError("Appointments need somebody to hold them. Ask for 1 practitioner or more.")
    practice = create_practice(file, passphrase, name=NAME, timezone=DEFAULT_TIMEZONE, today=today)
    try:
        _fill(practice, practitioners, clients, appointments, seed, progress)
    except BaseException:
        practice.close()
        for ending in ("", "-wal", "-shm"):
            practice.file.with_name(practice.file.name + ending).unlink(missing_ok=True)
        raise
    return practice


def _fill(
    practice: Practice, users: int, clients: int, appointments: int, seed: int, progress: Progress
) -> None:
    window = Window(practice.today())
    busy = appointments > BUSY_WEEK * window.weeks * users
    done = 0

    def told(more: int) -> None:
        nonlocal done
        done += more
        progress(done, clients + appointments)

    with practice.work("make a made-up practice", f"Made {NAME}", recorded=False) as work:
        assigned = current_clients(clients) - unassigned_clients(clients)
        staff = make_staff(
            work, Random(f"{seed} staff"), users, assigned, DEFAULT_TIMEZONE, window, busy=busy
        )
        current = make_clients(work, Random(f"{seed} clients"), clients, staff, window, told)
        make_appointments(
            work,
            Random(f"{seed} calendar"),
            appointments,
            staff,
            current,
            window,
            busy=busy,
            told=told,
        )
    practice.analyze()
