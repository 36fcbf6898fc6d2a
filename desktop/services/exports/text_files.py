"""The whole practice as text files that a spreadsheet opens, for a supervisor to filter by hand."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.files.names import free_path, safe_name
from desktop.files.text.text_out import Style as Style
from desktop.language import say
from desktop.models.fields import KINDS
from desktop.services.exports.exports import Exported, write_kind
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.outgoing import leaving
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
    folder = folder.expanduser().absolute()
    if not os.path.isdir(folder):
        raise UserError(say("There is no folder {folder}. Make it first, or choose another.", folder=folder))
    name = f"{safe_name(preferences(practice).name)} {practice.now():%Y-%m-%d %H%M} text files"
    into = free_path(folder, name, "")
    files = []
    with translate_errors(into):
        into.mkdir(mode=0o700)
        try:
            with (
                leaving(
                    practice, NoChange.EXPORT, say("Exported everything to {folder}", folder=into.name)
                ) as out,
                practice.read() as session,
            ):
                out.claim_folder(into)
                for done, kind in enumerate(KINDS):
                    progress(done, len(KINDS))
                    files.append(write_kind(out, session, kind, into / f"{kind}.csv", style=Style(style)))
        except BaseException:
            shutil.rmtree(into)
            raise
    return TextFiles(into, tuple(files))
