"""Letters over random practices: each client is told once, as permitted, the truth and about nobody else."""

from __future__ import annotations

import enum
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.database.practice import Practice
from desktop.models import (
    AppointmentAction,
    ClientAnswer,
    ClientStatus,
    Contact,
    ContactBy,
    Disposition,
)
from desktop.rules.dates.format import day_text, moment_text, short_day_text
from desktop.rules.text import count
from desktop.services.cases.notices import read_notices
from desktop.services.cases.telling import record_answer
from desktop.services.letters.case_news import GOES
from desktop.services.letters.correspondents import WAYS
from desktop.services.letters.letters import Letter, compose
from desktop.services.letters.other_letters import Audience, compose_others
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from tests.conftest import TODAY, opened_copy
from tests.made import Made

LAST_DAY = TODAY + timedelta(days=11)
RETURN_DAY = LAST_DAY + timedelta(days=60)
FIRST_NAMES = ("Aroha", "Bronte", "Cedric", "Dalia", "Edwina", "Farrukh")
GUARDIANS = ("Gwendoline", "Hildegard", "Ignatius", "Jacinta", "Kazimir", "Leopold")
REFERRERS = ("", "Dr Mabel Quist", "Dr Nils Ostberg")
GROWN, MINOR = date(1980, 5, 4), date(2018, 5, 4)


@dataclass
class Person:
    """The facts drawn for one client."""

    minor: bool
    guardian: bool
    contact_by: ContactBy
    street: str
    email: str
    mobile: str
    status: ClientStatus
    together: bool
    referrer: str
    becomes: int
    answer: ClientAnswer = ClientAnswer.NONE
    visits: list[tuple[int, int]] = field(default_factory=list)


people = st.builds(
    Person,
    minor=st.booleans(),
    guardian=st.booleans(),
    contact_by=st.sampled_from(ContactBy),
    street=st.sampled_from(("1 Quay Street", "2 Hill Road", "")),
    email=st.sampled_from(("", "mail")),
    mobile=st.sampled_from(("", "number")),
    status=st.just(ClientStatus.CURRENT),
    together=st.booleans(),
    referrer=st.sampled_from(REFERRERS),
    becomes=st.integers(0, 5),
    answer=st.sampled_from(ClientAnswer),
    visits=st.lists(st.tuples(st.integers(1, 5), st.integers(0, 2)), max_size=3),
)


@dataclass(frozen=True)
class Case:
    practice: Practice
    case_id: int
    ids: tuple[int, ...]
    people: tuple[Person, ...]
    guardians: dict[int, str]
    moved: dict[int, list[tuple[datetime, datetime]]]
    kind: Leaving
    times: dict[int, list[datetime]]

    def kept(self, client_id: int) -> int:
        """The number of visits that stay unchanged, besides the next one."""
        moved = dict(self.moved.get(client_id, []))
        visits = sorted((moved.get(at, at), at in moved) for at in self.times.get(client_id, []))
        return sum(not elsewhere for _, elsewhere in visits[1:])

    def name(self, client_id: int) -> str:
        return FIRST_NAMES[self.ids.index(client_id)]

    def person(self, client_id: int) -> Person:
        return self.people[self.ids.index(client_id)]


class Leaving(enum.Enum):
    """The kinds of leaving with different words in letters."""

    WITH_NOTICE = enum.auto()
    UNPLANNED = enum.auto()
    ON_LEAVE = enum.auto()


def family_of_two() -> list[Person]:
    """Two adults in one home who go to different practitioners, each with one visit besides the next."""
    return [
        Person(
            False,
            False,
            ContactBy.ANY,
            "1 Quay Street",
            "mail",
            "number",
            ClientStatus.CURRENT,
            True,
            "",
            to,
            visits=[(1, 0), (2, 0)],
        )
        for to in (0, 1)
    ]


