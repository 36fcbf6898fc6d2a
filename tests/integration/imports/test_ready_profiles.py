"""Each system's layout, with its exact header row, is imported into the right fields."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.files.text.layouts import LAYOUTS
from desktop.models import (
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    Client,
    ClientStatus,
    Site,
    User,
)
from desktop.services.imports import FileAnswers, import_source, propose, read_source, run_import


@dataclass(frozen=True)
class Case:
    """A file of a system: its header row, one row by header, and the expected record."""

    system: str
    kind: str
    headers: tuple[str, ...]
    row: Mapping[str, str]
    expected: Mapping[str, object]
    everywhere: Mapping[str, str] = field(default_factory=dict)
    delimiter: str = ","


def _h(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


NOOKAL = _h(
    "Title|First Name|Middle Name|Last Name|Gender|Date of Birth|Notes|Date Registered|Address Line 1|Address Line 2"
    "|City / Suburb|State|Country|Postcode|Home Phone|Mobile Phone|Work Phone|Email Address"
)
JANE_CLIENTS = _h(
    "Patient Number|Member Since|First Name|Middle Name|Last Name|Email|Home Phone|Mobile Phone|Work Phone|Fax Phone"
    "|Street Address|Street Address 2|City|Province|Postal|Country|Birth Date|Sex|Identifying Gender"
    "|Personal Health Number|Referral Source|Referred To|Marketing Email Opt-In|Family Doctor Name"
    "|Family Doctor Phone|Family Doctor Email|Guardian Name|Medical Alert|Emergency Contact Name"
    "|Emergency Contact Phone|Emergency Contact Relationship|Occupation|Employer|Referring Professional Name"
    "|Referring Professional Email|Referring Professional Phone|Deceased At|Discharged At|Active/Inactive"
    "|Preferred Name|Pronouns"
)
JANE_VISITS = _h(
    "Location Name|Appointment Start Date & Time|Appointment End Date & Time|Patient Number|Patient First Name"
    "|Patient Last Name|Treatment Name|Treatment Price|Treatment Duration|Staff Member Name|Status|Notes"
)
SIMPLE_VISITS = _h(
    "Date of Service|Client|Clinician|Billing Code|Rate Per Unit|Units|Total Fee|Progress Note Status"
    "|Client Payment Status|Charge|Uninvoiced|Paid|Unpaid"
)
SIMPLE_CLIENTS = _h(
    "Client|Client Type|Clinician|Intake Date|Last Appointment|Address|City|State|ZIP|Phone|Email|Insurance"
    "|Insurance ID|Status"
)
ACUITY = _h(
    "Start Time|End Time|Timezone|First Name|Last Name|Phone|Email|Type|Calendar|Appointment Price|Paid?"
    "|Amount Paid Online|Certificate Code|Notes|Date Scheduled|Label|Scheduled By|Date Rescheduled|Appointment ID"
)
FRESHA = _h("Appointment reference|Client|Scheduled date|Scheduled time|Duration|Services|Status")
OUTLOOK = _h(
    "Subject|Start Date|Start Time|End Date|End Time|All day event|Reminder on/off|Reminder Date|Reminder Time"
    "|Meeting Organizer|Required Attendees|Optional Attendees|Meeting Resources|Billing Information|Categories"
    "|Description|Location|Mileage|Priority|Private|Sensitivity|Show time as"
)
PMHC_CLIENTS = _h(
    "organisation_path|client_key|slk|date_of_birth|est_date_of_birth|client_gender|client_atsi_status"
    "|country_of_birth|main_lang_at_home|prof_english|client_tags"
)
PMHC_CONTACTS = _h(
    "organisation_path|service_contact_key|episode_key|practitioner_key|service_contact_date|service_contact_type"
    "|service_contact_postcode|service_contact_modality|service_contact_participants|service_contact_venue"
    "|service_contact_duration|service_contact_copayment|service_contact_participation_indicator"
    "|service_contact_interpreter|service_contact_no_show|service_contact_final|service_contact_tags"
)
SYNTHEA_PATIENTS = _h(
    "Id|BIRTHDATE|DEATHDATE|SSN|DRIVERS|PASSPORT|PREFIX|FIRST|LAST|SUFFIX|MAIDEN|MARITAL|RACE|ETHNICITY|GENDER"
    "|BIRTHPLACE|ADDRESS|CITY|STATE|COUNTY|ZIP|LAT|LON|HEALTHCARE_EXPENSES|HEALTHCARE_COVERAGE"
)
SYNTHEA_ENCOUNTERS = _h(
    "Id|START|STOP|PATIENT|ORGANIZATION|PROVIDER|PAYER|ENCOUNTERCLASS|CODE|DESCRIPTION|BASE_ENCOUNTER_COST"
    "|TOTAL_CLAIM_COST|PAYER_COVERAGE|REASONCODE|REASONDESCRIPTION"
)
FILEMAKER = _h("id|id_Contact|id_Clinic|id_Clinician|startDate|startTime|endDate|endTime|Type|note")
API_CLIENTS = _h(
    "clientId|practitionerId|firstName|lastName|dateOfBirth|ExternalId|title|preferredName|middleName|gender|pronouns"
    "|culture|medicareCardNumber|medicareCardIRN|medicareCardExpireDate|dvaCardNumber|phoneNumberHome|phoneNumberWork"
    "|phoneNumberMobile|Status|email|addressResidential.streetAddress|addressResidential.city"
    "|addressResidential.postcode|addressResidential.state|postalSameAsResidential|notes1"
)
API_VISITS = _h(
    "appointmentId|appointmentReferenceNumber|status|practitionerId|subject|notes|locationId|appointmentTypeId"
    "|startDateTime|endDateTime|clientId"
)
NINE = datetime(2027, 3, 15, 9)
VISIT = {"starts_at": NINE, "ends_at": datetime(2027, 3, 15, 9, 50), "practitioner": "U1"}

CASES = (
    Case(
        "Nookal", "clients", NOOKAL,
        {"Title": "Ms", "First Name": "Zoë", "Middle Name": "May", "Last Name": "Müller", "Gender": "F", "Date of Birth": "1990-02-14", "Notes": "prefers mornings", "Date Registered": "2020-01-01", "Address Line 1": "1 High St", "Address Line 2": "Unit 2", "City / Suburb": "Manly", "State": "NSW", "Country": "Australia", "Postcode": "0800", "Home Phone": "02 9999 0000", "Mobile Phone": "0412 345 678", "Work Phone": "02 8888 0000", "Email Address": "zoe@example.org"},
        {"title": "Ms", "first_name": "Zoë", "middle_name": "May", "last_name": "Müller", "gender": "Female", "date_of_birth": date(1990, 2, 14), "notes": "prefers mornings", "street": "1 High St, Unit 2", "suburb": "Manly", "state": "NSW", "postcode": "0800", "home_phone": "02 9999 0000", "mobile": "0412 345 678", "work_phone": "02 8888 0000", "email": "zoe@example.org"},
    ),
    Case(
        "Jane", "clients", JANE_CLIENTS,
        {"Patient Number": "20111-1350", "Member Since": "2019-05-05", "First Name": "Zoë", "Last Name": "Müller", "Email": "zoe@example.org", "Mobile Phone": "0412 345 678", "Fax Phone": "02 1", "Street Address": "1 High St", "Street Address 2": "Unit 2", "City": "Manly", "Province": "NSW", "Postal": "2095", "Birth Date": "1990-02-14", "Sex": "Female", "Identifying Gender": "Non-binary", "Medical Alert": "nut allergy", "Emergency Contact Phone": "0400 000 000", "Discharged At": "", "Active/Inactive": "Inactive", "Preferred Name": "Zo", "Pronouns": "they/them"},
        {"reference": "20111-1350", "mobile": "0412 345 678", "street": "1 High St, Unit 2", "state": "NSW", "postcode": "2095", "date_of_birth": date(1990, 2, 14), "gender": "Non-binary", "status": ClientStatus.CLOSED, "preferred_name": "Zo", "pronouns": "they/them", "notes": "nut allergy"},
    ),
    Case(
        "SimplePractice", "clients", SIMPLE_CLIENTS,
        {"Client": "Zoë Müller", "Client Type": "Adult", "Clinician": "Alex Lee", "Intake Date": "01/02/2020", "Address": "1 High St", "City": "Manly", "State": "NSW", "ZIP": "2095", "Phone": "0412 345 678", "Email": "zoe@example.org", "Status": "Active"},
        {"first_name": "Zoë", "last_name": "Müller", "case_manager": "U1", "street": "1 High St", "suburb": "Manly", "state": "NSW", "postcode": "2095", "mobile": "0412 345 678", "email": "zoe@example.org", "status": ClientStatus.CURRENT},
    ),
    Case(
        "PMHC", "clients", PMHC_CLIENTS,
        {"organisation_path": "PHN1:ORG", "client_key": "CL-7", "slk": "ULEOE140219902", "date_of_birth": "14021990", "client_gender": "2"},
        {"reference": "CL-7", "last_name": "ULEOE140219902", "date_of_birth": date(1990, 2, 14), "gender": "2"},
    ),
    Case(
        "Synthea", "clients", SYNTHEA_PATIENTS,
        {"Id": "8a0e-1", "BIRTHDATE": "1990-02-14", "DEATHDATE": "2020-01-01", "PREFIX": "Ms.", "FIRST": "Zoë", "LAST": "Müller", "GENDER": "F", "ADDRESS": "1 High St", "CITY": "Manly", "STATE": "NSW", "ZIP": "02095"},
        {"reference": "8a0e-1", "title": "Ms.", "first_name": "Zoë", "last_name": "Müller", "gender": "Female", "status": ClientStatus.DECEASED, "street": "1 High St", "postcode": "02095"},
    ),
    Case(
        "Practice API", "clients", API_CLIENTS,
        {"clientId": "1234", "practitionerId": "U1", "firstName": "Zoë", "lastName": "Müller", "dateOfBirth": "1990-02-14", "preferredName": "Zo", "gender": "Female", "medicareCardNumber": "0123456789", "medicareCardIRN": "1", "medicareCardExpireDate": "03/2027", "dvaCardNumber": "QX1", "phoneNumberHome": "1", "phoneNumberWork": "2", "phoneNumberMobile": "3", "Status": "Closed", "email": "zoe@example.org", "addressResidential.streetAddress": "1 High St", "addressResidential.city": "Manly", "addressResidential.postcode": "2095", "addressResidential.state": "NSW", "notes1": "note"},
        {"reference": "1234", "case_manager": "U1", "first_name": "Zoë", "last_name": "Müller", "preferred_name": "Zo", "medicare_number": "0123456789", "medicare_irn": "1", "medicare_expiry": "03/2027", "dva_number": "QX1", "home_phone": "1", "work_phone": "2", "mobile": "3", "status": ClientStatus.CLOSED, "street": "1 High St", "suburb": "Manly", "postcode": "2095", "state": "NSW", "notes": "note"},
    ),
    Case(
        "Jane", "appointments", JANE_VISITS,
        {"Location Name": "North", "Appointment Start Date & Time": "March 15, 2027 9:00 am", "Appointment End Date & Time": "March 15, 2027 9:50 am", "Patient Number": "C1", "Patient First Name": "Jas", "Patient Last Name": "Kaur", "Treatment Name": "Review", "Treatment Duration": "50", "Staff Member Name": "Alex Lee", "Status": "No Show", "Notes": "late"},
        VISIT | {"client": "C1", "type": "Review", "site": "North", "status": AppointmentStatus.DID_NOT_ATTEND, "notes": "late"},
    ),
    Case(
        "SimplePractice", "appointments", SIMPLE_VISITS,
        {"Date of Service": "15/03/2027 9:00 AM", "Client": "Jas Kaur", "Clinician": "Alex Lee", "Billing Code": "90834", "Progress Note Status": "Locked"},
        VISIT | {"client": "C1", "type": "90834"},
    ),
    Case(
        "Acuity", "appointments", ACUITY,
        {"Start Time": "March 15, 2027 9:00 am", "End Time": "March 15, 2027 9:50 am", "Timezone": "Australia/Sydney", "First Name": "Jas", "Last Name": "Kaur", "Phone": "'+61400000000", "Type": "Review", "Calendar": "Alex Lee", "Notes": "late", "Date Scheduled": "2027-01-01", "Appointment ID": "771"},
        VISIT | {"reference": "771", "client": "C1", "type": "Review", "notes": "late"},
    ),
    Case(
        "Fresha", "appointments", FRESHA,
        {"Appointment reference": "#A1", "Client": "Jas Kaur", "Scheduled date": "15 Mar 2027", "Scheduled time": "9:00am", "Duration": "50min", "Services": "Review", "Status": "Confirmed"},
        VISIT | {"reference": "#A1", "client": "C1", "type": "Review", "status": AppointmentStatus.CONFIRMED},
        {"practitioner": "U1"},
    ),
    Case(
        "Outlook", "appointments", OUTLOOK,
        {"Subject": "KAUR Jas 0400 000 000", "Start Date": "15/03/2027", "Start Time": "9:00:00 AM", "End Date": "15/03/2027", "End Time": "9:50:00 AM", "All day event": "False", "Meeting Organizer": "Alex Lee", "Categories": "Review", "Description": "late", "Location": "North", "Private": "False"},
        VISIT | {"client": "C1", "type": "Review", "site": "North", "notes": "late"},
    ),
    Case(
        "PMHC", "appointments", PMHC_CONTACTS,
        {"service_contact_key": "SC1", "episode_key": "E1", "practitioner_key": "U1", "service_contact_date": "15032027", "service_contact_type": "2", "service_contact_duration": "50", "service_contact_no_show": ""},
        {"reference": "SC1", "practitioner": "U1", "starts_at": datetime(2027, 3, 15), "ends_at": datetime(2027, 3, 15, 0, 50), "type": "2"},
    ),
    Case(
        "Synthea", "appointments", SYNTHEA_ENCOUNTERS,
        {"Id": "e-1", "START": "2027-03-14T22:00:00Z", "STOP": "2027-03-14T22:50:00Z", "PATIENT": "C1", "PROVIDER": "U1", "ENCOUNTERCLASS": "ambulatory", "DESCRIPTION": "late"},
        VISIT | {"reference": "e-1", "client": "C1", "type": "ambulatory", "notes": "late"},
    ),
    Case(
        "FileMaker clinic", "appointments", FILEMAKER,
        {"id": "77", "id_Contact": "C1", "id_Clinic": "North", "id_Clinician": "U1", "startDate": "15/03/2027", "startTime": "09:00:00", "endDate": "15/03/2027", "endTime": "09:50:00", "Type": "Review", "note": "late"},
        VISIT | {"reference": "77", "client": "C1", "site": "North", "type": "Review", "notes": "late"},
    ),
    Case(
        "Practice API", "appointments", API_VISITS,
        {"appointmentId": "9", "appointmentReferenceNumber": "4846396", "status": "Booked", "practitionerId": "U1", "subject": "KAUR Jas", "notes": "late", "locationId": "North", "appointmentTypeId": "Review", "startDateTime": "2027-03-15T09:00:00 +11:00", "endDateTime": "2027-03-15T09:50:00 +11:00", "clientId": "C1"},
        VISIT | {"reference": "4846396", "client": "C1", "site": "North", "type": "Review", "notes": "late"},
    ),
)  # fmt: skip


@pytest.fixture
def staffed(practice: Practice, tmp_path: Path) -> Practice:
    for kind, text in (
        ("users", "Reference,First Name,Last Name\nU1,Alex,Lee\n"),
        ("clients", "Reference,First Name,Last Name\nC1,Jas,Kaur\n"),
    ):
        file = tmp_path / f"{kind}.csv"
        file.write_text(text, encoding="utf-8")
        run_import(practice, file, kind)
    return practice


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.system} {case.kind}")
def test_a_file_in_the_layout_of(case: Case, staffed: Practice, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, case.headers, restval="")
        writer.writeheader()
        writer.writerow(case.row)
    source = read_source(file)
    proposal = propose(staffed, source)
    assert (proposal.kind, proposal.profile) == (case.kind, case.system)
    result = import_source(
        staffed, source, case.kind, FileAnswers(profile=proposal.profile, everywhere=case.everywhere)
    )
    assert (result.created, result.skipped, result.problems) == (1, 0, ())
    stored = _stored_client(staffed) if case.kind == "clients" else _stored_visit(staffed)
    assert {name: stored[name] for name in case.expected} == case.expected


def test_medical_director_has_fixed_width_and_no_header_row(staffed: Practice, tmp_path: Path) -> None:
    layout = LAYOUTS[0]
    values = {
        "UR_NO": "12345", "SURNAME": "MULLER", "FIRSTNAME": "ZOE", "ADDRESS": "1 HIGH ST", "CITY": "DARWIN",
        "POSTCODE": "0800", "DOB": "14/02/1990", "MC_NO": "0123456789", "PHONE": "02 9999 0000", "SEX": "F",
    }  # fmt: skip
    line = "".join(values.get(name, "").ljust(width) for name, width in layout.columns)
    file = tmp_path / "PATIENTS.OUT"
    file.write_bytes(f"{line}\r\n".encode("ascii"))
    source = read_source(file)
    proposal = propose(staffed, source)
    assert (proposal.kind, proposal.profile) == ("clients", "Medical Director")
    result = import_source(staffed, source, "clients", FileAnswers(profile=proposal.profile))
    assert (result.created, result.problems, result.delimiter) == (1, (), "fixed width")
    stored = _stored_client(staffed)
    assert [stored[name] for name in ("reference", "last_name", "first_name", "street", "suburb", "postcode")] == [
        "12345", "MULLER", "ZOE", "1 HIGH ST", "DARWIN", "0800",
    ]  # fmt: skip
    assert (stored["date_of_birth"], stored["medicare_number"]) == (date(1990, 2, 14), "0123456789")
    assert (stored["home_phone"], stored["gender"]) == ("02 9999 0000", "Female")


def _stored_client(practice: Practice) -> dict[str, object]:
    with practice.read() as session:
        client = session.scalars(select(Client).where(Client.reference != "C1")).one()
        owner = session.get(User, client.case_manager_id) if client.case_manager_id else None
        columns = {column.name: getattr(client, column.name) for column in Client.__table__.columns}
        return columns | {"case_manager": owner and owner.reference}


def _stored_visit(practice: Practice) -> dict[str, object]:
    with practice.read() as session:
        visit = session.scalars(select(Appointment)).one()
        columns = {column.name: getattr(visit, column.name) for column in Appointment.__table__.columns}
        client = session.scalar(select(Client.reference).join(AppointmentClient))
        return columns | {
            "practitioner": session.scalar(select(User.reference).where(User.id == visit.user_id)),
            "client": client,
            "type": session.scalar(
                select(AppointmentType.name).where(AppointmentType.id == visit.appointment_type_id)
            ),
            "site": session.scalar(select(Site.name).where(Site.id == visit.site_id)),
        }
