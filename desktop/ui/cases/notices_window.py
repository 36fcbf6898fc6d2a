"""The board of who is to be told, who was, and what they answered; and the files for telling them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.models import ClientAnswer, Consent
from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.cases import notices
from desktop.services.cases.after_answer import LeftToDo, end_care, left_to_do
from desktop.services.cases.notices import NoticeBoard, NoticeRow, NoticeState, read_notices
from desktop.services.letters.mail_program import open_in_mail_program
from desktop.services.letters.older_drafts import OlderDraft, older_drafts, write_again
from desktop.services.letters.other_letters import Audience
from desktop.services.letters.other_ways_out import write_other_letters
from desktop.services.letters.ways_out import KeptDraft, LettersWritten, WayOut, write_letters
from desktop.ui.cases.give_dialog import GiveDialog
from desktop.ui.cases.letters_window import LettersWindow
from desktop.ui.cases.notice_detail import NoticeDetail
from desktop.ui.cases.told_dialog import ToldDialog
from desktop.ui.cases.words import notice_state_text
from desktop.ui.core import messages, printing, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.small_table import SmallTable
from desktop.ui.widgets.sorting import Cell

TABLES = frozenset(
    {
        "appointments",
        "client_notices",
        "clients",
        "contact_attempts",
        "contacts",
        "offboardings",
        "pack_records",
        "settings",
    }
)


class NoticesWindow(Dialog):
    """The board of one case. Selected rows are told, tried, answered or given consent together."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("noticesWindow", self.tr("Tell clients"), parent)
        self.resize(1040, 620)
        self._context = context
        self._offboarding_id = offboarding_id
        self._board: NoticeBoard | None = None
        self._rows: tuple[NoticeRow, ...] = ()
        self._older: tuple[OlderDraft, ...] = ()
        self._heading = QLabel()
        self._heading.setObjectName("noticesHeading")
        theme.set_heading(self._heading)
        self._summary = QLabel()
        self._summary.setObjectName("noticesSummary")
        self._summary.setWordWrap(True)
        theme.set_muted(self._summary)
        self._filter = self._make_filter()
        headers = (
            self.tr("Client"),
            self.tr("Tell"),
            self.tr("By"),
            self.tr("Goes to"),
            self.tr("Told"),
            self.tr("Answer"),
            self.tr("Consent"),
        )
        self._table = SmallTable(
            "noticesTable", self.tr("Clients to tell"), headers, self.tr("Nobody to tell.")
        )
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.itemSelectionChanged.connect(self._offer)
        self._table.opened.connect(self._ask_told)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._filter)
        self._detail = NoticeDetail(context, offboarding_id)
        self.column.addWidget(self._table, 1)
        self.column.addWidget(self._detail)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("noticesButtons")
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()  # all of it stays in view even if the rest scrolls
        foot.setSpacing(theme.SPACE)
        foot.addLayout(self._build_actions())
        foot.addLayout(self._build_files())
        foot.addWidget(buttons)
        self.column.addLayout(foot)
        context.bus.changed.connect(self._follow)
        self._read()

    def _make_filter(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("noticesFilter")
        box.setAccessibleName(self.tr("Which clients"))
        choices = (
            (self.tr("All"), None),
            (self.tr("To tell"), NoticeState.TO_TELL),
            (self.tr("Cannot be reached"), NoticeState.OUT_OF_REACH),
            (self.tr("Told, no answer yet"), NoticeState.TOLD),
            (self.tr("Answered"), NoticeState.ANSWERED),
        )
        for text, state in choices:
            box.addItem(text, state)
        box.currentIndexChanged.connect(lambda _: self._show_rows())
        return box

    def _build_actions(self) -> FlowLayout:
        told = make_button("noticesTold", self.tr("&Mark as told..."), self._ask_told)
        theme.make_primary(told)
        tried = make_button("noticesTried", self.tr("&Tried..."), self._ask_tried)
        not_told = make_button("noticesNotTold", self.tr("&Not told"), self._mark_not_told)
        answer = self._menu_button("noticesAnswer", self.tr("&Answer"), ClientAnswer, self._record_answer)
        consent = self._menu_button("noticesConsent", self.tr("&Consent"), Consent, self._record_consent)
        self._for_selected = [told, tried, not_told, answer, consent]
        self._give = make_button("noticesGive", self.tr("&Give to somebody else..."), self._ask_give)
        return _row([*self._for_selected, self._give])

    def _build_files(self) -> FlowLayout:
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
        return _row([*buttons, self._mail, self._build_others(), wording, self._again])

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

    def _menu_button(
        self,
        name: str,
        text: str,
        kinds: type[ClientAnswer] | type[Consent],
        act: Callable[[ClientAnswer | Consent], None],
    ) -> QPushButton:
        button = make_button(name, text)
        menu = QMenu(button)
        for kind in kinds:
            words = self.tr(kind.value) if kind.value else self.tr("Nothing yet")
            menu.addAction(words, partial(act, kind))
        button.setMenu(menu)
        return button

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _read(self) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.tasks.start(
            lambda _: (read_notices(practice, case_id), older_drafts(practice, case_id)),
            lambda found: self._show_board(*found),
            owner=self,
        )

    def _show_board(self, board: NoticeBoard, older: tuple[OlderDraft, ...]) -> None:
        self._board = board
        self._older = older
        self._again.setVisible(bool(older))
        number = count(len(board.rows), "client")
        self._heading.setText(self.tr("Tell {clients}").format(clients=number))
        self._summary.setText(self._summed_up(board))
        self._show_rows()

    def _summed_up(self, board: NoticeBoard) -> str:
        parts = [
            self.tr("{n} to tell").format(n=len(board.of(NoticeState.TO_TELL))),
            self.tr("{n} cannot be reached").format(n=len(board.of(NoticeState.OUT_OF_REACH))),
            self.tr("{n} told").format(n=len(board.of(NoticeState.TOLD))),
            self.tr("{n} answered").format(n=len(board.of(NoticeState.ANSWERED))),
        ]
        left = board.days_left
        day = short_day_text(board.tell_by)
        when = self.tr("by {day} ({days} left)").format(day=day, days=count(left, "day"))
        if left < 0:
            when = self.tr("due on {day}, {days} ago").format(day=day, days=count(-left, "day"))
        told = f"{', '.join(parts)}; {when}."
        if not self._older:
            return told
        drafts = count(len(self._older), "e-mail draft")
        return "\n".join((told, self.tr("Older than its wording: {drafts}.").format(drafts=drafts)))

    def _show_rows(self) -> None:
        if self._board is None:
            return
        wanted = self._filter.currentData()
        self._rows = tuple(row for row in self._board.rows if wanted is None or row.state is wanted)
        self._table.show_rows([self._texts(row) for row in self._rows])
        self._offer()

    def _texts(self, row: NoticeRow) -> Sequence[str | Cell]:
        way = self.tr(row.way.value) if row.way is not None else self.tr("nothing")
        return (
            f"{row.name} ({row.reference})",
            row.whom or "-",
            way,
            self._becomes(row),
            Cell(notice_state_text(row), row.told_on),
            self.tr(row.answer.value) if row.answer.value else "",
            self.tr(row.consent.value) if row.consent.value else "",
        )

    def _becomes(self, row: NoticeRow) -> str:
        if row.only_visits:
            return self.tr("visits only")
        return row.recipient or self.tr(row.disposition.value)

    @property
    def _chosen(self) -> list[NoticeRow]:
        return [self._rows[place] for place in self._table.places if place < len(self._rows)]

    @property
    def _ids(self) -> list[int]:
        return [row.client_id for row in self._chosen]

    def _offer(self) -> None:
        for button in self._for_selected:
            button.setEnabled(bool(self._chosen))
        one = self._chosen[0] if len(self._chosen) == 1 else None
        self._give.setEnabled(one is not None and not one.only_visits)
        self._mail.setEnabled(one is not None)
        self._detail.show_row(one)

    def _ask_told(self) -> None:
        if self._chosen:
            ToldDialog(self._context, self._offboarding_id, self._chosen, parent=self).open()

    def _ask_tried(self) -> None:
        if self._chosen:
            ToldDialog(self._context, self._offboarding_id, self._chosen, tried=True, parent=self).open()

    def _ask_give(self) -> None:
        if len(self._chosen) == 1:
            GiveDialog(self._context, self._offboarding_id, self._chosen[0], self).open()

    def _mark_not_told(self) -> None:
        practice, case_id, ids = self._context.practice, self._offboarding_id, self._ids
        self._context.write(self, lambda: notices.mark_not_told(practice, case_id, ids))

    def _record_answer(self, answer: ClientAnswer | Consent) -> None:
        assert isinstance(answer, ClientAnswer)
        practice, case_id, ids = self._context.practice, self._offboarding_id, self._ids
        today = practice.today()

        def keep() -> LeftToDo:
            notices.record_answer(practice, case_id, ids, answer, today)
            return left_to_do(practice, case_id, ids, answer)

        self._context.write(self, keep, partial(self._tell_left_to_do, answer))

    def _tell_left_to_do(self, answer: ClientAnswer, left: LeftToDo) -> None:
        if not left.sentences:
            return
        practice, case_id = self._context.practice, self._offboarding_id
        end = messages.Help(
            self.tr("Cancel their visits and close the file"),
            lambda: self._context.write(self, lambda: end_care(practice, case_id, left.may_end, answer)),
        )
        helps = (end,) if left.may_end else ()
        sentence = self.tr("The answer is kept. This is still to do:")
        messages.tell(self, sentence, *helps, items=left.sentences)

    def _record_consent(self, consent: ClientAnswer | Consent) -> None:
        assert isinstance(consent, Consent)
        practice, case_id, ids = self._context.practice, self._offboarding_id, self._ids
        self._context.write(self, lambda: notices.record_consent(practice, case_id, ids, consent))

    def _show_wording(self) -> None:
        chosen = self._ids or [row.client_id for row in self._rows[:1]]
        LettersWindow(self._context, self._offboarding_id, chosen, self).show()

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
        only = self._ids if len(self._chosen) > 1 else None
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


def _row(buttons: Sequence[QPushButton]) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
