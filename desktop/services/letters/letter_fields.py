"""The fields of a letter: what is true for one addressee, as words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from desktop.language import later, say
from desktop.models import Disposition, User
from desktop.rules.dates.boundaries import is_over
from desktop.rules.dates.format import day_text, moment_text, short_day_text, short_moment_text
from desktop.rules.text import count, joined
from desktop.services.letters.addressing import Addressee
from desktop.services.letters.joint_times import JointTime
from desktop.services.letters.news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.practice.letterhead import Letterhead

ANSWER_DAYS = 14
"""Days that a client has to answer, counted from the letter; never past the last working day."""


def letter_fields(
    head: Letterhead, news: CaseNews, addressee: Addressee, joint: Mapping[int, JointTime], today: date
) -> dict[str, str]:
    """Every field that a letter to this addressee may name; empty if there is nothing to say.

    `joint` is the joint visits by client.
    """
    about = _About(news, addressee, joint, today)
    return {
        **practice_fields(head),
        **leaving_fields(head, news, today),
        "what_happens": about.what_happens(),
        **about.people(),
        **about.visits(),
    }


def answer_by(news: CaseNews, today: date) -> date:
    """Two weeks from today, but not after the last working day, unless the leaver has already gone."""
    usual = today + timedelta(days=ANSWER_DAYS)
    if is_gone(news, today):
        return usual
    return max(today + timedelta(days=1), min(usual, news.last_day))


def is_gone(news: CaseNews, today: date) -> bool:
    """Whether the leaver is not here any more: after the last working day, or at once where it was unplanned."""
    return news.unplanned or is_over(news.last_day, today)


def practice_fields(head: Letterhead) -> dict[str, str]:
    """The fields about the sender."""
    return {
        "how_to_reach_us": head.how_to_reach_us or say("call us or write to us"),
        "phone": head.phone,
        "email": head.email,
        "practice": head.practice,
        "signed_by": head.signed_by,
    }


def leaving_fields(head: Letterhead, news: CaseNews, today: date) -> dict[str, str]:
    """The fields about the leaver, the last day, and the day to answer by."""
    gone = is_gone(news, today)
    return {
        "leaver": news.leaver.name,
        "leaver_here": "" if gone else news.leaver.name,
        "last_day": day_text(news.last_day),
        "last_day_short": short_day_text(news.last_day),
        "return_day": day_text(news.returns_on),
        "leaving": _leaving(news, head.practice or say("our practice"), today),
        "leaving_short": _leaving_short(news, today),
        "your_last_day": "" if gone else _your_last_day(news),
        "record_day": "" if gone or news.returns_on is not None else day_text(news.last_day),
        "answer_by": day_text(answer_by(news, today)),
    }


def _leaving(news: CaseNews, practice: str, today: date) -> str:
    leaver, day = news.leaver.name, day_text(news.last_day)
    told = {"leaver": leaver, "practice": practice, "day": day}
    if news.returns_on is not None:
        back = day_text(news.returns_on)
        return say(
            "{leaver} is on leave after {day} and is back on {back}.", leaver=leaver, day=day, back=back
        )
    if news.unplanned:
        return say("{leaver} no longer works at {practice}.", leaver=leaver, practice=practice)
    if is_gone(news, today):
        return say("{leaver} has left {practice}. The last working day was {day}.", **told)
    return say("{leaver} is leaving {practice}. The last working day is {day}.", **told)


def _leaving_short(news: CaseNews, today: date) -> str:
    leaver = news.leaver.name
    if news.returns_on is not None:
        return say(
            "{leaver} is on leave and back on {day}", leaver=leaver, day=short_day_text(news.returns_on)
        )
    if is_gone(news, today):
        return say("{leaver} no longer works here", leaver=leaver)
    return say("{leaver} leaves on {day}", leaver=leaver, day=short_day_text(news.last_day))


def _your_last_day(news: CaseNews) -> str:
    if news.returns_on is not None:
        return say("Your leave begins after {day}.", day=day_text(news.last_day))
    return say("Your last working day is {day}.", day=day_text(news.last_day))


_HAPPENS_TO_YOU: Mapping[Disposition | None, str] = {
    Disposition.FOLLOWS: later("As agreed, {leaver} will go on seeing you at their next place of work."),
    None: later("As agreed, {leaver} will go on seeing you outside our practice."),
    Disposition.REFERRED: later("As agreed, your care will continue with another service."),
    Disposition.CLOSED: later("As agreed, your care with us comes to its end."),
    Disposition.UNDECIDED: later(
        "We are looking for the right person to see you and will call you as soon as we can."
    ),
}
_HAPPENS_TO_CLIENTS: Mapping[Disposition | None, str] = {
    Disposition.FOLLOWS: later(
        "As agreed, {leaver} will go on seeing {clients} at their next place of work."
    ),
    None: later("As agreed, {leaver} will go on seeing {clients} outside our practice."),
    Disposition.REFERRED: later("As agreed, {whose} care will continue with another service."),
    Disposition.CLOSED: later("As agreed, {whose} care with us comes to its end."),
    Disposition.UNDECIDED: later(
        "We are looking for the right person to see {clients} and will call you as soon as we can."
    ),
}
"""What happens where nobody takes over. Under None: who follows one that comes back."""


@dataclass(frozen=True)
class _About:
    """The fields about one addressee."""

    news: CaseNews
    addressee: Addressee
    joint: Mapping[int, JointTime]
    today: date

    @property
    def _clients(self) -> list[ClientNews]:
        return [self.news.clients[person.client_id] for person in self.addressee.people]

    @property
    def _speaks_to_client(self) -> bool:
        """Whether the letter says `you`: to a single adult."""
        return len(self.addressee.people) == 1 and not self.addressee.first.guardian

    @property
    def _names(self) -> str:
        return joined([person.first_name for person in self.addressee.people])

    def what_happens(self) -> str:
        """What happens if nobody takes over; else empty, as other fields say it."""
        first = self._clients[0]
        if first.recipient_id is not None or first.only_visits:
            return ""
        happens = _HAPPENS_TO_YOU if self._speaks_to_client else _HAPPENS_TO_CLIENTS
        away = first.disposition is Disposition.FOLLOWS and self.news.returns_on is not None
        return say(
            happens[None if away else first.disposition],
            leaver=self.news.leaver.name,
            clients=self._names,
            whose=possessive(self._names),
        )

    def people(self) -> dict[str, str]:
        recipient = _common_recipient(self.news, self._clients)
        return {
            "greeting": self.addressee.greeting,
            "clients": say("you") if self._speaks_to_client else self._names,
            "clients_possessive": say("your") if self._speaks_to_client else possessive(self._names),
            "new_practitioner": recipient.name if recipient else "",
            "new_practitioner_what": _what_they_do(recipient),
            "who_takes_over": _Lines(self.news, self.addressee).who_takes_over(),
            "each_takes_over": "" if recipient else _Lines(self.news, self.addressee).who_takes_over(),
            "client_count": count(len(self._clients), "client"),
        }

    def visits(self) -> dict[str, str]:
        lines = _Lines(self.news, self.addressee)
        first, last, joint = _earliest(self._clients), self._last_visit(), self._joint_visit()
        if joint is not None and last == joint.starts_at:
            last = None  # the letter mentions it as the joint visit
        return {
            "first_visit": _visit_text(first) if first else "",
            "first_visit_short": short_moment_text(first.starts_at) if first else "",
            "next_visits": lines.next_visits(),
            "each_next_visit": "" if _common_recipient(self.news, self._clients) else lines.next_visits(),
            "kept_visits": lines.kept(),
            "visit_before": say("The visit on {time}", time=moment_text(last)) if last else "",
            "moved_visits": lines.changed(),
            "cancelled_visits": lines.cancelled(),
            "open_visits": lines.still_open(),
            "joint_visit": moment_text(joint.starts_at if joint else None),
            "joint_visit_was": moment_text(joint.moved_from if joint else None),
            "joint_visits": self._joint_visits(),
            "visit_count": count(sum(len(client.visits) for client in self._clients), "visit"),
        }

    def _last_visit(self) -> datetime | None:
        """The last upcoming visit with the leaver."""
        if is_gone(self.news, self.today):
            return None
        times = [client.last_with_leaver for client in self._clients if client.last_with_leaver]
        return max((at for at in times if at.date() >= self.today), default=None)

    def _joint_time(self, client_id: int) -> JointTime | None:
        """The joint visit of a client that is still to come."""
        time = self.joint.get(client_id)
        return time if time is not None and time.starts_at.date() >= self.today else None

    def _joint_visit(self) -> JointTime | None:
        times = [time for client in self._clients if (time := self._joint_time(client.client_id))]
        return min(times, key=lambda time: time.starts_at, default=None)

    def _joint_visits(self) -> str:
        lines = []
        for person in self.addressee.people:
            time = self._joint_time(person.client_id)
            if time is not None:
                lines.append(_joint_line(person.first_name, time))
        return _listed(lines)


def _joint_line(name: str, time: JointTime) -> str:
    told = {"name": name, "time": moment_text(time.starts_at)}
    if time.moved_from:
        return say("{name}: {time} (it was {was})", **told, was=moment_text(time.moved_from))
    return say("{name}: {time}", **told)


def possessive(name: str) -> str:
    """`Ava's`, `James'`."""
    return say("{name}'", name=name) if name.endswith("s") else say("{name}'s", name=name)


_Line: TypeAlias = Callable[[ClientNews, VisitNews], str]
"""Makes the text of one visit's line; empty for none."""


