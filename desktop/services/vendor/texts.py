"""The request in words: for a chat window, an e-mail and the telephone; the three say the same."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.database.practice import Practice
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.practice.letterhead import letterhead
from desktop.services.practice.other_system import VendorSystem, chosen_system
from desktop.services.vendor.asked import AskedAppointment, AskedClient, VendorAsk, open_part

LONGEST_CHAT = 1_000
"""Characters that a chat window takes at once."""


@dataclass(frozen=True)
class RequestTexts:
    """The three texts. `chat` comes in parts that a chat window takes."""

    chat: tuple[str, ...]
    mail_subject: str
    mail: str
    telephone: str


def request_texts(practice: Practice, asked: VendorAsk, system: VendorSystem | None) -> RequestTexts:
    """The texts for chat, e-mail and telephone."""
    head = letterhead(practice)
    name = system.name if system else "your system"
    clients, appointments = counted_parts(asked)
    what = " and ".join(filter(None, (clients, appointments)))
    opening = (
        f"Hello, this is {head.practice}. {asked.leaver.name} leaves; the last working day is "
        f"{day_text(asked.last_day)}. Please transfer {what} in {name}, clients first, then appointments. "
        "We make the user inactive ourselves afterwards."
    )
    back = (
        f"Please tell us when it is done. To reach us: {head.how_to_reach_us}."
        if head.how_to_reach_us
        else ""
    )
    lines = [*map(_client_line, asked.clients), *map(_appointment_line, asked.appointments)]
    return RequestTexts(
        chat=tuple(_parts([opening, *lines, *([back] if back else [])])),
        mail_subject=f"Transfer for a leaving practitioner: {what}",
        mail="\n".join(
            [opening, "", "The workbook names each of them:", *lines, "", *([back] if back else [])]
        ),
        telephone="\n".join(_script(asked, opening, back, name)),
    )


def counted_parts(asked: VendorAsk) -> tuple[str, str]:
    clients = count(len(asked.clients), "client") if asked.clients else ""
    appointments = count(len(asked.appointments), "appointment") if asked.appointments else ""
    return clients, appointments


def _client_line(asked: AskedClient) -> str:
    initials = f" ({asked.initials})" if asked.initials else ""
    return f"Client {asked.reference}{initials}: case manager {asked.present.name} -> {asked.new.name}"


def _appointment_line(asked: AskedAppointment) -> str:
    where = f", {asked.site}" if asked.site else ""
    start = f"Appointment {asked.reference}, {moment_text(asked.was)}{where}: "
    if asked.new is None:
        return f"{start}cancel ({asked.cancel_reason})"
    moved = f", at the new time {moment_text(asked.new_time)}" if asked.new_time else ""
    return f"{start}{asked.present.name} -> {asked.new.name}{moved}"


def _parts(lines: Sequence[str]) -> Iterator[str]:
    """The lines in parts, each under LONGEST_CHAT characters, no line cut where it fits into one."""
    part = ""
    pieces = [piece for line in lines for piece in textwrap.wrap(line, LONGEST_CHAT - 2)]
    for line in pieces:
        if part and len(part) + 1 + len(line) >= LONGEST_CHAT:
            yield part
            part = line
        else:
            part = f"{part}\n{line}" if part else line
    if part:
        yield part


def _script(asked: VendorAsk, opening: str, back: str, name: str) -> Iterator[str]:
    """What to say on the telephone, step by step."""
    clients, appointments = counted_parts(asked)
    yield "Have ready: the practice's account, this list, something to write."
    yield f"1. Say: {opening}"
    if clients:
        yield f"2. Read out the {clients}, one by one, and let them be repeated:"
        yield from (f"   {_client_line(one)}" for one in asked.clients)
    if appointments:
        yield f"3. Read out the {appointments}:"
        yield from (f"   {_appointment_line(one)}" for one in asked.appointments)
    yield f"4. Ask for a ticket number, and until when it is done in {name}. Write both down."
    if back:
        yield f"5. Say: {back}"


def open_texts(practice: Practice, offboarding_id: int, *, initials: bool = False) -> RequestTexts:
    """The texts of what is still open. Raises UserError where there is no such offboarding."""
    with practice.read() as session:
        asked = open_part(session, offboarding_id, initials=initials)
    return request_texts(practice, asked, chosen_system(practice))
