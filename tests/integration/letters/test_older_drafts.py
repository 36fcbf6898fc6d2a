"""E-mail drafts older than their wording are found and written again; text typed by hand stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.services.letters.older_drafts import older_drafts, write_again
from desktop.services.letters.templates import Template
from desktop.services.letters.ways_out import WayOut
from desktop.services.letters.wordings import our_wording, reset_wording, save_wording
from desktop.services.letters.writing import write_letters
from desktop.services.offboarding import drafts
from tests.conftest import TODAY
from tests.made import Made

OTHER = our_wording(Template.OPEN).replace("Kind regards,", "Warm regards,")


@pytest.fixture
def case_id(practice: Practice) -> int:
    """Three clients without anybody to take them yet."""
    made = Made(practice)
    leaver = made.user("Alex Lee")
    for name in ("Ava Nguyen", "Liam Kaur", "Zoe Marsh"):
        made.client(name, leaver, email=f"{name.split()[0].lower()}@mail.example")
    return drafts.start(practice, leaver, TODAY)


def references(found: object) -> list[str]:
    return [draft.reference for draft in found]  # type: ignore[attr-defined]


def test_only_what_was_written_before_its_wording_changed_is_older(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    save_wording(practice, Template.OPEN, OTHER.replace("Warm", "Best"))
    write_letters(practice, case_id, tmp_path, WayOut.EML)
    assert older_drafts(practice, case_id) == ()
    save_wording(practice, Template.ENDS, OTHER)
    assert older_drafts(practice, case_id) == (), "another letter's wording"
    save_wording(practice, Template.OPEN, OTHER)
    (tmp_path / "C2.eml").unlink()
    assert references(older_drafts(practice, case_id)) == ["C3", "C1"], "what is gone is no draft"
    write_letters(practice, case_id, tmp_path, WayOut.EML)
    assert older_drafts(practice, case_id) == ()
    save_wording(practice, Template.OPEN, OTHER)
    assert older_drafts(practice, case_id) == (), "saved without a change"
    reset_wording(practice, Template.OPEN)
    assert len(older_drafts(practice, case_id)) == 3


def test_what_was_typed_by_hand_stays_unless_it_is_chosen(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    write_letters(practice, case_id, tmp_path, WayOut.EML)
    typed = tmp_path / "C1.eml"
    typed.write_bytes(typed.read_bytes().replace(b"Kind regards", b"See you soon"))
    save_wording(practice, Template.OPEN, OTHER)
    assert [draft.reference for draft in older_drafts(practice, case_id) if draft.typed] == ["C1"]
    done = write_again(practice, case_id)
    assert (references(done.written), references(done.kept)) == (["C2", "C3"], ["C1"])
    texts = {file.stem: file.read_text() for file in tmp_path.glob("*.eml")}
    assert "See you soon" in texts["C1"]
    assert all("Warm regards" in texts[one] for one in ("C2", "C3"))
    assert references(older_drafts(practice, case_id)) == ["C1"]
    done = write_again(practice, case_id, typed_too=True)
    assert (references(done.written), done.kept) == (["C1"], ())
    assert "Warm regards" in typed.read_text()
    assert older_drafts(practice, case_id) == ()
    assert write_again(practice, case_id, typed_too=True).written == ()


def test_writing_into_the_same_folder_leaves_what_was_typed_by_hand(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    write_letters(practice, case_id, tmp_path, WayOut.EML)
    save_wording(practice, Template.OPEN, OTHER)
    (tmp_path / "C1.eml").write_text("typed")
    (tmp_path / "C2.eml").unlink()
    done = write_letters(practice, case_id, tmp_path, WayOut.EML)
    assert (done.letters, set(done.references)) == (2, {"C2", "C3"})
    assert [(one.name, one.references) for one in done.kept] == [("Ava Nguyen", ("C1",))]
    texts = {file.stem: file.read_text() for file in tmp_path.glob("*.eml")}
    assert texts["C1"] == "typed"
    assert all("Warm regards" in texts[one] for one in ("C2", "C3"))
    (client_id,) = done.kept[0].client_ids
    alone = write_letters(practice, case_id, tmp_path, WayOut.EML, only=[client_id])
    assert (alone.letters, alone.files, len(alone.kept)) == (0, (), 1)
    alone = write_letters(practice, case_id, tmp_path, WayOut.EML, only=[client_id], typed_too=True)
    assert (alone.references, alone.kept) == (("C1",), ())
    assert "Warm regards" in (tmp_path / "C1.eml").read_text()


def test_a_file_of_that_name_from_elsewhere_is_not_written_over(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    (tmp_path / "C1.eml").write_text("somebody's own")
    done = write_letters(practice, case_id, tmp_path, WayOut.EML)
    assert [one.references for one in done.kept] == [("C1",)]
    assert (tmp_path / "C1.eml").read_text() == "somebody's own"
