"""The request in words: for a chat window, an e-mail and the telephone; the three say the same."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count, joined
from desktop.services.practice.letterhead import Letterhead, letterhead
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
    opening, closing = _opening(head, asked, name), _closing(head)
    lines = [*map(_client_line, asked.clients), *map(_appointment_line, asked.appointments)]
    named = [say("The workbook names each of them:"), *lines]
    return RequestTexts(
        chat=tuple(_parts([opening, *_chat_lines(asked), *closing])),
        mail_subject=say("Transfer for a leaving practitioner: {what}", what=counted_text(asked)),
        mail="\n".join([opening, "", *named, "", *closing]),
        telephone="\n".join(_script(asked, opening, closing, name)),
    )


def _opening(head: Letterhead, asked: VendorAsk, system: str) -> str:
    return say(
        "Hello, this is {practice}. {leaver} leaves; the last working day is {day}. Please "
        "transfer {what} in {name}, clients first, then appointments. We make the user "
        "inactive ourselves afterwards.",
        practice=head.practice,
        leaver=asked.leaver.name,
        day=day_text(asked.last_day),
        what=counted_text(asked),
        name=system,
    )


def _closing(head: Letterhead) -> tuple[str, ...]:
    """How to reach us, if the practice has said."""
    if not head.how_to_reach_us:
        return ()
    return (
        say(
            "Please tell us when it is done. To reach us: {how_to_reach_us}.",
            how_to_reach_us=head.how_to_reach_us,
        ),
    )


def counted_parts(asked: VendorAsk) -> tuple[str, str]:
    clients = count(len(asked.clients), "client") if asked.clients else ""
    appointments = count(len(asked.appointments), "appointment") if asked.appointments else ""
    return clients, appointments


def counted_text(asked: VendorAsk) -> str:
    """`3 clients and 12 appointments`, or one of the two."""
    return joined([part for part in counted_parts(asked) if part])


def _client_line(asked: AskedClient) -> str:
    return say(
        "Client {reference}{initials}: case manager {present} -> {new}",
        reference=asked.reference,
        initials=_initials(asked),
        present=asked.present.name,
        new=asked.new.name,
    )


def _initials(asked: AskedClient) -> str:
    return f" ({asked.initials})" if asked.initials else ""


def _appointment_line(asked: AskedAppointment) -> str:
    start = say(
        "Appointment {reference}, {time}{where}: ",
        reference=asked.reference,
        time=moment_text(asked.was),
        where=_where(asked),
    )
    if asked.new is None:
        return say("{start}cancel ({reason})", start=start, reason=asked.cancel_reason)
    if asked.waits:
        return say("{start}to the waiting list of {new}", start=start, new=asked.new.name)
    return f"{start}{asked.present.name} -> {asked.new.name}{_moved(asked)}"


def _where(asked: AskedAppointment) -> str:
    return f", {asked.site}" if asked.site else ""


def _moved(asked: AskedAppointment) -> str:
    if asked.new_time is None:
        return ""
    return say(", at the new time {time}", time=moment_text(asked.new_time))


def _chat_lines(asked: VendorAsk) -> Iterator[str]:
    """The chat text in few words: one line for all clients, and one for all visits at a site, that go to one
    person."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for client in asked.clients:
        together[_chat_head_of_client(client)].append(f"{client.reference}{_initials(client)}")
    for visit in asked.appointments_changing_hands:
        together[_chat_head_of_visit(visit)].append(f"{visit.reference} ({moment_text(visit.was)})")
    yield from (f"{head}: {', '.join(named)}" for head, named in together.items())
    yield from map(_appointment_line, asked.other_appointments)


def _chat_head_of_client(client: AskedClient) -> str:
    return say("Clients, case manager {present} -> {new}", present=client.present.name, new=client.new.name)


def _chat_head_of_visit(visit: AskedAppointment) -> str:
    return say(
        "Appointments{where}, {present} -> {new}",
        where=_where(visit),
        present=visit.present.name,
        new=visit.new.name if visit.new else "",
    )


def _parts(lines: Sequence[str]) -> Iterator[str]:
    """The lines in parts, each under LONGEST_CHAT characters; a line is cut only if it does not fit into
    one."""
    part: list[str] = []
    for piece in _pieces(lines):
        if len("\n".join([*part, piece])) >= LONGEST_CHAT:
            yield "\n".join(part)
            part = []
        part.append(piece)
    if part:
        yield "\n".join(part)


def _pieces(lines: Iterable[str]) -> list[str]:
    return [piece for line in lines for piece in textwrap.wrap(line, LONGEST_CHAT - 2)]


def _script(asked: VendorAsk, opening: str, closing: Iterable[str], system: str) -> Iterator[str]:
    """What to say on the telephone, step by step."""
    yield say("Have ready: the practice's account, this list, something to write.")
    yield say("1. Say: {text}", text=opening)
    yield from _read_out(asked)
    yield say(
        "4. Ask for a ticket number, and by when it will be done in {name}. Write both down.", name=system
    )
    yield from (say("5. Say: {text}", text=text) for text in closing)


def _read_out(asked: VendorAsk) -> Iterator[str]:
    clients, appointments = counted_parts(asked)
    if clients:
        yield say("2. Read out the {clients}, one by one, and have them repeated back:", clients=clients)
        yield from (f"   {_client_line(one)}" for one in asked.clients)
    if appointments:
        yield say("3. Read out the {appointments}:", appointments=appointments)
        yield from (f"   {_appointment_line(one)}" for one in asked.appointments)


def open_texts(practice: Practice, offboarding_id: int, *, initials: bool = False) -> RequestTexts:
    """The texts of what is still open. Raises UserError for an unknown offboarding."""
    with practice.read() as session:
        asked = open_part(session, offboarding_id, initials=initials)
    return request_texts(practice, asked, chosen_system(practice))
