"""A client's sheet says what the pack says, as much as fits on a page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.models.fields import Preset
from desktop.services.outgoing.document import Document
from desktop.services.packs.client_sheets import CONTACTS_SHOWN, NOTES_SHOWN, client_sheets
from desktop.services.packs.columns import chosen_columns
from desktop.services.packs.rows import CONTACT_HEADERS
from tests.unit.services.packs.made import KEYS, OCCASION, preview_of


def sheet(contacts: int = 0, said: tuple[tuple[str, str], ...] = (), **values: Any) -> Document:
    """The sheet of Ava Nguyen, with further columns and so many contacts."""
    keys = {"reference": "C1", "last_name": "Nguyen", "first_name": "Ava", **values}
    columns = chosen_columns(Preset.FULL, keys)
    names = [
        dict.fromkeys(CONTACT_HEADERS, "") | {"Client": "C1", "First Name": f"P{n}"} for n in range(contacts)
    ]
    preview = preview_of(
        columns=columns,
        clients=(tuple(keys[column.key] for column in columns),),
        contacts=tuple(tuple(name.values()) for name in names),
    )
    (found,) = client_sheets(preview, OCCASION, {"C1": said})
    return found


def facts(document: Document) -> dict[str, str]:
    return {label: text for section in document.sections for label, text in section.facts}


def test_there_is_one_for_each_client_in_order() -> None:
    found = client_sheets(preview_of(), OCCASION)
    assert [one.subtitle for one in found] == ["Ava Nguyen (C1)", "Bo Young (C2)"]
    nameless = preview_of(columns=chosen_columns(Preset.REGISTER, KEYS[:1]), clients=(("C1",),))
    assert client_sheets(nameless, OCCASION)[0].subtitle == "C1"


@pytest.mark.parametrize(
    ("more", "listed"), [(0, "P0; P1; P2"), (2, "P0; P1; P2; and 2 more in the workbook")]
)
def test_three_contacts_are_named_and_the_others_counted(more: int, listed: str) -> None:
    assert facts(sheet(CONTACTS_SHOWN + more))["Contacts"] == listed


def test_notes_are_cut_after_a_word_if_they_are_longer_than_the_page_takes() -> None:
    fits = ("word " * (NOTES_SHOWN // 5))[: NOTES_SHOWN - 1] + "s"
    assert facts(sheet(notes=fits))["Notes"] == fits
    cut = facts(sheet(notes=f"{fits}x"))["Notes"]
    assert cut.endswith("word ... (in full in the workbook)")


def test_what_the_leaver_answered_is_in_the_situation_and_what_is_unknown_is_nowhere() -> None:
    document = sheet(said=(("You must know", "Lives far out"),), date_of_birth=date(2015, 3, 1), mobile="")
    assert facts(document)["You must know"] == "Lives far out"
    assert facts(document)["Born"] == "Sun 1 Mar 2015, 11 years old"
    assert "Phone" not in facts(document)
    assert facts(sheet(mobile="0400 000 000"))["Phone"] == "0400 000 000 (mobile)"