@dataclass(frozen=True)
class _Lines:
    """The lists of a letter, line by line, with clients' names if it is about several."""

    news: CaseNews
    addressee: Addressee

    def who_takes_over(self) -> str:
        lines = []
        for person in self.addressee.people:
            recipient = self.news.users.get(self.news.clients[person.client_id].recipient_id or 0)
            if recipient is not None:
                lines.append(f"{person.first_name}: {with_position(recipient)}")
        return _listed(lines)

    def next_visits(self) -> str:
        lines = []
        for person in self.addressee.people:
            visit = self.news.clients[person.client_id].first_visit
            if visit is not None:
                lines.append(f"{person.first_name}: {_visit_text(visit)}")
        return _listed(lines)

    def changed(self) -> str:
        """Visits at a new time, and those at their old time with somebody other than the recipient."""
        return _listed(self._of_each(self._changed_line))

    def cancelled(self) -> str:
        return _listed(self._of_each(self._cancelled_line))

    def still_open(self) -> str:
        return _listed(self._of_each(self._open_line))

    def kept(self) -> str:
        """How many visits stay as they are, besides the next one of each client, which is named."""
        kept = 0
        for person in self.addressee.people:
            client = self.news.clients[person.client_id]
            own = [v for v in client.visits if v.change is VisitChange.TRANSFERRED]
            same = [v for v in own if v.user_id == client.recipient_id and v is not client.first_visit]
            kept += len(same)
        return count(kept, "other visit") if kept else ""

    def _of_each(self, line: _Line) -> list[str]:
        lines = []
        for person in self.addressee.people:
            client = self.news.clients[person.client_id]
            before = f"{person.first_name}: " if len(self.addressee.people) > 1 else ""
            lines += [f"{before}{text}" for visit in client.visits if (text := line(client, visit))]
        return lines

    def _changed_line(self, client: ClientNews, visit: VisitNews) -> str:
        user = self.news.users.get(visit.user_id or 0)
        if visit.change is VisitChange.WAITING:
            return say(
                "{time}: we have put you on the waiting list and will call you about a new time",
                time=moment_text(visit.was),
            )
        if user is None or visit.change is VisitChange.CANCELLED:
            return ""
        if visit.change is VisitChange.MOVED:
            return say(
                "{time} is now {visit}, with {user}",
                time=moment_text(visit.was),
                visit=_visit_text(visit),
                user=user.name,
            )
        if visit.user_id != client.recipient_id and visit.change is VisitChange.TRANSFERRED:
            return say("{time} stays at this time, with {user}", time=moment_text(visit.was), user=user.name)
        return ""

    def _cancelled_line(self, client: ClientNews, visit: VisitNews) -> str:
        ends = _ends(client) and visit.change is VisitChange.STAYS
        return moment_text(visit.was) if visit.change is VisitChange.CANCELLED or ends else ""

    def _open_line(self, client: ClientNews, visit: VisitNews) -> str:
        waits = visit.change is VisitChange.STAYS and not _ends(client)
        return _visit_text(visit) if waits else ""


