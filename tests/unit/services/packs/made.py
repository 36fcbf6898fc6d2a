"""A pack of two clients, made without a practice."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.models.fields import Preset
from desktop.services.packs.about_sheet import Occasion
from desktop.services.packs.columns import chosen_columns
from desktop.services.packs.rows import APPOINTMENT_HEADERS, PackPreview

KEYS = ("reference", "last_name", "first_name")
OCCASION = Occasion(
    "Harbour Clinic",
    "Priya Nair",
    "Taking over",
    "Sam Super",
    datetime(2026, 11, 23, 9),
    "Record 7",
    "7 years",
)


def preview_of(**more: Any) -> PackPreview:
    found: dict[str, Any] = {
        "leaver": "Alex Lee",
        "preset": Preset.REGISTER,
        "columns": chosen_columns(Preset.REGISTER, KEYS),
        "clients": (("C1", "Nguyen", "Ava"), ("C2", "Young", "Bo")),
        "contacts": (),
        "appointments": (),
        "appointment_headers": APPOINTMENT_HEADERS,
        "statuses": {"Current": 2},
    }
    return PackPreview(**found | more)
