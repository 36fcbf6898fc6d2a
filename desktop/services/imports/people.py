"""The person whom a cell means: a practitioner or a client by reference, e-mail address or name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.files.headers import normal
from desktop.files.person_names import split_name, without_title
from desktop.language import later, say
from desktop.models import AccessLevel, Client, User
from desktop.rules.text import fold, spoken_name, user_name
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Ambiguous, Bad
from desktop.services.imports.result import AnswerChoice
from desktop.services.practice.references import client_aliases


def name_key(first_name: str, last_name: str) -> str:
    """A name for comparison: without accents, case, hyphens, apostrophes and spaces inside each part."""
    return f"{normal(fold(last_name))},{normal(fold(first_name))}"


def name_keys(text: str) -> list[str]:
    """All readings of a name in one field: `Lee, Alex`, `Alex van der Berg`, `LEE Alex 0400 000 000`."""
    if "," in text:
        first, last = split_name(text)
        return [name_key(first, last)]
    words = without_title(" ".join(text.split())).split()
    keys = [name_key(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    keys.append(name_key(*split_name(text)))
    return list(dict.fromkeys([*keys, name_key("", text)]))


@dataclass(frozen=True)
class DirectoryWords:
    """The reasons why a cell does not mean one record: it is empty, nobody has the name, or several have."""

    missing: str
    unknown: str
    several: str


OF_PRACTITIONERS = DirectoryWords(
    later("has no practitioner"),
    later("there is no practitioner “{text}”"),
    later("{found} practitioners are called “{text}”; give the reference"),
)
OF_CLIENTS = DirectoryWords(
    later("has no client"),
    later("there is no client “{text}”"),
    later("{found} clients are called “{text}”; give the reference"),
)


@dataclass
class NameDirectory:
    """Ids by reference, and by name, which several may share.

    `names` fills in what names need; it is called the first time that a text is not a reference.
    """

    words: DirectoryWords
    by_reference: dict[str, int] = field(default_factory=dict)
    by_folded: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    references: dict[int, str] = field(default_factory=dict)
    names: Callable[[], None] | None = None

    def word(self, row_id: int | None) -> str:
        """The reference, as the word for the record that a cell means."""
        return "" if row_id is None else self.references[row_id]

    def find(self, text: str) -> int:
        """The one record that the text means. Raises Bad for none or several."""
        text = text.strip()
        if not text:
            raise Bad(say(self.words.missing))
        known = self.by_reference.get(text)
        return self._only_one_called(text) if known is None else known

    def _only_one_called(self, text: str) -> int:
        found = self._all_called(text)
        if not found:
            raise Bad(say(self.words.unknown, text=text))
        if len(found) > 1:
            raise Ambiguous(say(self.words.several, found=len(found), text=text), found)
        return found[0]

    def _all_called(self, text: str) -> list[int]:
        self._read_names()
        return self.by_folded.get(fold(text)) or self.named(text)

    def named(self, text: str) -> list[int]:
        """Everybody whom a name may mean."""
        self._read_names()
        return list(dict.fromkeys(one for key in name_keys(text) for one in self.by_name.get(key, ())))

    def _read_names(self) -> None:
        if self.names is not None:
            read, self.names = self.names, None
            read()


@dataclass
class Practitioners(NameDirectory):
    """The users who can be assigned something; `inactive` ones are found too, for past rows."""

    inactive: frozenset[int] = frozenset()
    names_of: dict[int, str] = field(default_factory=dict)
    question: PendingQuestion = field(default_factory=lambda: PendingQuestion("", say("Who is “{text}”?")))
    admins: frozenset[int] = frozenset()

    def find(self, text: str) -> int:
        """As for any record; an accounts admin cannot be assigned anything."""
        found = super().find(text)
        if found in self.admins:
            raise Bad(
                say("“{text}” is an accounts admin, to whom nothing can be assigned", text=text.strip())
            )
        return found


def practitioners(session: Session) -> Practitioners:
    """All users, to be looked up as practitioners."""
    users = _users(session)
    directory = Practitioners(
        OF_PRACTITIONERS,
        inactive=_inactive_among(users),
        references={user.id: user.reference for user in users},
        names_of={user.id: user.name for user in users},
        question=PendingQuestion("", say("Who is “{text}”?"), _offered(users)),
        admins=_admins_among(users),
    )
    _fill(directory, [user[:4] for user in users])
    _fill_addresses(directory, users)
    return directory


class _User(NamedTuple):
    """What a directory knows of a user."""

    id: int
    reference: str
    first_name: str
    last_name: str
    email: str
    active: bool
    access_level: AccessLevel

    @property
    def name(self) -> str:
        return spoken_name(self.first_name, self.last_name)

    @property
    def is_admin(self) -> bool:
        return self.access_level == AccessLevel.ACCOUNTS_ADMIN

    @property
    def choice(self) -> AnswerChoice:
        """The user as an answer to the question who is meant."""
        return AnswerChoice(self.reference, f"{user_name(self.name, self.active)}, {self.reference}")


def _users(session: Session) -> list[_User]:
    columns = [getattr(User, name) for name in _User._fields]
    return [_User._make(row) for row in session.execute(select(*columns)).all()]


def _inactive_among(users: Sequence[_User]) -> frozenset[int]:
    return frozenset(user.id for user in users if not user.active)


def _admins_among(users: Sequence[_User]) -> frozenset[int]:
    return frozenset(user.id for user in users if user.is_admin)


def _offered(users: Sequence[_User]) -> tuple[AnswerChoice, ...]:
    """Everybody who may be meant, with inactive users, for past rows."""
    people = [user for user in users if not user.is_admin]
    people.sort(key=lambda user: (not user.active, fold(user.last_name), fold(user.first_name)))
    return tuple(user.choice for user in people)


def _fill_addresses(directory: NameDirectory, users: Sequence[_User]) -> None:
    for user in users:
        if user.email:
            directory.by_folded[fold(user.email)].append(user.id)


def clients(session: Session) -> NameDirectory:
    """All clients, to be looked up."""
    references = dict(session.execute(select(Client.reference, Client.id)).all())
    directory = NameDirectory(
        OF_CLIENTS,
        by_reference=client_aliases(session) | references,
        references={client_id: reference for reference, client_id in references.items()},
    )
    columns = (Client.id, Client.reference, Client.first_name, Client.last_name)
    directory.names = lambda: _fill(directory, session.execute(select(*columns)).all())
    return directory


def _fill(directory: NameDirectory, rows: Iterable[tuple[int, str, str, str]]) -> None:
    for row_id, reference, first_name, last_name in rows:
        directory.by_reference[reference] = row_id
        folded = directory.by_folded[fold(reference)]
        if row_id not in folded:
            folded.append(row_id)
        directory.by_name[name_key(first_name, last_name)].append(row_id)