def build(practice: Practice, drawn: Iterable[Person], kind: Leaving, applied: bool) -> Case:
    made = Made(practice)
    leaver = made.user("Alex Lee", discipline="Psychology")
    others = [
        made.user("Priya Nair", discipline="Psychology"),
        made.user("Sam Cooper", discipline="Psychology"),
    ]
    ids, guardians, times = [], {}, {}
    for place, person in enumerate(drawn):
        first = FIRST_NAMES[place]
        client = made.client(
            f"{first} Marsh",
            leaver,
            date_of_birth=MINOR if person.minor else GROWN,
            contact_by=person.contact_by,
            street=person.street,
            suburb="Harbour" if person.street else "",
            email=f"{first.lower()}@mail.example" if person.email else "",
            mobile=f"0400 000 0{place:02}" if person.mobile else "",
            family="Marsh" if person.together else "",
            referrer=person.referrer,
            referrer_address="3 Ridge Street, Hillcrest" if person.referrer else "",
        )
        ids.append(client)
        if person.guardian:
            guardians[client] = GUARDIANS[place]
            row = {
                "client_id": client,
                "first_name": GUARDIANS[place],
                "last_name": "Marsh",
                "main_contact": True,
            }
            row |= {"email": f"{GUARDIANS[place].lower()}@mail.example" if person.email else ""}
            made._insert(Contact, {**row, "mobile": f"0411 000 0{place:02}" if person.mobile else ""})
        for week, shift in person.visits:
            day = LAST_DAY + timedelta(days=7 * week + shift)
            at = datetime.combine(day, time(8 + place))
            times.setdefault((client, at), made.appointment(leaver, at.isoformat(" ", "minutes"), client))
    case_id = drafts.start(practice, leaver, LAST_DAY)
    returns_on = RETURN_DAY if kind is Leaving.ON_LEAVE else None
    drafts.answer(practice, case_id, unplanned=kind is Leaving.UNPLANNED, returns_on=returns_on)
    becomes = [
        (Disposition.TRANSFER, others[0], ()),
        (Disposition.TRANSFER, others[1], ()),
        (Disposition.FOLLOWS, None, ()),
        (Disposition.REFERRED, None, ()),
        (Disposition.CLOSED, None, ()),
        (Disposition.UNDECIDED, None, ()),
    ]
    decide_clients(practice, case_id, {c: becomes[p.becomes] for c, p in zip(ids, drawn, strict=True)})
    moved: dict[int, list[tuple[datetime, datetime]]] = {}
    for (client, at), appointment in times.items():
        person = list(drawn)[ids.index(client)]
        if person.becomes < 2 and appointment % 2:
            later = at + timedelta(hours=7)
            choice = AppointmentChoice(AppointmentAction.MOVE, others[person.becomes], later)
            decide_appointments(practice, case_id, {appointment: choice})
            moved.setdefault(client, []).append((at, later))
    if applied:
        apply_plan(
            practice,
            drafted(practice, case_id).plan,
            offboarding_id=case_id,
            accept_clashes="agreed",
            accept_unassigned="later",
        )
    for answer in set(ClientAnswer) - {ClientAnswer.NONE}:
        said = [c for c, person in zip(ids, drawn, strict=True) if person.answer is answer]
        record_answer(practice, case_id, said, answer, TODAY)
    booked: dict[int, list[datetime]] = {}
    for client, at in times:
        booked.setdefault(client, []).append(at)
    return Case(practice, case_id, tuple(ids), tuple(drawn), guardians, moved, kind, booked)


