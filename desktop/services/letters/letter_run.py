"""One run that writes letters: where its files go, and what the record says about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import safe_name
from desktop.files.protected_pdf import protected
from desktop.language import say
from desktop.services.letters.letters import Letters
from desktop.services.letters.ways_out import WayOut
from desktop.services.outgoing.document import Document, Draw, LabelSheet, LetterPage
from desktop.services.outgoing.outgoing import Outgoing

_COLUMNS: Mapping[WayOut, tuple[str, ...]] = {
    WayOut.PDF: ("Name", "Address", "Practitioner", "Visits"),
    WayOut.EML: ("Name", "Email", "Practitioner", "Visits"),
    WayOut.SMS: ("Mobile", "Practitioner", "Next Visit"),
    WayOut.CALLS: ("Name", "Phone", "Practitioner", "Next Visit"),
    WayOut.LABELS: ("Name", "Address"),
}
"""What each kind of file says about a client, for the record."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the record says about a file: its kind, the number of clients in it, and who gets it."""

    way: WayOut
    clients: int
    recipient: str


@dataclass(frozen=True)
class LettersRun:
    """One run: what is written, where, and how. The files are recorded like every other that leaves (rule 10)."""

    letters: Letters
    folder: Path
    password: str | None
    draw: Draw | None
    out: Outgoing
    files: list[Path] = field(default_factory=list)

    def pdf(self, papers: Sequence[LetterPage | LabelSheet | Document]) -> bytes:
        if self.draw is None:
            raise UserError(say("PDF files cannot be drawn here. Choose e-mail drafts or text messages."))
        return self.draw(papers)

    def title(self, what: str) -> str:
        return f"{what} {safe_name(self.letters.leaver)} {self.letters.day:%Y-%m-%d}"

    def write_pdf(self, file: Path, data: bytes, told: Told) -> None:
        """Write a PDF, protected if there is a password."""
        self.out.claim(file)
        kept = data if self.password is None else protected(data, self.password)
        self.keep(file, write_file(file, kept), told)

    def keep(self, file: Path, sha256: str, told: Told) -> None:
        """Record a file that was written."""
        self.files.append(file)
        record_file(self.out, self.letters, LetterFile(file, sha256, told, self._protects(file)))

    def _protects(self, file: Path) -> bool:
        return self.password is not None and file.suffix in (".pdf", ".xlsx")


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A file that was written."""

    file: Path
    sha256: str
    told: Told
    is_protected: bool = False


def record_file(out: Outgoing, letters: Letters, written: LetterFile) -> None:
    """Record a file by which clients are told."""
    out.add(
        written.file,
        written.sha256,
        say("Telling clients that {leaver} leaves", leaver=letters.leaver),
        columns=_COLUMNS[written.told.way],
        counts={"clients": written.told.clients},
        user_id=letters.leaver_id,
        recipient=written.told.recipient,
        protected=written.is_protected,
    )
