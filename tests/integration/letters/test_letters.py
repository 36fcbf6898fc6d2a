"""Letters on real practices: each client is told once, as permitted, the truth and about nobody else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Client, ClientStatus, Contact, ContactBy, PackRecord, User
from desktop.rules import sms
from desktop.rules.age import is_minor
from desktop.rules.dates.format import moment_text
from desktop.services.letters.case_news import VisitChange
from desktop.services.letters.correspondents import WAYS
from desktop.services.letters.letters import compose
from desktop.services.letters.news import read_news
from desktop.services.letters.templates import Template
from desktop.services.letters.ways_out import CONTACT_BY, WayOut
from desktop.services.letters.writing import write_letters
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.planning.suggesting import suggested_plan
from desktop.services.offboarding.situation import situation
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.services.outgoing.document import Document
from desktop.ui.core.printing import pdf_without_window
from tests.conftest import TODAY

LAST_DAY = TODAY + timedelta(days=18)


@pytest.fixture
def practice(made_up: Practice) -> Practice:
    return made_up


def leavers(practice: Practice) -> list[int]:
    with practice.read() as session:
        return list(
            session.scalars(
                select(User.id)
                .join(Client, Client.case_manager_id == User.id)
                .where(User.active, Client.status == ClientStatus.CURRENT)
                .distinct()
            )
        )


def apply(practice: Practice, leaver_id: int, last_day: date = LAST_DAY) -> int:
    with practice.read() as session:
        plan = suggested_plan(session, situation(session, leaver_id, last_day))
    return apply_plan(practice, plan, accept_clashes="agreed", accept_unassigned="later").offboarding_id


def change(practice: Practice, model: type, rows: dict[int, dict[str, object]]) -> None:
    with practice.work("change for a test", "Changed", recorded=False) as work:
        work.update(model, rows)


@pytest.mark.parametrize("number", range(3))
def test_each_client_is_told_once_with_what_is_true(practice: Practice, number: int) -> None:
    offboarding_id = apply(practice, leavers(practice)[number])
    news = read_news(practice, offboarding_id)
    assert news.clients
    with practice.read() as session:
        everybody = {c.id: c for c in session.scalars(select(Client))}
        guardians = {c.client_id: c for c in session.scalars(select(Contact).where(Contact.main_contact))}
    for way in WAYS:
        done = compose(practice, offboarding_id, way)
        told = Counter(p.client_id for letter in done.letters for p in letter.addressee.people)
        out_of_reach = Counter(u.client_id for u in done.unreachable)
        assert told + out_of_reach == Counter(news.clients.keys())
        for letter in done.letters:
            text = f"{letter.filled.subject}\n{letter.filled.plain}"
            members = {p.client_id for p in letter.addressee.people}
            for person in letter.addressee.people:
                client = everybody[person.client_id]
                minor = is_minor(client.date_of_birth, practice.today())
                assert person.guardian == minor
                if minor:
                    assert person.name.endswith(guardians[client.id].last_name)
                recipient = news.users.get(news.clients[client.id].recipient_id or 0)
                if recipient is not None and way is not ContactBy.SMS:
                    assert recipient.name in text
            assert news.leaver.name in text
            others = [c for c in everybody.values() if c.id not in members]
            for other in others:
                full = f"{other.first_name} {other.last_name}"
                shared = any(
                    full == f"{everybody[m].first_name} {everybody[m].last_name}"
                    or full in user_names(news.users)
                    for m in members
                )
                assert shared or full not in text, full
                assert not other.mobile or other.mobile not in text


def user_names(users: object) -> set[str]:
    assert isinstance(users, dict)
    return {user.name for user in users.values()}


def test_the_first_visit_is_the_first_that_stands_in_the_calendar(practice: Practice) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    news = read_news(practice, offboarding_id)
    with practice.read() as session:
        for client in news.clients.values():
            visit = client.first_visit
            if visit is None:
                continue
            kept = (VisitChange.TRANSFERRED, VisitChange.MOVED)
            ahead = [
                v.starts_at for v in client.visits if v.change in kept and v.user_id == client.recipient_id
            ]
            assert visit.starts_at == min(ahead)
            assert session.get_one(User, visit.user_id).active


@pytest.mark.parametrize(
    ("values", "way", "why"),
    [
        ({"contact_by": ContactBy.NOT_AT_ALL}, ContactBy.LETTER, "asked not to be contacted"),
        ({"contact_by": ContactBy.SMS}, ContactBy.LETTER, "wants to be contacted another way"),
        ({"street": ""}, ContactBy.LETTER, "no address"),
        ({"email": "none"}, ContactBy.EMAIL, "no e-mail address"),
        ({"mobile": " "}, ContactBy.SMS, "no mobile number"),
        ({"mobile": "", "home_phone": "", "work_phone": ""}, ContactBy.TELEPHONE, "no telephone number"),
        ({"status": ClientStatus.DECEASED}, ContactBy.LETTER, "Deceased"),
        ({"date_of_birth": date(2016, 1, 1)}, ContactBy.LETTER, "minor without a main contact"),
    ],
)
def test_who_cannot_be_reached_is_listed_and_nowhere_else(
    practice: Practice, values: dict[str, object], way: ContactBy, why: str
) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    with practice.read() as session:
        born = select(Contact.client_id).where(Contact.main_contact)
        adult = session.scalars(
            select(Client).where(
                Client.id.in_(read_news(practice, offboarding_id).clients), Client.id.not_in(born)
            )
        ).first()
    assert adult is not None
    change(practice, Client, {adult.id: values})
    done = compose(practice, offboarding_id, way)
    assert [(u.client_id, u.why.value) for u in done.unreachable if u.client_id == adult.id] == [
        (adult.id, why)
    ]
    assert all(p.client_id != adult.id for letter in done.letters for p in letter.addressee.people)


def test_a_family_living_together_gets_one_letter(practice: Practice) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    with practice.read() as session:
        adults = [
            c
            for c in session.scalars(
                select(Client).where(Client.id.in_(read_news(practice, offboarding_id).clients))
            )
            if not is_minor(c.date_of_birth, practice.today()) and c.case_manager_id is not None
        ][:2]
    home = {"family": "Made Up", "street": "1 Test St", "suburb": "Sydney", "postcode": "2000"}
    change(practice, Client, {c.id: home for c in adults})
    letters = compose(practice, offboarding_id, ContactBy.LETTER).letters
    shared = [
        letter
        for letter in letters
        if {p.client_id for p in letter.addressee.people} & {c.id for c in adults}
    ]
    assert len(shared) == 1
    assert shared[0].template is Template.FAMILY
    change(practice, Client, {adults[0].id: {"street": "2 Other St"}})
    letters = compose(practice, offboarding_id, ContactBy.LETTER).letters
    shared = [
        letter
        for letter in letters
        if {p.client_id for p in letter.addressee.people} & {c.id for c in adults}
    ]
    assert len(shared) == 2


def test_a_client_given_to_somebody_else_since_gets_the_letter_that_is_true_today(practice: Practice) -> None:
    from desktop.services.clients.clients import set_case_manager

    first = leavers(practice)[0]
    offboarding_id = apply(practice, first)
    before = read_news(practice, offboarding_id)
    client_id = next(i for i, c in before.clients.items() if c.recipient_id is not None)
    other = next(i for i in leavers(practice) if i not in (first, before.clients[client_id].recipient_id))
    set_case_manager(practice, [client_id], other, practice.today())
    assert read_news(practice, offboarding_id).clients[client_id].recipient_id == other


@pytest.mark.parametrize("way", list(WayOut))
def test_what_leaves_is_written_recorded_and_reads_back(
    practice: Practice, tmp_path: Path, way: WayOut
) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    done = write_letters(practice, offboarding_id, tmp_path, way, draw=pdf_without_window)
    composed = compose(practice, offboarding_id, CONTACT_BY[way])
    assert done.letters == len(composed.letters) > 0
    assert all(file.is_file() for file in done.files)
    with practice.read() as session:
        recorded = {Path(file) for file in session.scalars(select(PackRecord.file))}
    assert set(done.files) <= recorded
    if way is WayOut.EML:
        by_name = {letter.addressee.references[0]: letter for letter in composed.letters}
        for file in done.files:
            message = message_from_bytes(file.read_bytes(), policy=default)
            letter = by_name[file.stem]
            assert message["To"] == letter.addressee.first.email
            assert message["Subject"] == letter.filled.subject
            assert message.get_content().replace("\r\n", "\n").strip() == letter.filled.plain
            assert message["X-Unsent"] == "1"
    if way is WayOut.SMS:
        header, *rows = read_workbook(done.files[0])["Messages"]
        assert list(header) == ["Mobile", "Text", "Parts", "Reference"]
        for _, text, count, _ in rows:
            assert sms.parts(str(text)) == int(str(count)) <= sms.MOST_PARTS


def test_letters_of_a_draft_say_what_is_planned(practice: Practice) -> None:
    from desktop.services.offboarding import drafts
    from desktop.services.offboarding.drafted import suggest

    offboarding_id = drafts.start(practice, leavers(practice)[0], LAST_DAY)
    suggest(practice, offboarding_id)
    news = read_news(practice, offboarding_id)
    assert any(client.recipient_id for client in news.clients.values())
    assert compose(practice, offboarding_id, ContactBy.LETTER).letters


def test_there_is_nothing_to_tell_after_an_undo(practice: Practice, tmp_path: Path) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    undo_offboarding(practice, offboarding_id)
    with pytest.raises(UserError, match="nothing to tell"):
        write_letters(practice, offboarding_id, tmp_path, WayOut.EML)
    assert list(tmp_path.glob("*.eml")) == []


def test_a_folder_that_is_not_there_is_a_sentence(practice: Practice, tmp_path: Path) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    with pytest.raises(UserError, match="There is no folder"):
        write_letters(practice, offboarding_id, tmp_path / "none", WayOut.EML)


def test_the_call_list_begins_with_whoever_comes_next_to_anybody(practice: Practice, tmp_path: Path) -> None:
    offboarding_id = apply(practice, leavers(practice)[0])
    drawn: list[Document] = []

    def draw(papers: Sequence[object]) -> bytes:
        drawn.extend(paper for paper in papers if isinstance(paper, Document))
        return b"%PDF"

    write_letters(practice, offboarding_id, tmp_path, WayOut.CALLS, draw=draw)
    table = drawn[0].sections[0].table
    assert table is not None
    sql = (
        "SELECT c.reference, min(a.starts_at) FROM clients c JOIN appointment_clients m ON m.client_id = c.id"
        " JOIN appointments a ON a.id = m.appointment_id WHERE a.starts_at >= ?"
        " AND a.status IN ('Booked', 'Confirmed', 'Arrived', 'Waiting List') GROUP BY c.id"
    )
    with practice.engine.connect() as connection:
        due = {
            reference: moment_text(datetime.fromisoformat(at))
            for reference, at in connection.exec_driver_sql(sql, (TODAY.isoformat(),))
        }
    assert [row[0] for row in table.rows] == [due.get(row[3], "none") for row in table.rows]
    news = read_news(practice, offboarding_id)
    with practice.read() as session:
        references = {c.id: c.reference for c in session.scalars(select(Client))}
    with_leaver = {references[i] for i, said in news.clients.items() if said.last_with_leaver is not None}
    assert any(row[3] in with_leaver for row in table.rows)
    timed = [row[3] for row in table.rows if row[0] != "none"]
    assert timed == [row[3] for row in table.rows][: len(timed)]
