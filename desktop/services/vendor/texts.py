"""The request in words: for a chat window, an e-mail and the telephone; the three say the same."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count, joined
from desktop.services.practice.letterhead import letterhead
from desktop.services.practice.other_system import VendorSystem, chosen_system
from desktop.services.vendor.asked import AskedAppointment, AskedClient, VendorAsk, open_part

LONGEST_CHAT = 1_000
"""The most characters that a chat window accepts at once."""


@dataclass(frozen=True)
class RequestTexts:
    """The three texts. `chat` is in parts that a chat window accepts."""

    chat: tuple[str, ...]
    mail_subject: str
    mail: str
    telephone: str


def request_texts(practice: Practice, asked: VendorAsk, system: VendorSystem | None) -> RequestTexts:
    """The texts for chat, e-mail and telephone."""
    head = letterhead(practice)
    name = system.name if system else say("your system")
    clients, appointments = counted_parts(asked)
    what = joined([part for part in (clients, appointments) if part])
    opening = say(
        "Hello, this is {practice}. {leaver} leaves; the last working day is {day}. Please "
        "transfer {what} in {name}, clients first, then appointments. We make the user "
        "inactive ourselves afterwards.",
        practice=head.practice,
        leaver=asked.leaver.name,
        day=day_text(asked.last_day),
        what=what,
        name=name,
    )
    back = (
        say(
            "Please tell us when it is done. To reach us: {how_to_reach_us}.",
            how_to_reach_us=head.how_to_reach_us,
        )
        if head.how_to_reach_us
        else ""
    )
    lines = [*map(_client_line, asked.clients), *map(_appointment_line, asked.appointments)]
    return RequestTexts(
        chat=tuple(_parts([opening, *_chat_lines(asked), *([back] if back else [])])),
        mail_subject=say("Transfer for a leaving practitioner: {what}", what=what),
        mail="\n".join(
            [opening, "", say("The workbook names each of them:"), *lines, "", *([back] if back else [])]
        ),
        telephone="\n".join(_script(asked, opening, back, name)),
    )


def counted_parts(asked: VendorAsk) -> tuple[str, str]:
    clients = count(len(asked.clients), "client") if asked.clients else ""
    appointments = count(len(asked.appointments), "appointment") if asked.appointments else ""
    return clients, appointments


def _client_line(asked: AskedClient) -> str:
    initials = f" ({asked.initials})" if asked.initials else ""
    return say(
        "Client {reference}{initials}: case manager {present} -> {new}",
        reference=asked.reference,
        initials=initials,
        present=asked.present.name,
        new=asked.new.name,
    )


def _appointment_line(asked: AskedAppointment) -> str:
    where = f", {asked.site}" if asked.site else ""
    start = say(
        "Appointment {reference}, {time}{where}: ",
        reference=asked.reference,
        time=moment_text(asked.was),
        where=where,
    )
    if asked.new is None:
        return say("{start}cancel ({reason})", start=start, reason=asked.cancel_reason)
    if asked.waits:
        return say("{start}to the waiting list of {new}", start=start, new=asked.new.name)
    moved = say(", at the new time {time}", time=moment_text(asked.new_time)) if asked.new_time else ""
    return f"{start}{asked.present.name} -> {asked.new.name}{moved}"


def _chat_lines(asked: VendorAsk) -> Iterator[str]:
    """The chat text in few words: one line for all clients, and one for all visits at a site, that go to one
    person."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for client in asked.clients:
        initials = f" ({client.initials})" if client.initials else ""
        head = say(
            "Clients, case manager {present} -> {new}", present=client.present.name, new=client.new.name
        )
        together[head].append(f"{client.reference}{initials}")
    alone = []
    for visit in asked.appointments:
        if visit.new is None or visit.new_time is not None or visit.waits:
            alone.append(_appointment_line(visit))
            continue
        where = f", {visit.site}" if visit.site else ""
        head = say(
            "Appointments{where}, {present} -> {new}",
            where=where,
            present=visit.present.name,
            new=visit.new.name,
        )
        together[head].append(f"{visit.reference} ({moment_text(visit.was)})")
    yield from (f"{head}: {', '.join(named)}" for head, named in together.items())
    yield from alone


def _parts(lines: Sequence[str]) -> Iterator[str]:
    """The lines in parts, each under LONGEST_CHAT characters; a line is cut only if it does not fit into
    one."""
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
    yield say("Have ready: the practice's account, this list, something to write.")
    yield say("1. Say: {text}", text=opening)
    if clients:
        yield say("2. Read out the {clients}, one by one, and have them repeated back:", clients=clients)
        yield from (f"   {_client_line(one)}" for one in asked.clients)
    if appointments:
        yield say("3. Read out the {appointments}:", appointments=appointments)
        yield from (f"   {_appointment_line(one)}" for one in asked.appointments)
    yield say(
        "4. Ask for a ticket number, and by when it will be done in {name}. Write both down.", name=name
    )
    if back:
        yield say("5. Say: {text}", text=back)


def open_texts(practice: Practice, offboarding_id: int, *, initials: bool = False) -> RequestTexts:
    """The texts of what is still open. Raises UserError for an unknown offboarding."""
    with practice.read() as session:
        asked = open_part(session, offboarding_id, initials=initials)
    return request_texts(practice, asked, chosen_system(practice))
