"""The fields of a letter: what is true for one addressee, as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.language import later, say
from desktop.models import Disposition, User
from desktop.rules.dates.format import moment_text, short_moment_text
from desktop.rules.text import count, joined
from desktop.services.letters.addressing import Addressee
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitNews
from desktop.services.letters.joint_times import JointTime
from desktop.services.letters.leaving_fields import is_gone, leaving_fields, practice_fields
from desktop.services.letters.letter_lines import Lines, bulleted, visit_text
from desktop.services.practice.letterhead import Letterhead


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
        return say(
            happens[self._becomes(first)],
            leaver=self.news.leaver.name,
            clients=self._names,
            whose=possessive(self._names),
        )

    def _becomes(self, client: ClientNews) -> Disposition | None:
        """What happens to a client; None for who follows one that comes back."""
        follows = client.disposition is Disposition.FOLLOWS
        return None if follows and self.news.returns_on is not None else client.disposition

    def people(self) -> dict[str, str]:
        return {
            "greeting": self.addressee.greeting,
            "clients": say("you") if self._speaks_to_client else self._names,
            "clients_possessive": say("your") if self._speaks_to_client else possessive(self._names),
            "who_takes_over": self._lines.who_takes_over(),
            "client_count": count(len(self._clients), "client"),
            **self._new_practitioner(),
        }

    @property
    def _lines(self) -> Lines:
        return Lines(self.news, self.addressee)

    def _new_practitioner(self) -> dict[str, str]:
        """The practitioner of all these clients, or a line for each client if there are several."""
        recipient = _common_recipient(self.news, self._clients)
        if recipient is None:
            return {
                "new_practitioner": "",
                "new_practitioner_what": "",
                "each_takes_over": self._lines.who_takes_over(),
                "each_next_visit": self._lines.next_visits(),
            }
        return {
            "new_practitioner": recipient.name,
            "new_practitioner_what": _what_they_do(recipient),
            "each_takes_over": "",
            "each_next_visit": "",
        }

    def visits(self) -> dict[str, str]:
        lines = self._lines
        return {
            **_first_visit_fields(_earliest(self._clients)),
            "next_visits": lines.next_visits(),
            "kept_visits": lines.kept(),
            "visit_before": self._visit_before(),
            "moved_visits": lines.changed(),
            "cancelled_visits": lines.cancelled(),
            "open_visits": lines.still_open(),
            **_joint_visit_fields(self._joint_visit()),
            "joint_visits": self._joint_visits(),
            "visit_count": count(sum(len(client.visits) for client in self._clients), "visit"),
        }

    def _visit_before(self) -> str:
        """The last visit with the leaver, unless the letter mentions it as the joint visit."""
        last, joint = self._last_visit(), self._joint_visit()
        if last is None or (joint is not None and last == joint.starts_at):
            return ""
        return say("The visit on {time}", time=moment_text(last))

    def _last_visit(self) -> datetime | None:
        """The last upcoming visit with the leaver."""
        if is_gone(self.news, self.today):
            return None
        return max((at for at in self._last_times() if at.date() >= self.today), default=None)

    def _last_times(self) -> list[datetime]:
        """When each client who has one sees the leaver last."""
        times = [client.last_with_leaver for client in self._clients]
        return [at for at in times if at is not None]

    def _joint_time(self, client_id: int) -> JointTime | None:
        """The joint visit of a client that is still to come."""
        time = self.joint.get(client_id)
        return time if time is not None and time.starts_at.date() >= self.today else None

    def _joint_visit(self) -> JointTime | None:
        """The first joint visit."""
        times = [time for _, time in self._joint_times()]
        return min(times, key=lambda time: time.starts_at, default=None)

    def _joint_times(self) -> Iterator[tuple[str, JointTime]]:
        """The joint visits that are still to come, with the client's first name."""
        for person in self.addressee.people:
            time = self._joint_time(person.client_id)
            if time is not None:
                yield person.first_name, time

    def _joint_visits(self) -> str:
        return bulleted([_joint_line(name, time) for name, time in self._joint_times()])


def _first_visit_fields(visit: VisitNews | None) -> dict[str, str]:
    if visit is None:
        return {"first_visit": "", "first_visit_short": ""}
    return {"first_visit": visit_text(visit), "first_visit_short": short_moment_text(visit.starts_at)}


def _joint_visit_fields(joint: JointTime | None) -> dict[str, str]:
    if joint is None:
        return {"joint_visit": "", "joint_visit_was": ""}
    return {
        "joint_visit": moment_text(joint.starts_at),
        "joint_visit_was": moment_text(joint.moved_from),
    }


def _joint_line(name: str, time: JointTime) -> str:
    told = {"name": name, "time": moment_text(time.starts_at)}
    if time.moved_from:
        return say("{name}: {time} (it was {was})", **told, was=moment_text(time.moved_from))
    return say("{name}: {time}", **told)


def possessive(name: str) -> str:
    """`Ava's`, `James'`."""
    return say("{name}'", name=name) if name.endswith("s") else say("{name}'s", name=name)


def _earliest(clients: Iterable[ClientNews]) -> VisitNews | None:
    visits = [visit for client in clients if (visit := client.first_visit) is not None]
    return min(visits, key=lambda visit: visit.starts_at, default=None)


def _common_recipient(news: CaseNews, clients: Sequence[ClientNews]) -> User | None:
    ids = {client.recipient_id for client in clients}
    return news.users.get(ids.pop() or 0) if len(ids) == 1 else None


def _what_they_do(user: User) -> str:
    """`Priya is an Occupational Therapist.`; empty if the practice has recorded neither position nor
    discipline."""
    what = user.position or user.discipline
    if not what:
        return ""
    name = user.first_name or user.name
    if what[0].lower() in "aeiou":
        return say("{name} is an {what}.", name=name, what=what)
    return say("{name} is a {what}.", name=name, what=what)
