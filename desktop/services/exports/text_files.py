"""The whole practice as text files that a spreadsheet opens, for a supervisor to filter by hand."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.errors import Progress, untold
from desktop.files.names import free_path, safe_name
from desktop.files.text.text_out import Style as Style
from desktop.language import say
from desktop.models.fields import KINDS
from desktop.services.exports.exports import Exported, write_kind
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving
from desktop.services.practice.settings import preferences


@dataclass(frozen=True)
class TextFiles:
    """The new folder and what was written into it, one file for each kind."""

    folder: Path
    files: tuple[Exported, ...]


def write_text_files(
    practice: Practice, folder: Path, style: Style | str, *, progress: Progress = untold
) -> TextFiles:
    """Write users, hours, leave, clients, contacts, types, holidays and appointments into a new folder within `folder`.

    All show the same moment. They are not protected, so each is recorded as an export. Raises UserError, and
    leaves no folder behind, if they cannot be written.
    """
    folder = chosen_folder(folder)
    name = f"{safe_name(preferences(practice).name)} {practice.now():%Y-%m-%d %H%M} text files"
    into = free_path(folder, name, "")
    with translate_errors(into):
        into.mkdir(mode=0o700)
        try:
            return TextFiles(into, _write_all(practice, into, Style(style), progress))
        except BaseException:
            shutil.rmtree(into)
            raise


def _write_all(practice: Practice, into: Path, style: Style, progress: Progress) -> tuple[Exported, ...]:
    """One file for each kind, all written and recorded together."""
    summary = say("Exported everything to {folder}", folder=into.name)
    with leaving(practice, NoChange.EXPORT, summary) as out, practice.read() as session:
        out.claim_folder(into)
        return tuple(_write_each(out, session, into, style, progress))


def _write_each(
    out: Outgoing, session: Session, into: Path, style: Style, progress: Progress
) -> Iterator[Exported]:
    for done, kind in enumerate(KINDS):
        progress(done, len(KINDS))
        yield write_kind(out, session, kind, into / f"{kind}.csv", style=style)
