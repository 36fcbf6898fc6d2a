"""The plan in words: what becomes of each client and appointment and why, and each colleague's load."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.language import later, say
from desktop.models import Disposition
from desktop.rules.dates.format import short_moment_text
from desktop.rules.disciplines import practitioner_noun
from desktop.rules.planning.model import ReasonKind
from desktop.rules.text import count, decimal_text, joined, number_text
from desktop.services.calendar.words import CLASH_SHORT
from desktop.services.offboarding.loads import ColleagueLoad
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState
from desktop.services.offboarding.wording.reasons import reason_words

_BECOMES = {
    Disposition.UNDECIDED: later("undecided"),
    Disposition.FOLLOWS: later("follows the practitioner"),
    Disposition.REFERRED: later("referred on"),
    Disposition.CLOSED: later("file closed"),
}


def goes_to(row: ClientRow) -> str:
    """Who takes over, or what becomes of the file; "found nobody" is told from "not decided"."""
    if row.undecided and row.reasons:
        return say("nobody")
    becomes = _BECOMES.get(row.disposition)
    return say(becomes) if becomes else row.recipient


def why(row: ClientRow) -> str:
    """What is wrong with the choice, then what speaks for it, in one line."""
    return "; ".join(why_parts(row))


def why_parts(row: ClientRow) -> list[str]:
    """The rules that were widened, what is wrong with the choice, then what speaks for it."""
    others = [reason for reason in row.reasons if reason.kind not in _said_above(row)]
    return [*map(reason_words, row.widened), *_about_the_choice(row), *map(reason_words, others)]


def _about_the_choice(row: ClientRow) -> Iterator[str]:
    if row.clashes:
        yield say("{clashes} of {booked} cannot keep the time", clashes=row.clashes, booked=row.booked)
    if row.pinned:
        yield say("chosen by you")


def _said_above(row: ClientRow) -> set[ReasonKind]:
    """The kinds of reason that need no words of their own any more."""
    said = {ReasonKind.WIDENED}
    if row.clashes:
        said.add(ReasonKind.TIMES)
    if row.pinned:
        said.add(ReasonKind.BY_HAND)
    return said


def needs_words(row: ClientRow) -> str:
    """`Psychologist`, `Psychologist and Occupational Therapist`, or that any discipline will do."""
    return joined([practitioner_noun(need) for need in row.needs]) or say("any discipline")


def state_words(row: AppointmentRow) -> str:
    """The state of the appointment, in a few words."""
    stands = _status_text(row)
    if row.holiday:
        stands = say("{status_text} (holiday)", status_text=stands)
    return say("look again: {stands}", stands=stands) if row.stale else stands


def sentence(row: AppointmentRow) -> str:
    """The appointment and what is wrong with it."""
    return f"{row.clients or row.type_name or say('No client')}, {short_moment_text(row.was)}: {_problem_text(row)}{_note(row)}"


def _note(row: AppointmentRow) -> str:
    return say(" The day is a public holiday: {holiday}.", holiday=row.holiday) if row.holiday else ""


def client_words(load: ColleagueLoad) -> str:
    """`21 → 38 of 40 clients`; one number if nothing is added."""
    before = f"{load.clients_before} → " if load.clients_before != load.clients_after else ""
    if load.maximum_clients is None:
        return before + count(load.clients_after, "client")
    return say(
        "{before}{clients_after} of {clients}",
        before=before,
        clients_after=load.clients_after,
        clients=count(load.maximum_clients, "client"),
    )


def hour_words(load: ColleagueLoad) -> str:
    """`24 h → 31 h of 32 h a week`; a note is added when no working hours are recorded, because then every time looks free."""
    before, after = _hours(load.minutes_before), _hours(load.minutes_after)
    numbers = after if before == after else f"{before} → {after}"
    limit = say(" of {hours}", hours=_hours(load.target_minutes)) if load.target_minutes is not None else ""
    return say("{numbers}{limit} a week", numbers=numbers, limit=limit) + (
        "" if load.keeps_hours else say(", no hours set")
    )


def _hours(minutes: int) -> str:
    hours = minutes / 60
    return say(
        "{hours} h", hours=number_text(round(hours)) if round(hours, 1) % 1 == 0 else decimal_text(hours)
    )


def _status_text(row: AppointmentRow) -> str:
    kinds = ", ".join(say(CLASH_SHORT[kind]) for kind in row.kinds)
    return {
        VisitState.CLASHES: kinds,
        VisitState.NOBODY: say("nobody to go to"),
        VisitState.ACCEPTED: say("kept, though {kinds}", kinds=kinds),
        VisitState.FITS: say("fits, {recipient}", recipient=row.recipient),
        VisitState.MOVED: say("moves to {starts_at}", starts_at=short_moment_text(row.starts_at)),
        VisitState.WAITING: say("waiting list"),
        VisitState.CANCELLED: say("cancelled"),
    }[row.state]


def _problem_text(row: AppointmentRow) -> str:
    problems = "; ".join(row.problems)
    if row.stale:
        return say(
            "an earlier answer changed after you decided this ({status_text}).", status_text=_status_text(row)
        )
    return {
        VisitState.CLASHES: f"{problems}.",
        VisitState.NOBODY: say("nobody takes it over yet. Decide on the client, or choose somebody here."),
        VisitState.ACCEPTED: say(
            "kept with {recipient}, though {problems}. Reason: {note}",
            recipient=row.recipient,
            problems=problems,
            note=row.note,
        ),
        VisitState.FITS: say("{recipient} is free then.", recipient=row.recipient),
        VisitState.MOVED: say(
            "{status_text} with {recipient}.", status_text=_status_text(row), recipient=row.recipient
        ),
        VisitState.WAITING: say(
            "goes on {recipient}'s waiting list and holds no time.", recipient=row.recipient
        ),
        VisitState.CANCELLED: say("will be cancelled. {note}.", note=row.note),
    }[row.state]
