"""The certificate of an offboarding: its numbers, what is left since, and what was excepted."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.models import (
    AppointmentAction,
    AppointmentStatus,
    Disposition,
    OffboardingState,
    PackRecord,
)
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.recipients import Rule
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.papers.certificate import certificate, save_certificate
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.services.outgoing.document import Document, Section
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, PRIYA

AVA, BEN, CLEO, DANA = 1, 2, 3, 4
NOTHING, SOMETHING = "Nothing left behind", "What was done, and what is left"
WIDENED = Reason(ReasonKind.WIDENED, number=2, rule=Rule.PROVIDER)


def sections(document: Document) -> dict[str, Section]:
    return {section.heading: section for section in document.sections}


def rows(section: Section) -> tuple[tuple[str, ...], ...]:
    assert section.table is not None
    return section.table.rows


def summary(made: Made, draft: int) -> dict[str, str]:
    return dict(sections(certificate(made.practice, draft))["Summary"].facts)


def carry_out(made: Made, draft: int, *given: int) -> None:
    decide_clients(made.practice, draft, dict.fromkeys(given, (Disposition.TRANSFER, PRIYA, ())))
    apply_draft(made.practice, drafted(made.practice, draft))


@pytest.fixture
def applied(leaving: Made, draft: int) -> int:
    """Both clients and both visits of Alex are with Priya."""
    carry_out(leaving, draft, AVA, BEN)
    return draft


def test_before_and_now_prove_that_nothing_is_left(leaving: Made, applied: int) -> None:
    found = sections(certificate(leaving.practice, applied))
    assert SOMETHING not in found
    assert found[NOTHING].facts == (("Clients handed over", "2"), ("Appointments transferred", "2"))
    assert rows(found[NOTHING]) == (
        ("Current clients still with Alex Lee", "2", "0"),
        ("Open appointments left after the last day", "2", "0"),
    )
    assert rows(found["Who took over"]) == (("Priya Nair", "2", "2"),)
    assert not {"Exceptions", "In the other system", "Rules widened knowingly"} & found.keys()


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("client", {"Current clients still with Alex Lee": ("2", "1")}),
        ("visit", {"Open appointments left after the last day": ("3", "1")}),
        ("waiting", {"Waiting list entries left": ("", "1")}),
    ],
)
def test_each_kind_of_thing_that_is_left_is_told(
    leaving: Made, applied: int, left: str, told: dict[str, tuple[str, str]]
) -> None:
    if left == "client":
        leaving.client("Cleo Marsh", ALEX)
    else:
        status = AppointmentStatus.WAITING_LIST if left == "waiting" else AppointmentStatus.BOOKED
        leaving.appointment(ALEX, "2026-12-15 09:00", status=status)
    found = {what: (before, now) for what, before, now in rows(proof(leaving, applied, SOMETHING))}
    none_left = {
        "Current clients still with Alex Lee": ("2", "0"),
        "Open appointments left after the last day": ("2", "0"),
    }
    assert found == none_left | told


def proof(made: Made, draft: int, heading: str) -> Section:
    return sections(certificate(made.practice, draft))[heading]


def test_one_whom_nobody_took_over_is_left_though_no_longer_with_the_leaver(
    leaving: Made, draft: int
) -> None:
    leaving.client("Cleo Marsh", ALEX)
    drafts.answer(leaving.practice, draft, unassigned_reason="on a list")
    carry_out(leaving, draft, AVA, BEN)
    section = proof(leaving, draft, SOMETHING)
    assert dict(section.facts)["No case manager, clients"] == "1"
    assert [now for *_, now in rows(section)] == ["0", "0"]


def test_what_was_undone_was_there_before_and_is_there_again(leaving: Made, applied: int) -> None:
    undo_offboarding(leaving.practice, applied)
    assert [row[1:] for row in rows(proof(leaving, applied, SOMETHING))] == [("2", "2"), ("2", "2")]
    told = summary(leaving, applied)
    assert told["Status"] == "Undone"
    assert "was undone since" in told["Note"]


def test_each_number_is_that_of_its_own_kind_and_what_was_not_done_is_left_out(
    leaving: Made, draft: int
) -> None:
    practice = leaving.practice
    for client, name in enumerate(("Cleo Marsh", "Dana Wells"), CLEO):
        assert leaving.client(name, ALEX) == client
    for hour in range(9, 16):
        leaving.appointment(ALEX, f"2026-12-16 {hour:02}:00", AVA)
    move = AppointmentChoice(AppointmentAction.MOVE, PRIYA)
    choices = {i: replace(move, starts_at=datetime(2026, 12, 17, 8 + i)) for i in (3, 4)} | dict.fromkeys(
        (5, 6, 7), AppointmentChoice(AppointmentAction.WAIT, PRIYA)
    )
    decide_appointments(practice, draft, choices)
    referred = (Disposition.REFERRED, None, ())
    decide_clients(practice, draft, {BEN: referred, CLEO: referred, DANA: referred})
    carry_out(leaving, draft, AVA)
    assert proof(leaving, draft, NOTHING).facts == (
        ("Clients handed over", "1"),
        ("File Closed, clients", "3"),
        ("Appointments transferred", "3"),
        ("Appointments moved to another time", "2"),
        ("Appointments put on the waiting list", "3"),
        ("Appointments cancelled", "1"),
    )


def test_those_who_took_over_are_in_order_of_name_with_clients_or_appointments(
    leaving: Made, draft: int
) -> None:
    bo = leaving.user("Bo Tran")
    leaving.client("Cleo Marsh", ALEX)
    leaving.appointment(ALEX, "2026-12-16 09:00", AVA)
    leaving.appointment(ALEX, "2026-12-16 11:00", AVA)
    stays = AppointmentChoice(AppointmentAction.STAY, None, datetime(2026, 12, 10, 9))
    decide_appointments(leaving.practice, draft, {3: stays})
    decide_clients(leaving.practice, draft, {CLEO: (Disposition.TRANSFER, bo, ())})
    carry_out(leaving, draft, AVA, BEN)
    assert rows(proof(leaving, draft, "Who took over")) == (
        ("Alex Lee", "0", "1"),
        ("Bo Tran", "1", "0"),
        ("Priya Nair", "2", "3"),
    )


def test_each_reason_and_each_widened_rule_is_an_exception(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    leaving.appointment(PRIYA, "2026-12-14 09:30")
    leaving.client("Cleo Marsh", ALEX)
    seen = Reason(ReasonKind.WRITTEN, name="knows them")
    decide_clients(
        practice,
        draft,
        {
            AVA: (Disposition.TRANSFER, PRIYA, (seen, WIDENED)),
            BEN: (Disposition.TRANSFER, PRIYA, (seen,)),
        },
    )
    drafts.answer(
        practice,
        draft,
        clash_reason="short",
        unassigned_reason="on a list",
        pack_skip_reason="given in person",
    )
    apply_draft(practice, drafted(practice, draft))
    found = sections(certificate(practice, draft))
    assert found["Exceptions"].facts == (
        ("Clashes accepted because", "short"),
        ("Clients left without a case manager because", "on a list"),
        ("No handover pack because", "given in person"),
        ("Rules widened knowingly", "for 1 client, see the appendices"),
    )
    [(client, why)] = found["Rules widened knowingly"].facts
    assert client == "Client C1"
    assert why
    assert "knows them" not in why


def test_rules_widened_in_another_offboarding_are_not_this_ones(leaving: Made, applied: int) -> None:
    leaving.client("Cleo Marsh", PRIYA)
    other = drafts.start(leaving.practice, PRIYA, date(2026, 12, 18))
    decide_clients(leaving.practice, other, {CLEO: (Disposition.TRANSFER, ALEX, (WIDENED,))})
    assert "Rules widened knowingly" in sections(certificate(leaving.practice, other))
    assert "Rules widened knowingly" not in sections(certificate(leaving.practice, applied))


@pytest.mark.parametrize(("acting", "named"), [("Priya Nair", True), ("front-desk", False)])
def test_who_did_it_is_named_if_it_is_somebody_in_the_practice(
    leaving: Made, draft: int, acting: str, named: bool
) -> None:
    leaving.practice.acting = acting
    carry_out(leaving, draft, AVA, BEN)
    done = summary(leaving, draft)["Done"]
    assert done.endswith(f" by {acting}") is named
    assert (acting in done) is named
    assert "23 Nov 2026" in done


def test_the_summary_says_what_became_of_the_user(leaving: Made, draft: int) -> None:
    told = summary(leaving, draft)
    assert (told["Status"], told["The user is now"]) == ("Draft", "Active, until Fri 11 Dec 2026 is over")
    assert not {"Done", "Note"} & told.keys()
    drafts.answer(leaving.practice, draft, last_day=date(2026, 11, 20))
    carry_out(leaving, draft, AVA, BEN)
    assert drafts.answers(leaving.practice, draft).state is OffboardingState.APPLIED
    told = summary(leaving, draft)
    assert (told["Status"], told["The user is now"]) == ("Applied", "Inactive")
    assert told["Practitioner"] == "Alex Lee (U1)"


def test_the_file_is_kept_as_the_leavers_and_never_replaces_another(
    leaving: Made, applied: int, tmp_path: Path
) -> None:
    practice = leaving.practice
    first, second = (save_certificate(practice, applied, tmp_path, lambda documents: b"%PDF") for _ in "12")
    assert first.name == "Certificate Alex Lee 2026-11-23.pdf"
    assert first != second
    assert first.read_bytes() == second.read_bytes() == b"%PDF"
    with practice.read() as session:
        kept = list(session.scalars(select(PackRecord).order_by(PackRecord.id)))
    assert [row.file for row in kept] == [str(first), str(second)]
    for row in kept:
        assert (row.user_id, row.purpose) == (ALEX, "Certificate of the offboarding of Alex Lee")
        assert json.loads(row.counts) == {"clients": 2, "appointments": 2}
        assert row.columns == "Client References, Appointment References, Times, Recipients"
        assert row.protected is False


def test_a_file_that_cannot_be_recorded_is_not_left_there(
    leaving: Made, applied: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*given: object) -> None:
        raise UserError("The disk is full.")

    folder = tmp_path / "papers"
    folder.mkdir()
    monkeypatch.setattr(UnitOfWork, "insert", refuse)
    with pytest.raises(UserError, match="full"):
        save_certificate(leaving.practice, applied, folder, lambda documents: b"%PDF")
    assert list(folder.iterdir()) == []


def test_the_first_page_holds_all_but_the_appendices_and_numbers_are_aligned_right(
    leaving: Made, applied: int
) -> None:
    document = certificate(leaving.practice, applied)
    assert [section.heading for section in document.sections[: document.front]] == [
        "Summary",
        NOTHING,
        "Who took over",
        "",
    ]
    aligned = [section.table.numbers for section in document.sections[: document.front] if section.table]
    assert aligned == [(1, 2), (1, 2)]
    assert document.subtitle == "Alex Lee, last working day Fri 11 Dec 2026"
    assert "23 Nov 2026" in document.footer
    assert document.head is not None
