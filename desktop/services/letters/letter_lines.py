"""The lists in a letter, line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from desktop.language import say
from desktop.models import Disposition, User
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count
from desktop.services.letters.addressing import Addressee
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.letters.correspondents import Correspondent

_Line: TypeAlias = Callable[[ClientNews, VisitNews], str]
"""Makes the text of one visit's line; empty for none."""


@dataclass(frozen=True)
class Lines:
    """The lists of a letter, line by line, with clients' names if it is about several."""

    news: CaseNews
    addressee: Addressee

    def who_takes_over(self) -> str:
        return self._of_each_person(self._recipient_line)

    def next_visits(self) -> str:
        return self._of_each_person(self._next_visit_line)

    def _of_each_person(self, line: Callable[[ClientNews], str]) -> str:
        lines = []
        for person in self.addressee.people:
            if text := line(self.news.clients[person.client_id]):
                lines.append(f"{person.first_name}: {text}")
        return bulleted(lines)

    def _recipient_line(self, client: ClientNews) -> str:
        recipient = self.news.users.get(client.recipient_id or 0)
        return "" if recipient is None else with_position(recipient)

    def _next_visit_line(self, client: ClientNews) -> str:
        return "" if client.first_visit is None else visit_text(client.first_visit)

    def changed(self) -> str:
        """Visits at a new time, and those at their old time with somebody other than the recipient."""
        return bulleted(self._of_each(self._changed_line))

    def cancelled(self) -> str:
        return bulleted(self._of_each(self._cancelled_line))

    def still_open(self) -> str:
        return bulleted(self._of_each(self._open_line))

    def kept(self) -> str:
        """How many visits stay as they are, besides the next one of each client, which is named."""
        kept = sum(_kept(self.news.clients[person.client_id]) for person in self.addressee.people)
        return count(kept, "other visit") if kept else ""

    def _of_each(self, line: _Line) -> list[str]:
        lines = []
        for person in self.addressee.people:
            texts = _texts(line, self.news.clients[person.client_id])
            lines += [f"{self._before(person)}{text}" for text in texts]
        return lines

    def _before(self, person: Correspondent) -> str:
        """The client's name before a line, if the letter is about several."""
        return f"{person.first_name}: " if len(self.addressee.people) > 1 else ""

    def _changed_line(self, client: ClientNews, visit: VisitNews) -> str:
        if visit.change is VisitChange.WAITING:
            return say(
                "{time}: we have put you on the waiting list and will call you about a new time",
                time=moment_text(visit.was),
            )
        user = self.news.users.get(visit.user_id or 0)
        return "" if user is None else _with_whom(client, visit, user)

    def _cancelled_line(self, client: ClientNews, visit: VisitNews) -> str:
        return moment_text(visit.was) if _is_cancelled(client, visit) else ""

    def _open_line(self, client: ClientNews, visit: VisitNews) -> str:
        waits = visit.change is VisitChange.STAYS and not _ends(client)
        return visit_text(visit) if waits else ""


def _kept(client: ClientNews) -> int:
    """How many visits of a client stay at their time with the recipient, besides the first."""
    return sum(
        visit.user_id == client.recipient_id and visit is not client.first_visit
        for visit in client.changed(VisitChange.TRANSFERRED)
    )


def _texts(line: _Line, client: ClientNews) -> list[str]:
    texts = [line(client, visit) for visit in client.visits]
    return [text for text in texts if text]


def _with_whom(client: ClientNews, visit: VisitNews, user: User) -> str:
    """The line of a visit that moves, or that stays at its time with somebody other than the recipient."""
    if visit.change is VisitChange.MOVED:
        return say(
            "{time} is now {visit}, with {user}",
            time=moment_text(visit.was),
            visit=visit_text(visit),
            user=user.name,
        )
    if visit.change is VisitChange.TRANSFERRED and visit.user_id != client.recipient_id:
        return say("{time} stays at this time, with {user}", time=moment_text(visit.was), user=user.name)
    return ""


def _is_cancelled(client: ClientNews, visit: VisitNews) -> bool:
    """Whether a visit does not take place, as cancelled or as one that nobody takes over when care ends."""
    if visit.change is VisitChange.STAYS:
        return _ends(client)
    return visit.change is VisitChange.CANCELLED


def _ends(client: ClientNews) -> bool:
    """Whether the client leaves the practice too."""
    stays = client.only_visits or client.disposition is Disposition.UNDECIDED
    return client.recipient_id is None and not stays


def bulleted(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def visit_text(visit: VisitNews) -> str:
    """`Tue 16 Mar 2027, 10:00, at Harbour`."""
    time = moment_text(visit.starts_at)
    return say("{time}, at {site}", time=time, site=visit.site) if visit.site else time


def with_position(user: User) -> str:
    """`Priya Nair, Psychologist`."""
    what = user.position or user.discipline
    return f"{user.name}, {what}" if what else user.name
