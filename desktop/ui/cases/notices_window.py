"""The board of who is to be told, who was, and what they answered; and the files for telling them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

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
from desktop.services.cases import telling
from desktop.services.cases.after_answer import LeftToDo, end_care, left_to_do
from desktop.services.cases.notices import NoticeBoard, NoticeRow, NoticeState, read_notices
from desktop.services.letters.older_drafts import OlderDraft, older_drafts
from desktop.ui.cases.give_dialog import GiveDialog
from desktop.ui.cases.notice_detail import NoticeDetail
from desktop.ui.cases.notice_files import NoticeFiles
from desktop.ui.cases.told_dialog import ToldDialog
from desktop.ui.cases.words import notice_state_text
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell

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
        self._files = NoticeFiles(context, offboarding_id)
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
        foot.addWidget(self._files)
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
        self._files.show_older(older)
        number = count(len(board.rows), "client")
        self._heading.setText(self.tr("Tell {clients}").format(clients=number))
        self._summary.setText(self._summed_up(board, older))
        self._show_rows()

    def _summed_up(self, board: NoticeBoard, older: Sequence[OlderDraft]) -> str:
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
        if not older:
            return told
        drafts = count(len(older), "e-mail draft")
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
        self._files.show_chosen(self._chosen, self._rows)
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
        self._context.write(self, lambda: telling.mark_not_told(practice, case_id, ids))

    def _record_answer(self, answer: ClientAnswer | Consent) -> None:
        assert isinstance(answer, ClientAnswer)
        practice, case_id, ids = self._context.practice, self._offboarding_id, self._ids
        today = practice.today()

        def keep() -> LeftToDo:
            telling.record_answer(practice, case_id, ids, answer, today)
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
        self._context.write(self, lambda: telling.record_consent(practice, case_id, ids, consent))


def _row(buttons: Sequence[QPushButton]) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
