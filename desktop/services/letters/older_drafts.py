"""E-mail drafts older than their wording: which they are, and written again from the template.

A draft is a file that the supervisor may have typed in since: then it stays as it is, unless they choose otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.language import say
from desktop.models import ContactBy, PackRecord
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.letters.letter_files import draft_name, email_draft
from desktop.services.letters.letter_run import LetterFile, Told, record_file
from desktop.services.letters.letters import Letter, Letters, compose
from desktop.services.letters.templates import Template
from desktop.services.letters.typed_files import typed_in
from desktop.services.letters.ways_out import WayOut
from desktop.services.letters.wordings import changed_since
from desktop.services.outgoing.outgoing import leaving


@dataclass(frozen=True, slots=True)
class OlderDraft:
    """A draft that was written before its wording changed. `typed` says whether somebody changed the file since."""

    reference: str
    name: str
    file: Path
    typed: bool


@dataclass(frozen=True, slots=True)
class WrittenAgain:
    """What was written again, and which drafts stay because somebody typed in them."""

    written: tuple[OlderDraft, ...]
    kept: tuple[OlderDraft, ...]


def older_drafts(practice: Practice, offboarding_id: int) -> tuple[OlderDraft, ...]:
    """The drafts of a leaving that are still where they were written, in the order of names.

    Grows with the caseload: ask on the worker. Raises UserError where there is no such offboarding.
    """
    letters = compose(practice, offboarding_id, ContactBy.EMAIL)
    return tuple(older.draft for older in _older(practice, letters))


def write_again(practice: Practice, offboarding_id: int, *, typed_too: bool = False) -> WrittenAgain:
    """Write older drafts again where they are, recorded as what leaves; what was typed by hand only if `typed_too`.

    Raises UserError, leaving each file as it was.
    """
    letters = compose(practice, offboarding_id, ContactBy.EMAIL)
    due: list[_Older] = []
    kept: list[OlderDraft] = []
    for older in _older(practice, letters):
        if typed_too or not older.draft.typed:
            due.append(older)
        else:
            kept.append(older.draft)
    if due:
        _write(practice, letters, due)
    return WrittenAgain(tuple(one.draft for one in due), tuple(kept))


@dataclass(frozen=True, slots=True)
class _Older:
    """A draft, and the letter as it would be written now."""

    draft: OlderDraft
    letter: Letter


def _write(practice: Practice, letters: Letters, due: Sequence[_Older]) -> None:
    summary = say("Wrote {drafts} again", drafts=count(len(due), "e-mail draft"))
    with leaving(practice, NoChange.LETTERS, summary) as out:
        for one in due:
            addressee = one.letter.addressee
            out.claim(one.draft.file)
            digest = write_file(one.draft.file, _as_written(letters, one.letter))
            told = Told(WayOut.EML, len(addressee.people), addressee.first.name)
            record_file(out, letters, LetterFile(one.draft.file, digest, told))


def _older(practice: Practice, letters: Letters) -> list[_Older]:
    since = changed_since(practice)
    if not since:
        return []
    found = list(_written_before(practice, letters, since))
    typed = typed_in(practice, (file for file, _ in found))
    return [_Older(_draft(letter, file, file in typed), letter) for file, letter in found]


def _written_before(
    practice: Practice, letters: Letters, since: Mapping[Template, int]
) -> Iterator[tuple[Path, Letter]]:
    """The drafts that are still there, each with its letter, whose wording changed after them."""
    records = _newest(practice, letters.leaver_id)
    for letter in letters.letters:
        last_id = since.get(letter.template, 0)
        for file in _files_before(records.get(draft_name(letter), ()), last_id):
            yield file, letter


def _files_before(records: Iterable[PackRecord], last_id: int) -> list[Path]:
    """The files of the records up to this one, if they are still there."""
    files = [Path(record.file) for record in records if record.id <= last_id]
    return [file for file in files if file.is_file()]


def _draft(letter: Letter, file: Path, typed: bool) -> OlderDraft:
    return OlderDraft(letter.addressee.references[0], letter.addressee.first.name, file, typed)


def _newest(practice: Practice, leaver_id: int) -> dict[str, list[PackRecord]]:
    """The last record of each draft about a leaver, by the name of its file."""
    last = (
        select(func.max(PackRecord.id))
        .where(PackRecord.user_id == leaver_id, PackRecord.file.endswith(".eml", autoescape=True))
        .group_by(PackRecord.file)
    )
    found: dict[str, list[PackRecord]] = {}
    with practice.read() as session:
        for record in session.scalars(select(PackRecord).where(PackRecord.id.in_(last))):
            found.setdefault(Path(record.file).name, []).append(record)
    return found


def _as_written(letters: Letters, letter: Letter) -> bytes:
    return email_draft(letter.addressee.first.email, letters.head.email, letter.filled)
