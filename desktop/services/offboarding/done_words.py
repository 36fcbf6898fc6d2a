"""What an offboarding did, in plain numbers."""

from __future__ import annotations

from collections import Counter

from desktop.rules.text import count
from desktop.services.caseload.report import NO_CASE_MANAGER
from desktop.services.offboarding.record import OffboardingRecord


def what_was_done(record: OffboardingRecord) -> str:
    """`38 clients went to 6 colleagues, 68 appointments transferred, 13 appointments moved to another time.`"""
    closed = [line for line in record.clients if line.to.startswith("File ")]
    left = [line for line in record.clients if line.to == NO_CASE_MANAGER]
    takers = {line.to for line in record.clients} - {line.to for line in (*closed, *left)}
    given = len(record.clients) - len(closed) - len(left)
    done = Counter(line.what for line in record.appointments)
    parts = []
    if given:
        parts.append(f"{count(given, 'client')} went to {count(len(takers), 'colleague')}")
    if done["transferred"]:
        parts.append(f"{count(done['transferred'], 'appointment')} transferred")
    others = (
        (done["moved"], "moved to another time"),
        (done["on the waiting list"], "put on the waiting list"),
        (done["cancelled"], "cancelled"),
    )
    parts += [f"{count(number, 'appointment')} {words}" for number, words in others if number]
    if closed:
        parts.append(f"{count(len(closed), 'file')} closed")
    if left:
        parts.append(f"{count(len(left), 'client')} left without a case manager")
    return ", ".join(parts or ["There was nothing to hand over"]) + "."
