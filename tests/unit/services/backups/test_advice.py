"""Advice about a file is shown until somebody has read it, and again when its subject changes."""

from __future__ import annotations

from pathlib import Path

from desktop.database.practice import Practice
from desktop.services.backups.advice import Advice, copies_beside, unread
from desktop.services.backups.watch import note_read

ONE, OTHER = Advice("one", "One."), Advice("other", "Other.")


def test_only_what_was_read_is_no_longer_shown(practice: Practice) -> None:
    assert unread(practice, [ONE, OTHER]) == (ONE, OTHER)
    note_read(practice, ONE)
    assert unread(practice, iter([ONE, OTHER])) == (OTHER,)
    assert unread(practice, [Advice("on", "Begins alike.")]) == (Advice("on", "Begins alike."),)
    note_read(practice, OTHER)
    assert unread(practice, [ONE, OTHER]) == ()


def test_copies_made_by_a_program_that_syncs_are_named_together(tmp_path: Path) -> None:
    file = tmp_path / "practice.handover"
    for name in ("practice.handover", "other.handover", "practice (1).txt"):
        (tmp_path / name).touch()
    assert copies_beside(file) == ()
    (tmp_path / "practice (2).handover").touch()
    (first,) = copies_beside(file)
    assert first.key == "copies practice (2).handover"
    (tmp_path / "practice (1).handover").touch()
    (both,) = copies_beside(file)
    assert both.key == "copies practice (1).handover, practice (2).handover"
    assert "Beside practice.handover is practice (1).handover, practice (2).handover, a copy" in both.sentence
