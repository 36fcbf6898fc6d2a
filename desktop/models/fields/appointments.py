"""The fields of an appointment, in the order of our own files."""

from __future__ import annotations

from desktop.models.fields.field import Field, FieldKind, field
from desktop.models.fields.shared import PRACTITIONER

APPOINTMENTS: tuple[Field, ...] = (
    field(
        "reference",
        "Reference",
        "appointmentReferenceNumber | Appointment Reference | appointmentId | Appointment ID | Appointment Number"
        " | service_contact_key | Ref | id",
        FieldKind.NUMBER,
    ),
    field(
        "starts_at",
        "Start",
        "startDateTime | starts_at | Appointment Start Date & Time | Start Date & Time | APPTSTART | Starts"
        " | Start Time, Sortable | Start Time",
        FieldKind.OWN,
    ),
    field(
        "date",
        "",
        "Scheduled date | Appointment Date | Appt Date | Start Date | Date of Service | service_contact_date"
        " | AppointmentDay | Date",
        FieldKind.OWN,
    ),
    field("time", "", "Scheduled time | Appointment Time | Time", FieldKind.OWN),
    field(
        "ends_at",
        "End",
        "endDateTime | ends_at | Appointment End Date & Time | End Date & Time | APPTEND | Ends | Stop | Finish"
        " | End Time | Finish Time",
        FieldKind.OWN,
    ),
    field("end_date", "", "End Date", FieldKind.OWN),
    field(
        "minutes",
        "",
        "Duration | Minutes | Length | Treatment Duration | durationMinutes | service_contact_duration",
        FieldKind.OWN,
    ),
    PRACTITIONER,
    field(
        "clients",
        "Clients",
        "clientId | Client ID | Client Number | Patient ID | Patient Number | CID | id_Contact"
        " | Client | Client Name | Patient Name | Patient | patient_name | Full Name | Name | Subject",
        FieldKind.OWN,
        column="",
        beside="Client Names",
    ),
    field(
        "client_first_name",
        "",
        "Patient First Name | Client First Name | First Name | Forename | Given Name",
        FieldKind.OWN,
    ),
    field(
        "client_last_name",
        "",
        "Patient Last Name | Client Last Name | Last Name | Surname | Family Name",
        FieldKind.OWN,
    ),
    field(
        "appointment_type",
        "Appointment Type",
        "Appt Type | APPTTYPE | Treatment Name | Service | Services | service_contact_type | ENCOUNTERCLASS"
        " | Type | Categories | Billing Code | appointmentTypeId",
        column="appointment_type_id",
    ),
    field(
        "site",
        "Site",
        "Location Name | Location | Clinic | id_Clinic | Business | Facility | locationId",
        column="site_id",
    ),
    field("status", "Status", "Appointment Status | Attendance", FieldKind.OWN),
    field("cancelled_at", "", "Cancelled At | Canceled At | Cancelled", FieldKind.OWN),
    field(
        "did_not_arrive",
        "",
        "Did not arrive | No-show | No Show | DNA | service_contact_no_show",
        FieldKind.OWN,
    ),
    field("arrived", "", "Patient arrived | Arrived", FieldKind.OWN),
    field("series", "Series", "Series ID | repeated_from_id | repeat_rule | Recurring", column="series_id"),
    field("notes", "Notes", "Note | Comments | Description"),
    field("room", "Room", "Room Name | Resource", optional=True),
    field("cancel_reason", "Cancel Reason", "Cancellation Note | Cancellation Reason", optional=True),
    field("overlap_reason", "Overlap Reason", optional=True),
    field("series_rule", "Series Rule", "RRULE | Recurrence Rule", optional=True, column=""),
)
