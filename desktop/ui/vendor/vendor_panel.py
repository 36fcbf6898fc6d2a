"""The part of a leaving in the practice's other system: five steps in order, requests, and the proof."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.imports import FileAnswers
from desktop.services.offboarding.following_up import DueResult
from desktop.services.practice.other_system import VendorStepKey, VendorSystem
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.overview import (
    PROVED,
    VendorOverview,
    finish_step,
    reopen_step,
    skip_step,
    vendor_overview,
)
from desktop.services.vendor.reconciling import reconcile
from desktop.services.vendor.requests import RequestWritten, write_request
from desktop.services.vendor.standing import Reconciliation
from desktop.services.vendor.texts import open_texts
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.tasks import Task
from desktop.ui.vendor.asked_dialog import AskedDialog
from desktop.ui.vendor.compare_dialog import CompareDialog
from desktop.ui.vendor.step_row import StepRow
from desktop.ui.vendor.system_dialog import SystemDialog
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_files, choose_folder
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.proposed_password import ProposedPassword
from desktop.ui.widgets.reason_dialog import ReasonDialog
from desktop.ui.widgets.tables.small import SmallTable

TABLES = frozenset(
    {"vendor_items", "vendor_requests", "vendor_steps", "settings", "offboardings", "clients", "appointments"}
)
"""A change of one of these may change what the panel shows."""


class VendorPanel(QWidget):
    """Empty until `show_case`; reads and writes by itself."""

    def __init__(self, context: PracticeContext) -> None:
        super().__init__()
        self._context = context
        self._offboarding_id: int | None = None
        self._shown: VendorOverview | None = None
        self._reading: Task | None = None
        self._said: dict[Path, FileAnswers] = {}
        self._system = Notice("vendorSystem")
        self._system.pressed.connect(self._name_system)
        self._rows: dict[VendorStepKey, StepRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE + 4)
        column.addWidget(self._system)
        for number, (key, title) in enumerate(self._titles().items(), 1):
            row = StepRow(key, number, title, proved=key in PROVED)
            row.finished.connect(partial(self._finish, key))
            row.skipped.connect(partial(self._ask_reason, key))
            row.reopened.connect(partial(self._reopen, key))
            self._rows[key] = row
            column.addWidget(row)
        self._request = self._build_request()
        column.addWidget(self._request)
        headers = (self.tr("What"), self.tr("Reference"), self.tr("Status"), self.tr("In words"))
        self._table = SmallTable("vendorItems", self.tr("What is open"), headers, self.tr("Nothing is open."))
        self._table.setMinimumHeight(6 * self.fontMetrics().height())
        column.addWidget(self._table, 1)
        context.bus.changed.connect(self._follow)

    def _titles(self) -> dict[VendorStepKey, str]:
        return {
            VendorStepKey.BACKUP: self.tr("Backup downloaded"),
            VendorStepKey.PACK: self.tr("Handover pack"),
            VendorStepKey.CLIENTS: self.tr("Clients transferred"),
            VendorStepKey.APPOINTMENTS: self.tr("Appointments transferred"),
            VendorStepKey.INACTIVE: self.tr("User made inactive there, and then here"),
        }

    def _build_request(self) -> QWidget:
        self._asked = QLabel()
        self._asked.setObjectName("vendorAsked")
        self._asked.setWordWrap(True)
        self._write_button = make_button("vendorWrite", self.tr("&Request for support..."), self._ask_folder)
        self._chat = make_button("vendorChat", self.tr("Co&py the chat text"), self._copy_chat)
        self._how = make_button("vendorHow", self.tr("How it was &asked..."), self._ask_how)
        self._compare_button = make_button(
            "vendorCompare", self.tr("Compare a new e&xport..."), self._ask_files
        )
        self._password = ProposedPassword("vendorPassword", self.tr("Password of the workbook"))
        self._initials = QCheckBox(self.tr("&Initials of clients beside their references"))
        self._initials.setObjectName("vendorInitials")
        buttons = FlowLayout()
        for button in (self._write_button, self._chat, self._how, self._compare_button):
            buttons.addWidget(button)
        area = QWidget()
        column = QVBoxLayout(area)
        column.setContentsMargins(0, theme.SPACE, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._asked)
        column.addWidget(self._password)
        column.addWidget(self._initials)
        column.addLayout(buttons)
        return area

    def show_case(self, offboarding_id: int) -> None:
        """Show the present state of this offboarding."""
        self._offboarding_id = offboarding_id
        practice = self._context.practice
        self._reading = self._context.tasks.latest(
            self._reading, lambda _: vendor_overview(practice, offboarding_id), self._show
        )

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES and self._offboarding_id is not None and self.isVisible():
            self.show_case(self._offboarding_id)

    def _show(self, shown: VendorOverview) -> None:
        self._shown = shown
        self._show_system(shown)
        current = shown.current
        for key, row in self._rows.items():
            step = shown.step(key)
            row.setVisible(step is not None)
            if step is not None:
                row.show_standing(
                    step,
                    current=key is current,
                    how=_how(shown.system, key),
                    counted=self._counted(key, shown),
                )
        self._asked.setText(self._asked_text(shown))
        self._asked.setVisible(bool(shown.requests))
        self._how.setVisible(bool(shown.requests))
        still_open = [item for item in shown.items if item.state is not ItemState.DONE]
        for widget in (self._write_button, self._chat, self._compare_button):
            widget.setEnabled(bool(still_open))
        self._table.show_rows(
            [
                (
                    self._noun(i.kind),
                    i.reference,
                    self._state_text(i.state),
                    i.detail or self.tr("not compared yet"),
                )
                for i in still_open
            ]
        )

    def _show_system(self, shown: VendorOverview) -> None:
        system = shown.system
        if system is None:
            self._system.tell(
                self.tr("The records live only here. Where they live in another system, name it first."),
                theme.Tone.WARNING,
                action=self.tr("&Where the records live..."),
            )
            return
        ways = "\n".join(filter(None, (system.chat, system.mail, system.telephone)))
        self._system.tell(
            self.tr("The records live in {name}.").format(name=system.name),
            theme.Tone.ACCENT,
            "\n".join(filter(None, (", ".join(ways.splitlines()), system.needs))),
            action=self.tr("Change..."),
        )

    def _counted(self, key: VendorStepKey, shown: VendorOverview) -> str:
        """`36 of 38 clients.`; empty for steps without a comparison."""
        if key not in PROVED:
            return ""
        done, asked = shown.counted(PROVED[key])
        if not asked:
            return self.tr("Nothing is to be transferred.")
        noun = "client" if PROVED[key] is ItemKind.CLIENTS else "appointment"
        return self.tr("{done} of {asked}.").format(done=done, asked=count(asked, noun))

    def _asked_text(self, shown: VendorOverview) -> str:
        if not shown.requests:
            return ""
        last = shown.requests[-1]
        facts = [
            self.tr("Request {number} of {day}").format(
                number=last.number, day=short_day_text(last.asked_on or last.made_at.date())
            ),
            self.tr("by {way}").format(way=last.way) if last.way else "",
            self.tr("ticket {number}").format(number=last.ticket) if last.ticket else "",
            self.tr("promised for {day}").format(day=short_day_text(last.promised_for))
            if last.promised_for
            else "",
        ]
        return ", ".join(filter(None, facts))

    def _noun(self, kind: ItemKind) -> str:
        return self.tr("Client") if kind is ItemKind.CLIENTS else self.tr("Appointment")

    def _state_text(self, state: ItemState) -> str:
        return {
            ItemState.OPEN: self.tr("open"),
            ItemState.DONE: self.tr("done"),
            ItemState.DIFFERENT: self.tr("different"),
        }[state]

    def _name_system(self) -> None:
        SystemDialog(self._context, self).open()

    def _finish(self, step: VendorStepKey) -> None:
        practice, case_id = self._context.practice, self._case_id
        self._context.write(self, lambda: finish_step(practice, case_id, step), self._tell_ended)

    def _ask_reason(self, step: VendorStepKey) -> None:
        question = self.tr("Why is this skipped? {step}. The certificate prints the reason.")
        dialog = ReasonDialog(question.format(step=self._titles()[step]), self.tr("Skip it"), self)
        dialog.given.connect(partial(self._skip, step))
        dialog.open()

    def _skip(self, step: VendorStepKey, reason: str) -> None:
        practice, case_id = self._context.practice, self._case_id
        self._context.write(self, lambda: skip_step(practice, case_id, step, reason), self._tell_ended)

    def _reopen(self, step: VendorStepKey) -> None:
        practice, case_id = self._context.practice, self._case_id
        self._context.write(self, lambda: reopen_step(practice, case_id, step))

    def _tell_ended(self, ended: DueResult | None) -> None:
        """Say if the last step made the leaver inactive here too."""
        if ended is None:
            return
        if ended.problem:
            messages.tell(self, ended.problem, items=ended.items)
        else:
            messages.tell(self, self.tr("{name} is inactive here too.").format(name=ended.name))

    @property
    def _case_id(self) -> int:
        assert self._offboarding_id is not None
        return self._offboarding_id

    def _ask_folder(self) -> None:
        if self._password.is_accepted():
            choose_folder(self, self.tr("Choose a folder"), "requests", self.write)

    def write(self, folder: Path) -> None:
        """Write the open items as a request into the folder."""
        practice, case_id, password = self._context.practice, self._case_id, self._password.line.text()
        initials = self._initials.isChecked()
        self._context.write(
            self,
            lambda: write_request(practice, case_id, folder, password=password or None, initials=initials),
            self._tell_written,
        )

    def _tell_written(self, written: RequestWritten) -> None:
        sentence = self.tr("Request {number} is written: {clients}, {appointments}.").format(
            number=written.number,
            clients=count(written.clients, "client"),
            appointments=count(written.appointments, "appointment"),
        )
        messages.tell(self, sentence, messages.show_folder(written.files[0]))

    def _copy_chat(self) -> None:
        practice, case_id, initials = self._context.practice, self._case_id, self._initials.isChecked()
        self._context.tasks.start(
            lambda _: open_texts(practice, case_id, initials=initials).chat, self._to_clipboard, owner=self
        )

    def _to_clipboard(self, parts: tuple[str, ...]) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(parts))
        messages.tell(
            self,
            self.tr("Copied, in {parts}. Paste it into the chat.").format(parts=count(len(parts), "part")),
        )

    def _ask_how(self) -> None:
        if self._shown is not None and self._shown.requests:
            AskedDialog(self._context, self._shown.requests[-1], self).open()

    def _ask_files(self) -> None:
        choose_files(
            self, self.tr("Choose the new export"), "exports", self.tr("All files (*)"), self.compare
        )

    def compare(self, files: list[Path]) -> None:
        """Compare new exports with the requests, all together, asking about the open questions of each."""
        self._said = {}
        practice, case_id = self._context.practice, self._case_id
        self._context.write(
            self, lambda: reconcile(practice, case_id, files), partial(self._ask_next, files, 0)
        )

    def _ask_next(self, files: list[Path], place: int, found: Reconciliation) -> None:
        """Ask about the first file from `place` on with open questions; then report the result for all."""
        asking = next((i for i, file in enumerate(found.files) if i >= place and file.questions), None)
        if asking is None:
            self._compared(found)
            return
        file = found.files[asking]
        practice, case_id = self._context.practice, self._case_id

        def again(answers: FileAnswers) -> Reconciliation:
            self._said[file.file] = answers
            return reconcile(practice, case_id, files, said=self._said)

        dialog = CompareDialog(self._context, file, again, self)
        dialog.compared.connect(lambda newer: self._ask_next(files, asking + 1, newer or found))
        dialog.open()

    def _compared(self, found: Reconciliation) -> None:
        done = sum(item.state is ItemState.DONE for item in found.items)
        sentence = self.tr("{done} of {asked} are done.").format(done=done, asked=len(found.items))
        problems = [
            self.tr("{file}, row {row}, {column}: {problem}").format(
                file=file.name, row=p.row, column=p.column, problem=p.problem
            )
            for file in found.files
            for p in file.problems
        ]
        messages.tell(self, sentence, items=tuple(problems))


def _how(system: VendorSystem | None, key: VendorStepKey) -> str:
    """The instructions there, in the words of that system."""
    if system is None:
        return ""
    return {
        VendorStepKey.BACKUP: system.backup,
        VendorStepKey.CLIENTS: system.clients,
        VendorStepKey.APPOINTMENTS: system.appointments,
        VendorStepKey.INACTIVE: " > ".join(system.inactive),
    }.get(key, "")