def _ends(client: ClientNews) -> bool:
    """Whether the client leaves the practice too."""
    stays = client.only_visits or client.disposition is Disposition.UNDECIDED
    return client.recipient_id is None and not stays


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _visit_text(visit: VisitNews) -> str:
    """`Tue 16 Mar 2027, 10:00, at Harbour`."""
    time = moment_text(visit.starts_at)
    return say("{time}, at {site}", time=time, site=visit.site) if visit.site else time


def _earliest(clients: Iterable[ClientNews]) -> VisitNews | None:
    visits = [visit for client in clients if (visit := client.first_visit) is not None]
    return min(visits, key=lambda visit: visit.starts_at, default=None)


def _common_recipient(news: CaseNews, clients: Sequence[ClientNews]) -> User | None:
    ids = {client.recipient_id for client in clients}
    return news.users.get(ids.pop() or 0) if len(ids) == 1 else None


def with_position(user: User) -> str:
    """`Priya Nair, Psychologist`."""
    what = user.position or user.discipline
    return f"{user.name}, {what}" if what else user.name


def _what_they_do(user: User | None) -> str:
    """`Priya is an Occupational Therapist.`; empty if the practice has recorded neither position nor
    discipline."""
    what = (user.position or user.discipline) if user is not None else ""
    if user is None or not what:
        return ""
    name = user.first_name or user.name
    if what[0].lower() in "aeiou":
        return say("{name} is an {what}.", name=name, what=what)
    return say("{name} is a {what}.", name=name, what=what)
