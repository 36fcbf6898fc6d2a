"""A made-up practice for trying the program: believable, of any size, repeatable by seed and day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desktop.database.practice import DEFAULT_TIMEZONE, Practice, create_practice
from desktop.errors import Progress, UserError, untold
from desktop.language import say
from desktop.partial import remove_database
from desktop.services.demo.calendar import make_appointments
from desktop.services.demo.clients import make_clients
from desktop.services.demo.staff import make_staff
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw
from desktop.services.practice.acting import supervisors
from desktop.services.practice.letterhead import Letterhead, save_letterhead

NAME = "Harbour Allied Health"

LETTERHEAD = Letterhead(
    address="1 Quay Street\nHarbourside NSW 2999",
    abn="00 000 000 000",
    phone="(02) 5550 0100",
    email="hello@harbour.example",
)


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

    `practitioners` counts all users, including the accounts admin and those who left. The calendar goes
    from a year before `today` to half a year after it. The user acts as its first supervisor. Raises
    UserError if the file exists or the numbers cannot be met.
    """
    _require_possible(practitioners, clients, appointments)
    practice = create_practice(file, passphrase, name=NAME, timezone=DEFAULT_TIMEZONE, today=today)
    wanted = Wanted(practitioners, clients, appointments, Window(practice.today()))
    with _removed_if_unfinished(practice):
        _fill(practice, wanted, seed, progress)
        save_letterhead(practice, LETTERHEAD)
        practice.acting = next(iter(supervisors(practice)), "")
    return practice


def _require_possible(practitioners: int, clients: int, appointments: int) -> None:
    if min(practitioners, clients, appointments) < 0:
        raise UserError(say("One of the numbers is below 0. Give 0 or more."))
    if appointments and not practitioners:
        raise UserError(say("Appointments need somebody to hold them. Ask for 1 practitioner or more."))


@contextmanager
def _removed_if_unfinished(practice: Practice) -> Iterator[None]:
    try:
        yield
    except BaseException:
        practice.close()
        remove_database(practice.file)
        raise


def _fill(practice: Practice, wanted: Wanted, seed: int, progress: Progress) -> None:
    """Make everything in one transaction."""
    done = 0
    for made in _made(practice, wanted, seed):
        done += made
        progress(done, wanted.clients + wanted.appointments)


def _made(practice: Practice, wanted: Wanted, seed: int) -> Iterator[int]:
    """The numbers of clients and appointments as they are made."""
    with practice.work("make a made-up practice", f"Made {NAME}", recorded=False) as work:
        staff = make_staff(work, Draw(f"{seed} staff"), wanted)
        yield from make_clients(work, Draw(f"{seed} clients"), wanted, staff)
        yield from make_appointments(work, Draw(f"{seed} calendar"), wanted, staff)
    practice.analyze()