@given(st.lists(people, min_size=1, max_size=6), st.sampled_from(Leaving), st.booleans())
@example(family_of_two(), Leaving.UNPLANNED, False)
@example(family_of_two(), Leaving.ON_LEAVE, True)
@settings(max_examples=8, derandomize=True)
def test_all_that_leaves_is_due_true_and_their_own(
    empty_file: Path, drawn: list[Person], kind: Leaving, applied: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder, opened_copy(empty_file, Path(folder)) as practice:
        case = build(practice, drawn, kind, applied)
        told_by = {way: compose(practice, case.case_id, way) for way in WAYS}
        for way, told in told_by.items():
            members = Counter(p.client_id for one in told.letters for p in one.addressee.people)
            away = Counter(one.client_id for one in told.unreachable)
            assert members + away == Counter(case.ids)
            for letter in told.letters:
                check(case, letter, way)
        reached = {
            p.client_id for told in told_by.values() for one in told.letters for p in one.addressee.people
        }
        check_board(case, reached)
        check_others(case)


def check(case: Case, letter: Letter, way: ContactBy) -> None:
    """Check that they are reached by a permitted way and the right name, and told exactly what is theirs."""
    text = f"{letter.filled.subject}\n{letter.filled.plain}"
    assert "{" not in text
    assert "}" not in text
    assert "Alex Lee" in text
    check_kind(case, text)
    own = {p.client_id for p in letter.addressee.people}
    for person in letter.addressee.people:
        drawn = case.person(person.client_id)
        assert drawn.contact_by in (ContactBy.ANY, way)
        assert not (drawn.becomes < 2 and drawn.answer in GOES)
        assert person.guardian is drawn.minor
        if drawn.minor:
            assert person.greeting == case.guardians[person.client_id]
        if way is ContactBy.SMS:
            continue
        if drawn.becomes < 2:
            assert ("Priya Nair", "Sam Cooper")[drawn.becomes] in text
        for was, now in case.moved.get(person.client_id, ()):
            assert f"{moment_text(was)} is now {moment_text(now)}" in text
    check_kept(case, text, own, way)
    if len(own) == 1 and way is not ContactBy.SMS:
        assert f"Dear {letter.addressee.people[0].greeting}," in text
    for other in set(case.ids) - own:
        assert case.name(other) not in text
        if letter.addressee.first.guardian:
            assert case.guardians.get(other, "no such name") not in text


def check_kept(case: Case, text: str, own: set[int], way: ContactBy) -> None:
    """Check that unchanged visits are counted, and not mentioned if there are none."""
    if way is ContactBy.SMS or any(case.person(client_id).becomes > 1 for client_id in own):
        return
    kept = sum(map(case.kept, own))
    assert (f"for {count(kept, 'other visit')}." in text) is (kept > 0)
    assert ("other visit" in text) is (kept > 0)


def check_kind(case: Case, text: str) -> None:
    """Check that nobody who comes back or is gone is said to be leaving."""
    says = {
        Leaving.WITH_NOTICE: ("Alex Lee leaves on", "Alex Lee is leaving"),
        Leaving.UNPLANNED: ("Alex Lee no longer works",),
        Leaving.ON_LEAVE: ("Alex Lee is on leave",),
    }
    said = {kind for kind, words in says.items() if any(word in text for word in words)}
    assert said == {case.kind}
    assert (day_text(RETURN_DAY) in text or short_day_text(RETURN_DAY) in text) is (
        case.kind is Leaving.ON_LEAVE
    )


def check_board(case: Case, reached: set[int]) -> None:
    """Check that each is told once by the way proposed on the board; those without a way cannot be told."""
    board = read_notices(case.practice, case.case_id)
    assert Counter(row.client_id for row in board.rows) == Counter(case.ids)
    told: Counter[int] = Counter()
    for way in WAYS:
        only = [row.client_id for row in board.rows if row.way is way]
        letters = compose(case.practice, case.case_id, way, only=only)
        assert letters.unreachable == ()
        told.update(p.client_id for one in letters.letters for p in one.addressee.people)
    assert told == Counter(reached)
    assert {row.client_id for row in board.rows if row.way is None} == set(case.ids) - reached


def check_others(case: Case) -> None:
    """Check that a referrer reads only of their own clients, and leaver and colleagues of none by name."""
    for letter in compose_others(case.practice, case.case_id, Audience.REFERRERS, ContactBy.LETTER).letters:
        for client_id in case.ids:
            theirs = case.person(client_id).referrer == letter.name
            assert (case.name(client_id) in letter.filled.plain) is theirs
    for audience in (Audience.COLLEAGUES, Audience.LEAVER):
        for letter in compose_others(case.practice, case.case_id, audience, ContactBy.LETTER).letters:
            assert "{" not in letter.filled.plain
            assert not [name for name in FIRST_NAMES if name in letter.filled.plain]
