"""Others' words for the status of an appointment, with wordings of a cancellation or no-show."""

from __future__ import annotations

import re

from desktop.files.headers import normal
from desktop.models import AppointmentStatus

_KNOWN = {normal(status): status for status in AppointmentStatus} | {
    "scheduled": AppointmentStatus.BOOKED, "pending": AppointmentStatus.BOOKED,
    "new": AppointmentStatus.BOOKED, "unconfirmed": AppointmentStatus.BOOKED, "notconfirmed": AppointmentStatus.BOOKED,
    "proposed": AppointmentStatus.BOOKED, "open": AppointmentStatus.BOOKED,
    "accepted": AppointmentStatus.CONFIRMED,
    "checkedin": AppointmentStatus.ARRIVED, "waiting": AppointmentStatus.ARRIVED,
    "inprogress": AppointmentStatus.ARRIVED, "started": AppointmentStatus.ARRIVED,
    "completed": AppointmentStatus.ATTENDED, "complete": AppointmentStatus.ATTENDED,
    "fulfilled": AppointmentStatus.ATTENDED, "seen": AppointmentStatus.ATTENDED, "show": AppointmentStatus.ATTENDED,
    "departed": AppointmentStatus.ATTENDED, "done": AppointmentStatus.ATTENDED, "finished": AppointmentStatus.ATTENDED,
    "checkedout": AppointmentStatus.ATTENDED, "invoiced": AppointmentStatus.ATTENDED, "paid": AppointmentStatus.ATTENDED,
    "dna": AppointmentStatus.DID_NOT_ATTEND,
    "noshow": AppointmentStatus.DID_NOT_ATTEND, "didnotarrive": AppointmentStatus.DID_NOT_ATTEND,
    "fta": AppointmentStatus.DID_NOT_ATTEND, "failedtoattend": AppointmentStatus.DID_NOT_ATTEND,
    "missed": AppointmentStatus.DID_NOT_ATTEND, "notattended": AppointmentStatus.DID_NOT_ATTEND,
    "canceled": AppointmentStatus.CANCELLED,
    "latecancel": AppointmentStatus.CANCELLED, "latecancellation": AppointmentStatus.CANCELLED,
    "latecancelled": AppointmentStatus.CANCELLED, "latecanceled": AppointmentStatus.CANCELLED,
    "deleted": AppointmentStatus.CANCELLED, "declined": AppointmentStatus.CANCELLED,
    "cancelledbyclient": AppointmentStatus.CANCELLED, "cancelledbypractitioner": AppointmentStatus.CANCELLED,
    "clinicianc": AppointmentStatus.CANCELLED, "cancellation": AppointmentStatus.CANCELLED,
    "waitlist": AppointmentStatus.WAITING_LIST,
    "waitlisted": AppointmentStatus.WAITING_LIST,
}  # fmt: skip


_CANCELLED = re.compile(r"cancel|cxl|cncl|called off|withdrawn|revoked")
_MISSED = re.compile(
    r"no[\s_-]*show|(?:did\s*not|didn.?t|did\s*n.t|not|never|failed to|fail to)[\s_-]*(?:attend|arrive|show|turn|come|present)"
    r"|\bdna\b|\bfta\b|\bdnar?\b|\bncns\b|\bmissed\b|non[\s_-]*attend"
)
_OPEN = re.compile(
    r"\b(?:not|un|never|no longer|if|may|might|pending|request\w*|un-?do|re-?instated|rebook\w*|reschedul\w*)\b"
)
"""Words with a cancellation that leave open whether it holds."""


def read_appointment_status(text: str) -> AppointmentStatus | None:
    """Our status for theirs: `CANCELED_BY_CLIENT`, `DNA (fee)`, `No show - charged`; None if it must be
    asked."""
    known = _KNOWN.get(normal(text))
    return _status_in(" ".join(re.sub(r"[_/]+", " ", text.casefold()).split())) if known is None else known


def _status_in(words: str) -> AppointmentStatus | None:
    """The status that some words tell, unless they tell two, or leave open whether it holds."""
    cancelled, missed = bool(_CANCELLED.search(words)), bool(_MISSED.search(words))
    if cancelled == missed:
        return None
    if missed:
        return AppointmentStatus.DID_NOT_ATTEND
    return None if _leaves_open(words) else AppointmentStatus.CANCELLED


def _leaves_open(words: str) -> bool:
    return bool(_OPEN.search(words)) or "uncancel" in words
