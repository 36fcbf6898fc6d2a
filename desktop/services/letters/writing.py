"""The letters of one leaving written as files, for its clients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.letters.addressing import Addressee
from desktop.services.letters.call_list_file import write_call_list
from desktop.services.letters.letter_files import WRITERS, draft_name
from desktop.services.letters.letter_run import LettersRun
from desktop.services.letters.letters import Letter, Letters, compose
from desktop.services.letters.typed_files import typed_in
from desktop.services.letters.ways_out import CONTACT_BY, KeptDraft, LettersWritten, WayOut
from desktop.services.outgoing.document import Draw
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import leaving


def write_letters(
    practice: Practice,
    offboarding_id: int,
    folder: Path,
    way: WayOut,
    *,
    draw: Draw | None = None,
    password: str | None = None,
    only: Sequence[int] | None = None,
    typed_too: bool = False,
) -> LettersWritten:
    """Write the letters of an offboarding into `folder`, for the clients of `only` or for all.

    `password` protects workbooks and PDFs; an e-mail draft cannot have one. A draft that somebody typed in is
    written over only if `typed_too`. Raises UserError, leaving no file.
    """
    folder = chosen_folder(folder)
    letters = compose(practice, offboarding_id, CONTACT_BY[way], only=only)
    kept: tuple[KeptDraft, ...] = ()
    if way is WayOut.EML and not typed_too:
        letters, kept = _without_typed(practice, letters, folder)
    references = _references(letters)
    if not letters.letters:
        return LettersWritten(0, (), letters.unreachable, (), kept)
    with leaving(practice, NoChange.LETTERS, _summary(way, letters, len(references))) as out:
        run = LettersRun(letters, folder, password, draw, out)
        _write(practice, way, run)
    return LettersWritten(len(letters.letters), references, letters.unreachable, tuple(run.files), kept)


def _write(practice: Practice, way: WayOut, run: LettersRun) -> None:
    if way is WayOut.CALLS:
        write_call_list(practice, run)
    else:
        WRITERS[way](run)


def _references(letters: Letters) -> tuple[str, ...]:
    """The clients about whom these letters are, each once."""
    every = (reference for letter in letters.letters for reference in letter.addressee.references)
    return tuple(dict.fromkeys(every))


def _summary(way: WayOut, letters: Letters, clients: int) -> str:
    wrote = say(
        "Wrote {said} for {clients}",
        said=_said(way, len(letters.letters)),
        clients=count(clients, "client"),
    )
    return say("{summary} of {leaver}", summary=wrote, leaver=letters.leaver)


def _without_typed(
    practice: Practice, letters: Letters, folder: Path
) -> tuple[Letters, tuple[KeptDraft, ...]]:
    """The letters whose drafts may be written, and the drafts that stay because somebody typed in them."""
    typed = typed_in(practice, (folder / draft_name(letter) for letter in letters.letters))
    due: list[Letter] = []
    kept: list[KeptDraft] = []
    for letter in letters.letters:
        if folder / draft_name(letter) in typed:
            kept.append(_kept_draft(letter.addressee))
        else:
            due.append(letter)
    return replace(letters, letters=tuple(due)), tuple(kept)


def _kept_draft(one: Addressee) -> KeptDraft:
    return KeptDraft(one.first.name, one.references, tuple(person.client_id for person in one.people))


def _said(way: WayOut, number: int) -> str:
    return {
        WayOut.PDF: count(number, "letter"),
        WayOut.EML: count(number, "e-mail draft"),
        WayOut.SMS: count(number, "text message"),
        WayOut.CALLS: count(number, "line of a call list", "lines of a call list"),
        WayOut.LABELS: count(number, "label"),
    }[way]
