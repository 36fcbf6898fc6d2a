"""E-mail drafts older than their wording: which they are, and written again from the template.

A draft is a file that the supervisor may have typed in since: then it stays as it is, unless they choose otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.language import say
from desktop.models import ContactBy, PackRecord
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.letters.letters import Letter, Letters, compose
from desktop.services.letters.templates import changed_since
from desktop.services.letters.typed_files import typed_in
from desktop.services.letters.ways_out import WayOut, draft_name, email_draft, keep_file
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
    return tuple(draft for draft, _ in _older(practice, compose(practice, offboarding_id, ContactBy.EMAIL)))


def write_again(practice: Practice, offboarding_id: int, *, typed_too: bool = False) -> WrittenAgain:
    """Write older drafts again where they are, recorded as what leaves; what was typed by hand only if `typed_too`.

    Raises UserError, leaving each file as it was.
    """
    letters = compose(practice, offboarding_id, ContactBy.EMAIL)
    older = _older(practice, letters)
    due = [(draft, letter) for draft, letter in older if typed_too or not draft.typed]
    kept = tuple(draft for draft, _ in older if draft.typed and not typed_too)
    if not due:
        return WrittenAgain((), kept)
    summary = say("Wrote {drafts} again", drafts=count(len(due), "e-mail draft"))
    with leaving(practice, NoChange.LETTERS, summary) as out:
        for draft, letter in due:
            out.claim(draft.file)
            digest = write_file(draft.file, _as_written(letters, letter))
            clients, to = len(letter.addressee.people), letter.addressee.first.name
            keep_file(out, letters, draft.file, digest, WayOut.EML, clients, to)
    return WrittenAgain(tuple(draft for draft, _ in due), kept)


def _older(practice: Practice, letters: Letters) -> list[tuple[OlderDraft, Letter]]:
    since = changed_since(practice)
    if not since:
        return []
    records = _newest(practice, letters.leaver_id)
    found = [
        (Path(record.file), letter)
        for letter in letters.letters
        for record in records.get(draft_name(letter), ())
        if record.id <= since.get(letter.template, 0) and Path(record.file).is_file()
    ]
    typed = typed_in(practice, (file for file, _ in found))
    return [(_draft(letter, file, file in typed), letter) for file, letter in found]


def _draft(letter: Letter, file: Path, typed: bool) -> OlderDraft:
    return OlderDraft(letter.addressee.references[0], letter.addressee.first.name, file, typed)


def _newest(practice: Practice, leaver_id: int) -> dict[str, list[PackRecord]]:
    """The last record of each draft about a leaver, by the name of its file."""
    last = select(func.max(PackRecord.id)).where(
        PackRecord.user_id == leaver_id, PackRecord.file.endswith(".eml", autoescape=True)
    )
    found: dict[str, list[PackRecord]] = {}
    with practice.read() as session:
        for record in session.scalars(
            select(PackRecord).where(PackRecord.id.in_(last.group_by(PackRecord.file)))
        ):
            found.setdefault(Path(record.file).name, []).append(record)
    return found


def _as_written(letters: Letters, letter: Letter) -> bytes:
    return email_draft(letter.addressee.first.email, letters.head.email, letter.filled)
