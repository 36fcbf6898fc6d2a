"""The buttons of the board that write letters, drafts and lists; nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.rules.text import count
from desktop.services.cases.notices import NoticeRow
from desktop.services.letters.mail_program import open_in_mail_program
from desktop.services.letters.older_drafts import OlderDraft, write_again
from desktop.services.letters.other_letters import Audience
from desktop.services.letters.other_ways_out import write_other_letters
from desktop.services.letters.ways_out import KeptDraft, LettersWritten, WayOut
from desktop.services.letters.writing import write_letters
from desktop.ui.cases.letters_window import LettersWindow
from desktop.ui.core import messages, printing
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.flow_layout import FlowLayout


class NoticeFiles(QWidget):
    """Several selected clients are written to; otherwise all of the case are."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offboarding_id = offboarding_id
        self._ids: list[int] = []
        self._first: list[int] = []
        self._older: tuple[OlderDraft, ...] = ()
        row = FlowLayout(self)
        for button in self._build_buttons():
            row.addWidget(button)

    def show_chosen(self, chosen: Sequence[NoticeRow], rows: Sequence[NoticeRow]) -> None:
        """Note which of the rows are selected. The wording is shown for the first row if none is."""
        self._ids = [row.client_id for row in chosen]
        self._first = [row.client_id for row in rows[:1]]
        self._mail.setEnabled(len(chosen) == 1)

    def show_older(self, older: tuple[OlderDraft, ...]) -> None:
        """Offer to write these drafts again."""
        self._older = older
        self._again.setVisible(bool(older))

    def _build_buttons(self) -> list[QPushButton]:
        files = (
            ("noticesPdf", self.tr("&Letters as PDF..."), WayOut.PDF),
            ("noticesEml", self.tr("&E-mail drafts..."), WayOut.EML),
            ("noticesSms", self.tr("&SMS list..."), WayOut.SMS),
            ("noticesCalls", self.tr("Call l&ist..."), WayOut.CALLS),
            ("noticesLabels", self.tr("La&bels..."), WayOut.LABELS),
        )
        buttons = [make_button(name, text, partial(self._ask_folder, way)) for name, text, way in files]
        self._mail = make_button("noticesMail", self.tr("O&pen an e-mail"), self._open_mail)
        self._mail.setToolTip(
            self.tr("Opens the letter to the selected client in your own mail program, unsent")
        )
        wording = make_button("noticesWording", self.tr("&Wording..."), self._show_wording)
        again = self.tr("W&rite again from the template...")
        self._again = make_button("noticesAgain", again, self._ask_again)
        self._again.setVisible(False)
        return [*buttons, self._mail, self._build_others(), wording, self._again]

    def _build_others(self) -> QPushButton:
        """Build the letters to others than clients."""
        choices = (
            (self.tr("Referrers: letters as PDF..."), WayOut.PDF, Audience.REFERRERS),
            (self.tr("Referrers: e-mail drafts..."), WayOut.EML, Audience.REFERRERS),
            (self.tr("Colleagues: e-mail drafts..."), WayOut.EML, Audience.COLLEAGUES),
            (self.tr("The leaver: letter as PDF..."), WayOut.PDF, Audience.LEAVER),
        )
        button = make_button("noticesOthers", self.tr("To &others"))
        menu = QMenu(button)
        for text, way, audience in choices:
            menu.addAction(text, partial(self._ask_folder, way, audience))
        button.setMenu(menu)
        return button

    def _show_wording(self) -> None:
        LettersWindow(self._context, self._offboarding_id, self._ids or self._first, self).show()

    def _ask_folder(self, way: WayOut, audience: Audience = Audience.CLIENTS) -> None:
        write = self._write if audience is Audience.CLIENTS else partial(self._write_others, audience)
        choose_folder(
            self, self.tr("Choose a folder for the files"), "letters", lambda folder: write(way, folder)
        )

    def _ask_again(self) -> None:
        """Say which drafts are older than their wording; text typed by hand stays unless it is chosen."""
        typed = sum(draft.typed for draft in self._older)
        helps = []
        if typed < len(self._older):
            helps.append(messages.Help(self.tr("Write again"), partial(self._write_again, False)))
        if typed:
            also = self.tr("Write again, also what was typed by hand")
            helps.append(messages.Help(also, partial(self._write_again, True)))
        sentence = self.tr("These e-mail drafts were written before their wording changed:")
        messages.tell(self, sentence, *helps, items=tuple(map(self._said_of, self._older)))

    def _said_of(self, draft: OlderDraft) -> str:
        words = {"name": draft.name, "reference": draft.reference}
        if draft.typed:
            return self.tr("{name} ({reference}): typed in by hand since").format(**words)
        return self.tr("{name} ({reference})").format(**words)

    def _write_again(self, typed_too: bool) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(self, lambda: write_again(practice, case_id, typed_too=typed_too))

    def _open_mail(self) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        (client_id,) = self._ids
        self._context.write(
            self,
            lambda: open_in_mail_program(practice, case_id, client_id),
            lambda address: QDesktopServices.openUrl(QUrl.fromEncoded(address.encode())),
        )

    def _write_others(self, audience: Audience, way: WayOut, folder: Path) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(
            self,
            lambda: write_other_letters(practice, case_id, folder, way, audience, draw=printing.pdf),
            partial(self._tell_others, audience),
        )

    def _tell_others(self, audience: Audience, done: LettersWritten) -> None:
        sentence = self.tr("Written: {letters}. Nothing is sent: that is yours to do.").format(
            letters=count(done.letters, "letter")
        )
        if not done.letters:
            sentence = self.tr("Nobody can be told this way.")
            if audience is Audience.REFERRERS and not done.unreachable:
                sentence = self.tr("No client has a referrer or GP. Note them on the client's form.")
        self._tell_files(sentence, done)

    def _write(self, way: WayOut, folder: Path) -> None:
        only = self._ids if len(self._ids) > 1 else None
        self._write_for(way, folder, only, typed_too=False)

    def _write_for(self, way: WayOut, folder: Path, only: Sequence[int] | None, typed_too: bool) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(
            self,
            lambda: write_letters(
                practice, case_id, folder, way, draw=printing.pdf, only=only, typed_too=typed_too
            ),
            partial(self._tell_written, way, folder),
        )

    def _tell_written(self, way: WayOut, folder: Path, done: LettersWritten) -> None:
        clients = count(len(done.references), "client")
        sentence = self.tr("Written for {clients}. Nothing is sent: that is yours to do.").format(
            clients=clients
        )
        if not done.letters:
            sentence = self.tr("Nobody can be told this way. The list says why.")
        if not done.kept:
            self._tell_files(sentence, done)
            return
        if not done.letters:
            sentence = self.tr("Nothing was written: the drafts in this folder were typed in by hand.")
        ids = [client_id for one in done.kept for client_id in one.client_ids]
        again = messages.Help(
            self.tr("Write again, also what was typed by hand"),
            lambda: self._write_for(way, folder, ids, typed_too=True),
        )
        kept = tuple(map(self._said_of_kept, done.kept))
        self._tell_files(sentence, done, again, items=kept)

    def _said_of_kept(self, kept: KeptDraft) -> str:
        said = self.tr("{name} ({reference}): typed in by hand since; kept as it is")
        return said.format(name=kept.name, reference=kept.references[0])

    def _tell_files(
        self, sentence: str, done: LettersWritten, *helps: messages.Help, items: tuple[str, ...] = ()
    ) -> None:
        away = tuple(f"{one.name} ({one.reference}): {self.tr(one.why.value)}" for one in done.unreachable)
        folder = (messages.show_folder(done.files[0]),) if done.files else ()
        messages.tell(self, sentence, *folder, *helps, items=(*items, *away))
