"""The files of one request: the workbook, the chat text, the e-mail draft and the telephone script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.rules.dates.format import day_text, moment_text
from desktop.services.history.witness import witness_of
from desktop.services.outgoing.outgoing import Outgoing
from desktop.services.practice.letterhead import Letterhead, letterhead
from desktop.services.practice.other_system import chosen_system
from desktop.services.vendor.asked import AskedAppointment, VendorAsk
from desktop.services.vendor.texts import RequestTexts, counted_text, request_texts


@dataclass(frozen=True)
class RequestFiles:
    """What is asked, as a workbook and as texts beside it; `stood` is our reference in them."""

    practice: Practice
    asked: VendorAsk
    texts: RequestTexts
    workbook: Path
    password: str | None
    stood: str

    @classmethod
    def make(cls, practice: Practice, asked: VendorAsk, workbook: Path, password: str | None) -> RequestFiles:
        texts = request_texts(practice, asked, chosen_system(practice))
        return cls(practice, asked, texts, workbook, password, witness_of(practice).text)

    @property
    def paths(self) -> tuple[Path, ...]:
        return (self.workbook, *self._contents())

    def write(self, out: Outgoing) -> None:
        """Write them, and record each as a file that leaves."""
        hashes = self._written(out)
        for file, sha256 in hashes.items():
            out.add(
                file,
                sha256,
                say("Asking the vendor to transfer clients and appointments"),
                columns=("Client Reference", "Appointment Reference", "Time", "Site", "Practitioners"),
                counts={"clients": len(self.asked.clients), "appointments": len(self.asked.appointments)},
                user_id=self.asked.leaver.id,
                recipient=say("The vendor's support"),
                protected=self._protects(file),
            )

    def _written(self, out: Outgoing) -> dict[Path, str]:
        """Write them; returns their hashes."""
        out.claim(self.workbook)
        sheets = _sheets(self.practice, self.asked, self.stood)
        hashes = {self.workbook: write_workbook(self.workbook, sheets, self.password).sha256}
        for file, data in self._contents().items():
            out.claim(file)
            hashes[file] = write_file(file, data)
        return hashes

    def _protects(self, file: Path) -> bool:
        return file == self.workbook and self.password is not None

    def _contents(self) -> dict[Path, bytes]:
        """The texts, by their files."""
        return {
            self._beside("chat.txt"): "\n\n---\n\n".join(self.texts.chat).encode("utf-8-sig"),
            self._beside("e-mail.eml"): _draft(self.texts, self.workbook.name, self.stood),
            self._beside("telephone.txt"): self.texts.telephone.encode("utf-8-sig"),
        }

    def _beside(self, name: str) -> Path:
        return self.workbook.with_name(f"{self.workbook.stem} {name}")


def _draft(texts: RequestTexts, workbook: str, stood: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = texts.mail_subject
    attach = say("Attach: {workbook} (tell its password by telephone).", workbook=workbook)
    reference = say("Our reference: {stood}", stood=stood)
    message.set_content(f"{texts.mail}\n{attach}\n\n{reference}\n")
    return bytes(message)


def _sheets(practice: Practice, asked: VendorAsk, stood: str) -> list[Sheet]:
    return [
        Sheet(
            "About",
            [SheetColumn("Request", 24), SheetColumn("", 70, wrap=True)],
            _about(letterhead(practice), asked, stood),
            filtered=False,
        ),
        Sheet(
            "Clients",
            _columns(("Client", "Initials", "Present Case Manager", "New Case Manager")),
            [(c.reference, c.initials, c.present.name, c.new.name) for c in asked.clients],
        ),
        Sheet("Appointments", _columns(_VISIT_HEADERS), [_visit_row(visit) for visit in asked.appointments]),
    ]


_Row = tuple[Value, ...]
_VISIT_HEADERS = (
    "Reference Number",
    "Day",
    "Time",
    "Site",
    "Present Practitioner",
    "New Practitioner",
    "New Time",
    "Cancelled Because",
)


def _about(head: Letterhead, asked: VendorAsk, stood: str) -> list[_Row]:
    return [
        (say("Practice"), head.practice),
        (say("Leaving"), asked.leaver.name),
        (say("Last working day"), day_text(asked.last_day)),
        (say("To transfer"), counted_text(asked)),
        (
            say("Order"),
            say("First the clients, then the appointments. The practice makes the user inactive afterwards."),
        ),
        (say("Questions to"), head.how_to_reach_us or head.practice),
        (say("Our reference"), stood),
    ]


def _visit_row(visit: AskedAppointment) -> _Row:
    return (
        visit.reference,
        day_text(visit.was.date()),
        f"{visit.was:%H:%M}",
        visit.site,
        visit.present.name,
        visit.new.name if visit.new else "",
        say("waiting list") if visit.waits else moment_text(visit.new_time),
        visit.cancel_reason,
    )


def _columns(headers: Iterable[str]) -> list[SheetColumn]:
    return [SheetColumn(header) for header in headers]
