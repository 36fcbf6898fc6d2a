"""Who may take over at all (rule 6), and for which appointments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.models import AccessLevel
from desktop.rules.calendar import Practitioner
from desktop.rules.dates.format import day_text


def refusal(candidate: Practitioner, leaver_id: int | None, at: date | None = None) -> str | None:
    """Why `candidate` may not be a recipient, as a sentence; None if they may.

    `at` is the day of the appointment (or the last of several), None where there is none.
    """
    if candidate.id == leaver_id:
        return f"{candidate.name} is the one who leaves."
    if not candidate.active:
        return f"{candidate.name} is inactive."
    if candidate.access_level == AccessLevel.ACCOUNTS_ADMIN:
        return f"{candidate.name} is an accounts admin, who sees no clients."
    if candidate.last_day is not None and at is not None and candidate.last_day < at:
        return f"{candidate.name} leaves too, on {day_text(candidate.last_day)}."
    return None


def missing_discipline(candidate: Practitioner, required: Iterable[str]) -> str:
    """The first of the required disciplines that `candidate` does not have; empty ones require none."""
    own = candidate.discipline.casefold().strip()
    missing = (name.strip() for name in required if name.strip().casefold() not in ("", own))
    return min(missing, default="")


def discipline_refusal(candidate: Practitioner, required: Iterable[str]) -> str | None:
    """Why `candidate` may not take appointments that require these disciplines, as a sentence."""
    missing = missing_discipline(candidate, required)
    return f"{candidate.name} is not of the discipline {missing}." if missing else None
