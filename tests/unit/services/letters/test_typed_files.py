"""Files in which somebody typed: those that hold something the practice has no record of."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.services.history.operations import NoChange
from desktop.services.letters.typed_files import typed_in
from desktop.services.outgoing.outgoing import leaving


def written(practice: Practice, file: Path, content: bytes) -> None:
    with leaving(practice, NoChange.LETTERS, "Wrote a letter") as out:
        out.claim(file)
        digest = write_file(file, content)
        out.add(file, digest, "A letter", columns=(), counts={})
    assert digest == sha256(content).hexdigest()


def test_only_a_file_that_differs_from_every_record_was_typed_in(practice: Practice, tmp_path: Path) -> None:
    same, changed, gone, foreign = (
        tmp_path / f"{name}.eml" for name in ("same", "changed", "gone", "foreign")
    )
    for file in (same, changed, gone):
        written(practice, file, b"Dear Ava")
    changed.write_bytes(b"Dear Ava, see you soon")
    foreign.write_bytes(b"Shopping")
    gone.unlink()
    assert typed_in(practice, (same, changed, gone, foreign, tmp_path)) == {changed, foreign}


def test_a_copy_of_what_we_wrote_is_not_typed_in_wherever_it_is(practice: Practice, tmp_path: Path) -> None:
    written(practice, tmp_path / "one.eml", b"Dear Ava")
    copy = tmp_path / "copy.eml"
    copy.write_bytes(b"Dear Ava")
    assert typed_in(practice, [copy]) == set()


def test_no_files_are_no_typed_files(practice: Practice) -> None:
    assert typed_in(practice, []) == set()
