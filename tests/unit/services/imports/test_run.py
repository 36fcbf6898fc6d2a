"""The files of other systems are imported with the right values, whatever names they use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    Client,
    ClientStatus,
    Contact,
    Leave,
    Series,
    Site,
    User,
    WorkingHours,
)
from desktop.rules.dates.order import DateOrder, OrderEvidence, order_of
from desktop.services.exports.exports import export
from desktop.services.imports import (
    FileAnswers,
    ImportResult,
    date_columns,
    intake,
    profile_names,
    run_import,
    save_profile,
)


@pytest.fixture
def staffed(practice: Practice, tmp_path: Path) -> Practice:
    bring(
        practice,
        tmp_path,
        "users",
        "Reference,First Name,Last Name,Email\nU1,Alex,Lee,alex@example.org\nU2,Priya,Nair,p@example.org\n",
    )
    bring(
        practice,
        tmp_path,
        "clients",
        "Reference,First Name,Last Name,Date of Birth,Case Manager\n"
        "C1,Jas,Kaur,1990-02-14,U1\nC2,Ava,Nguyen,1985-03-01,U1\nC3,Sam,Twin,2001-01-01,U2\nC4,Sam,Twin,2002-02-02,U2\n",
    )
    return practice


def bring(practice: Practice, folder: Path, kind: str, text: str, **options: object) -> ImportResult:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    return run_import(practice, file, kind, **options)  # type: ignore[arg-type]


def visits(practice: Practice) -> dict[str, tuple[Appointment, set[str]]]:
    with practice.read() as session:
        found: dict[str, tuple[Appointment, set[str]]] = {
            visit.reference: (visit, set()) for visit in session.scalars(select(Appointment))
        }
        rows = session.execute(
            select(Appointment.reference, Client.reference)
            .join(AppointmentClient, AppointmentClient.appointment_id == Appointment.id)
            .join(Client, Client.id == AppointmentClient.client_id)
        )
        for visit, client in rows:
            found[visit][1].add(client)
    return found


def test_a_user_is_known_by_the_address_however_it_is_written(staffed: Practice, tmp_path: Path) -> None:
    head = "First Name,Last Name,Email\n"
    bring(staffed, tmp_path, "users", f"{head}Zoe,Lee,zoe.lee@example.org\n")
    again = bring(staffed, tmp_path, "users", f"{head}Zo,Lee-Hart,Zoë.Lee@example.org\n")
    assert (again.created, again.updated) == (0, 1)
    twice = f"{head}Ann,Ng,ann@example.org\nAnn,Ng,Änn@example.org\n"
    assert bring(staffed, tmp_path, "users", twice).created == 1


def test_appointments_of_our_own_layout(staffed: Practice, tmp_path: Path) -> None:
    text = (
        "Reference,Start,End,Practitioner,Clients,Appointment Type,Site,Status,Series,Notes\n"
        "A1,2027-03-15 09:00,2027-03-15 09:50,U1,C1; C2,Group,Harbour St,Booked,S1,bring shoes\n"
        "A2,2027-03-22T09:00,2027-03-22T09:50,U1,C1,Group,Harbour St,Did Not Attend,S1,\n"
    )
    result = bring(staffed, tmp_path, "appointments", text)
    assert (result.created, result.problems) == (2, ())
    found = visits(staffed)
    first, clients = found["A1"]
    assert (first.starts_at, first.ends_at) == (datetime(2027, 3, 15, 9), datetime(2027, 3, 15, 9, 50))
    assert clients == {"C1", "C2"}
    assert found["A2"][0].status == AppointmentStatus.DID_NOT_ATTEND
    assert found["A2"][0].series_id == first.series_id is not None
    with staffed.read() as session:
        kind = session.scalars(select(AppointmentType)).one()
        site = session.scalars(select(Site)).one()
        assert session.scalars(select(Series.reference)).all() == ["S1"]
    assert (kind.name, kind.minutes, kind.colour[0]) == ("Group", 50, "#")
    assert (site.name, site.timezone) == ("Harbour St", "Australia/Sydney")
    assert bring(staffed, tmp_path, "appointments", text).unchanged == 2
    changed = text.replace("C1; C2", "C2").replace("Booked", "Cancelled")
    assert bring(staffed, tmp_path, "appointments", changed).updated == 1
    assert visits(staffed)["A1"][1] == {"C2"}


def test_appointments_without_references_are_known_by_who_and_when(staffed: Practice, tmp_path: Path) -> None:
    text = (
        "Location Name,Appointment Start Date & Time,Appointment End Date & Time,Patient Number,Patient First Name,"
        "Patient Last Name,Treatment Name,Treatment Duration,Staff Member Name,Status\n"
        'North,"March 15, 2027 9:00 am","March 15, 2027 9:50 am",C1,Jas,Kaur,Review,50,Alex Lee,booked\n'
        'North,"March 15, 2027 2:00 pm","March 15, 2027 2:50 pm",,Ava,Nguyen,Review,50,Alex Lee,No Show\n'
    )
    result = bring(staffed, tmp_path, "appointments", text, answers=FileAnswers(profile="jane"))
    assert (result.created, result.problems) == (2, ())
    assert {tuple(clients) for _, clients in visits(staffed).values()} == {("C1",), ("C2",)}
    assert set(visits(staffed)) == {"A000001", "A000002"}
    assert bring(staffed, tmp_path, "appointments", text).unchanged == 2


def test_date_time_and_length_in_three_columns(staffed: Practice, tmp_path: Path) -> None:
    result = bring(
        staffed,
        tmp_path,
        "appointments",
        "Appointment reference,Client,Scheduled date,Scheduled time,Duration,Services,Status,Team member\n"
        "#1,KAUR Jas 0400 000 000,15/03/2027,2:30 PM,50 min,Massage,Confirmed,p@example.org\n"
        "#2,Sam Twin,16/03/2027,10:00,50 min,Massage,Completed,Priya Nair\n",
        answers=FileAnswers(mapping={"practitioner": "Team member"}),
    )
    assert result.created == 1
    assert [(p.row, p.column) for p in result.problems] == [(3, "Client")]
    visit, clients = visits(staffed)["#1"]
    assert (visit.starts_at, visit.ends_at) == (datetime(2027, 3, 15, 14, 30), datetime(2027, 3, 15, 15, 20))
    assert (visit.status, clients) == (AppointmentStatus.CONFIRMED, {"C1"})


def test_times_with_an_offset_become_wall_clock(staffed: Practice, tmp_path: Path) -> None:
    bring(
        staffed,
        tmp_path,
        "appointments",
        "appointmentReferenceNumber,startDateTime,endDateTime,practitionerId,clientId\n"
        "4846396,2021-09-07T09:00:00 +10:00,2021-09-06T23:50:00Z,U1,C1\n",
    )
    visit, _ = visits(staffed)["4846396"]
    assert (visit.starts_at, visit.ends_at) == (datetime(2021, 9, 7, 9), datetime(2021, 9, 7, 9, 50))


def test_the_past_keeps_its_practitioner(staffed: Practice, tmp_path: Path) -> None:
    text = (
        "Reference,Start,End,Practitioner,Status\n"
        "A1,2026-01-05 09:00,2026-01-05 10:00,U1,Attended\nA2,2027-01-05 09:00,2027-01-05 10:00,U1,Booked\n"
    )
    bring(staffed, tmp_path, "appointments", text)
    result = bring(staffed, tmp_path, "appointments", text.replace("U1", "U2"))
    assert (result.updated, [(p.row, p.column) for p in result.problems]) == (1, [(2, "Practitioner")])
    with staffed.read() as session:
        owners = dict(
            session.execute(
                select(Appointment.reference, User.reference).join(User, User.id == Appointment.user_id)
            ).all()
        )
    assert owners == {"A1": "U1", "A2": "U2"}


def test_an_ambiguous_date_column_is_read_day_first_and_said(practice: Practice, tmp_path: Path) -> None:
    result = bring(practice, tmp_path, "clients", "Surname,DOB\nLee,03/04/1990\nNg,05/06/1991\n")
    assert any("DOB" in note and "day first" in note for note in result.notes)
    month_first = bring(practice, tmp_path, "clients", "Surname,DOB\nKaur,03/14/1990\nOng,05/06/1991\n")
    assert any("month first" in note for note in month_first.notes)
    with practice.read() as session:
        born = dict(session.execute(select(Client.last_name, Client.date_of_birth)).all())
    assert born == {
        "Lee": date(1990, 4, 3), "Ng": date(1991, 6, 5), "Kaur": date(1990, 3, 14), "Ong": date(1991, 5, 6),
    }  # fmt: skip


def test_clients_are_known_by_name_and_birthday(staffed: Practice, tmp_path: Path) -> None:
    result = bring(
        staffed,
        tmp_path,
        "clients",
        'Full Name,DOB,Mobile\n"Kaur, Jas",14/02/1990,1\nMs Ava NGUYEN,01/03/1985,2\nSam Twin,2002-02-02,3\nSam Twin,2003-02-02,4\n'
        "Sam Twin,2003-02-02,5\n",
    )
    assert (result.updated, result.created, result.skipped) == (3, 1, 1)
    with staffed.read() as session:
        mobiles = dict(session.execute(select(Client.reference, Client.mobile)).all())
    assert mobiles == {"C1": "1", "C2": "2", "C3": "", "C4": "3", "C000005": "4"}


def test_statuses_of_other_systems(practice: Practice, tmp_path: Path) -> None:
    bring(
        practice,
        tmp_path,
        "clients",
        "Patient Number,Surname,Active/Inactive,Discharged At,Deceased At\n"
        "1,A,Active,,\n2,B,Inactive,,\n3,C,Active,2020-01-01,\n4,D,Active,,2021-05-05\n",
    )
    with practice.read() as session:
        found = dict(session.execute(select(Client.reference, Client.status)).all())
    assert found == {
        "1": ClientStatus.CURRENT, "2": ClientStatus.CLOSED, "3": ClientStatus.CLOSED, "4": ClientStatus.DECEASED,
    }  # fmt: skip


def test_hours_leave_and_contacts(staffed: Practice, tmp_path: Path) -> None:
    hours = "Practitioner,Weekday,Start,End,Site\nU1,Monday,09:00,17:00,North\nU1,Tue,9am,24:00,\nU1,Wed,22:00,06:00,\nU1,Thu,09:00,09:00,\n"
    first = bring(staffed, tmp_path, "hours", hours)
    assert (first.created, first.skipped) == (3, 1)
    assert bring(staffed, tmp_path, "hours", hours).unchanged == 3
    leave = "Practitioner,Start,End,Reason\nU1,2027-01-04,2027-01-08,Holiday\nU2,2027-01-04 09:00,2027-01-04 12:00,\n"
    assert bring(staffed, tmp_path, "leave", leave).created == 2
    assert bring(staffed, tmp_path, "leave", leave.replace("Holiday", "Rest")).updated == 1
    contacts = (
        "Client,First Name,Last Name,Relationship,Mobile,Main Contact\n"
        "C1,Mum,Kaur,Mother,0400 000 001,Yes\nC1,Dad,Kaur,Father,0400 000 002,Yes\nC9,No,One,,,\n"
    )
    result = bring(staffed, tmp_path, "contacts", contacts)
    assert (result.created, [(p.row, p.column) for p in result.problems]) == (
        2,
        [(3, "Main Contact"), (4, "Client")],
    )
    with staffed.read() as session:
        assert [(h.weekday, h.starts, h.ends) for h in session.scalars(select(WorkingHours))] == [
            (0, time(9), time(17)), (1, time(9), time(0)), (2, time(22), time(6)),
        ]  # fmt: skip
        away = session.scalars(select(Leave)).first()
        assert away is not None
        assert (away.starts_at, away.ends_at) == (datetime(2027, 1, 4), datetime(2027, 1, 9))
        assert [c.main_contact for c in session.scalars(select(Contact))] == [True, False]


@pytest.mark.parametrize(
    "rule", ["Weekly", "FREQ=WEEKLY;INTERVAL=2", "every 2 weeks", "{'repeat_type': 'Weekly'}"]
)
def test_how_often_is_no_series_that_strangers_share(staffed: Practice, tmp_path: Path, rule: str) -> None:
    text = (
        "id,starts_at,patient_id,practitioner,repeat_rule\n"
        f"1,2027-03-15 09:00,C1,Alex Lee,{rule}\n2,2027-03-15 10:00,C2,Alex Lee,{rule}\n"
    )
    result = bring(staffed, tmp_path, "appointments", text)
    assert (result.created, result.problems) == (2, ())
    assert any("how often" in note for note in result.notes)
    with staffed.read() as session:
        assert session.scalars(select(Series)).all() == []


def test_profiles_are_saved_and_found_by_name(practice: Practice, tmp_path: Path) -> None:
    mapping = {"last_name": "Nachname", "date_of_birth": "Geb", "status": "Stand"}
    words = FileAnswers(words={"status": {"laufend": "Closed"}})
    save_profile(practice, "Our old system", "clients", mapping, answers=words)
    assert profile_names(practice, "clients")[0] == "Our old system"
    said = FileAnswers(profile="Our old system")
    result = bring(
        practice, tmp_path, "clients", "Nachname,Geb,Stand\nMüller,14.02.1990,laufend\n", answers=said
    )
    assert (dict(result.mapping), result.problems) == (mapping, ())
    with practice.read() as session:
        assert session.scalars(select(Client.status)).all() == [ClientStatus.CLOSED]
    with pytest.raises(UserError, match="no profile"):
        bring(practice, tmp_path, "clients", "Nachname\nMüller\n", answers=FileAnswers(profile="nonsense"))


def test_a_missing_column_changes_nothing(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="“Last Name”"):
        bring(practice, tmp_path, "clients", "Reference,Mobile\n1,2\n")
    with pytest.raises(UserError, match="no import of dragons"):
        bring(practice, tmp_path, "dragons", "Reference\n1\n")


letters = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff")
"""All characters that a workbook can hold; test_workbook.py is about the rest."""
words = st.text(letters, min_size=1, max_size=10).filter(lambda text: text.strip() == text)
notes = st.text(letters | st.sampled_from("\n\"'=+-@;,"), max_size=20).filter(
    lambda text: text.strip(" \n") == text
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=st.lists(
        st.tuples(words, words, notes, st.none() | st.dates(date(1900, 1, 1), date(2026, 1, 1))),
        min_size=1,
        max_size=4,
    ),
    ending=st.sampled_from([".csv", ".txt", ".xlsx"]),
)
def test_any_client_goes_out_and_comes_back_unchanged(
    practice: Practice, tmp_path: Path, people: list[tuple[str, str, str, date | None]], ending: str
) -> None:
    with practice.work("seed", "Seeded") as work:
        work.delete(Client, work.session.scalars(select(Client.id)).all())
        work.insert(
            Client,
            [
                {
                    "reference": f"R{n}", "first_name": first, "last_name": last, "notes": text, "date_of_birth": born,
                    "sort_name": "", "search_text": "",
                }
                for n, (first, last, text, born) in enumerate(people)
            ],
        )  # fmt: skip
    file = tmp_path / f"c{ending}"
    export(practice, "clients", file)
    with practice.read() as session:
        before = [
            (c.reference, c.first_name, c.last_name, c.notes, c.date_of_birth)
            for c in session.scalars(select(Client))
        ]
    result = run_import(practice, file, "clients")
    with practice.read() as session:
        after = [
            (c.reference, c.first_name, c.last_name, c.notes, c.date_of_birth)
            for c in session.scalars(select(Client))
        ]
    assert result.problems == ()
    assert after == before


def test_the_dates_of_a_column_are_weighed_once_however_long_the_file_is(
    staffed: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed: list[int] = []

    def counted(values: Sequence[object], others: OrderEvidence) -> DateOrder:
        weighed.append(len(values))
        return order_of(values, others)

    monkeypatch.setattr(date_columns, "order_of", counted)
    monkeypatch.setattr(intake, "_BATCH", 3)
    rows = [f"A{n},{n}/3/2026 09:00,3/{n}/2026 09:50,U1,C1" for n in range(1, 13)]
    text = "\n".join(("Reference,Start,End,Practitioner,Client", *rows))
    bring(staffed, tmp_path, "appointments", text, dry_run=True)
    assert weighed == [len(rows)] * 2
