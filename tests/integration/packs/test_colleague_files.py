"""A file for each colleague: only their new clients and visits, protected, recorded, and accepted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from desktop.database.practice import Practice, open_practice
from desktop.errors import UserError
from desktop.models import Client, ClientStatus, Consent, PackRecord, User
from desktop.rules.text import listed_name
from desktop.services.cases import telling
from desktop.services.cases.acceptances import accept_handover, colleagues, take_back_acceptance
from desktop.services.cases.leaver_answers import Answered, keep_answers
from desktop.services.demo.demo import make_demo
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.news import read_news
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from desktop.services.outgoing.document import Document
from desktop.services.packs.colleague_files import ColleagueFile, write_colleague_files
from desktop.ui.core.printing import pdf_without_window
from tests.conftest import TODAY

PASSWORD = "six made up words"


@pytest.fixture(scope="module")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("colleagues") / "demo.handover"
    practice = make_demo(file, None, practitioners=5, clients=50, appointments=800, today=TODAY)
    with practice.read() as session:
        leaver_id = session.scalars(
            select(User.id)
            .join(Client, Client.case_manager_id == User.id)
            .where(User.active, Client.status == ClientStatus.CURRENT)
            .order_by(User.id)
        ).first()
    assert leaver_id is not None
    suggest(practice, drafts.start(practice, leaver_id, TODAY + timedelta(days=20)))
    practice.close()
    return file


@pytest.fixture
def practice(case_file: Path, tmp_path: Path) -> Iterator[Practice]:
    file = tmp_path / "practice.handover"
    shutil.copy(case_file, file)
    opened = open_practice(file, None, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def case_id(practice: Practice) -> int:
    return drafts.unfinished(practice)[0].id


def drawn(
    practice: Practice, case_id: int, folder: Path
) -> tuple[tuple[ColleagueFile, ...], list[tuple[Document, ...]]]:
    """The files, and the papers drawn into each."""
    papers: list[tuple[Document, ...]] = []

    def draw(documents: Sequence[object]) -> bytes:
        papers.append(tuple(one for one in documents if isinstance(one, Document)))
        return pdf_without_window([Document("Made up", "", (), "")])

    return write_colleague_files(practice, case_id, folder, draw=draw, password=PASSWORD), papers


def test_each_gets_exactly_their_own_clients_and_visits(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    news = read_news(practice, case_id)
    with practice.read() as session:
        names = {c.id: listed_name(c.last_name, c.first_name) for c in session.scalars(select(Client))}
        references = {c.id: c.reference for c in session.scalars(select(Client))}
    files, papers = drawn(practice, case_id, tmp_path)
    assert sum(file.clients for file in files) == sum(
        c.recipient_id is not None for c in news.clients.values()
    )
    for file, (first, *sheets) in zip(files, papers, strict=True):
        own = {c.client_id for c in news.clients.values() if c.recipient_id == file.recipient_id}
        listed, week, _, signature = first.sections
        assert listed.table is not None
        assert {row[1] for row in listed.table.rows} == {references[i] for i in own}
        assert len(listed.table.rows) == file.clients
        assert {sheet.subtitle.rpartition("(")[2].rstrip(")") for sheet in sheets} == {
            references[i] for i in own
        }
        seen = {
            i
            for c in news.clients.values()
            for v in c.visits
            if v.user_id == file.recipient_id
            for i in v.client_ids
        }
        assert week.table is not None
        text = " ".join(" ".join(row) for row in week.table.rows)
        for client_id in names.keys() - seen - own:
            shared = names[client_id] in {names[i] for i in seen | own}
            assert shared or names[client_id] not in text
        assert len(week.table.rows) == file.visits
        assert signature.to_sign[0] == f"Accepted by {file.recipient}"


def test_the_files_are_protected_and_recorded(practice: Practice, case_id: int, tmp_path: Path) -> None:
    files = write_colleague_files(practice, case_id, tmp_path, draw=pdf_without_window, password=PASSWORD)
    for file in files:
        reader = PdfReader(BytesIO(file.file.read_bytes()))
        assert reader.is_encrypted
        assert reader.decrypt(PASSWORD)
        assert file.recipient in " ".join(reader.pages[0].extract_text().split())
    with practice.read() as session:
        records = {record.file: record for record in session.scalars(select(PackRecord))}
    assert all(records[str(file.file)].sha256 == file.sha256 for file in files)
    assert all(records[str(file.file)].recipient == file.recipient for file in files)


def test_the_leavers_word_stands_on_the_sheet_and_refused_records_have_none(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    first, second = [c.client_id for c in read_news(practice, case_id).clients.values() if c.recipient_id][:2]
    keep_answers(practice, case_id, [Answered(first, urgency=3, must_know="Hard of hearing")])
    telling.record_consent(practice, case_id, [second], Consent.REFUSED)
    with practice.read() as session:
        references = {c.id: c.reference for c in session.scalars(select(Client))}
    _, papers = drawn(practice, case_id, tmp_path)
    sheets = {s.subtitle.rpartition("(")[2].rstrip(")"): s for (_, *own) in papers for s in own}
    situation = dict(next(s for s in sheets[references[first]].sections if s.heading == "Situation").facts)
    assert (situation["Urgent or complex"], situation["You must know"]) == ("3 of 3", "Hard of hearing")
    assert references[second] not in sheets


def test_an_acceptance_is_kept_taken_back_and_undone(practice: Practice, case_id: int) -> None:
    one, *others = colleagues(practice, case_id)
    accept_handover(practice, case_id, one.user_id, on=TODAY, by="JW")
    assert [c.accepted_on for c in colleagues(practice, case_id)] == [TODAY, *(None for _ in others)]
    undo(practice, operations(practice)[0].id)
    assert all(c.accepted_on is None for c in colleagues(practice, case_id))
    accept_handover(practice, case_id, one.user_id, on=TODAY, by="JW")
    accept_handover(practice, case_id, one.user_id, on=TODAY - timedelta(days=1), by="AB")
    assert colleagues(practice, case_id)[0].noted_by == "AB"
    take_back_acceptance(practice, case_id, one.user_id)
    assert colleagues(practice, case_id)[0].accepted_on is None
    for wrong in ({"on": TODAY + timedelta(days=1), "by": "JW"}, {"on": TODAY, "by": " "}):
        with pytest.raises(UserError):
            accept_handover(practice, case_id, one.user_id, **wrong)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="Nothing goes"):
        accept_handover(practice, case_id, drafts.answers(practice, case_id).leaver_id, on=TODAY, by="JW")
