"""In your system: what is done where the practice keeps its records, in its order, and the proof."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QWidget

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.overview import VendorOverview, VendorStep, finish_step, vendor_overview
from desktop.services.vendor.reconciling import Reconciliation, reconcile
from desktop.services.vendor.requests import RequestWritten, write_request
from desktop.services.vendor.systems import VendorSystem, choose_system, ready_systems
from desktop.services.vendor.texts import open_texts
from desktop.ui.cases.told_dialog import WHO
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.remembered import remembered
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_files, choose_folder
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.proposed_password import ProposedPassword
from desktop.ui.widgets.small_table import SmallTable

TABLES = frozenset({"vendor_items", "vendor_requests", "settings", "offboardings", "clients", "appointments"})


class VendorWindow(Dialog):
    """The four steps in their order: backup, clients, appointments, inactive."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("vendorWindow", self.tr("In your system"), parent)
        self.resize(900, 640)
        self._context = context
        self._offboarding_id = offboarding_id
        self._shown: VendorOverview | None = None
        self._system = self._make_choice()
        self._backup = QCheckBox()
        self._backup.setObjectName("vendorBackup")
        self._backup.clicked.connect(partial(self._tick, "backup"))
        self._clients = self._line("vendorClients")
        self._appointments = self._line("vendorAppointments")
        self._inactive = QCheckBox()
        self._inactive.setObjectName("vendorInactive")
        self._inactive.clicked.connect(partial(self._tick, "inactive"))
        headers = (self.tr("What"), self.tr("Reference"), self.tr("State"), self.tr("In words"))
        self._table = SmallTable("vendorItems", self.tr("What is open"), headers, self.tr("Nothing is open."))
        self._password = ProposedPassword("vendorPassword", self.tr("Password of the workbook"))
        self._initials = QCheckBox(self.tr("Initials of clients beside their &references"))
        self._initials.setObjectName("vendorInitials")
        for widget in (
            self._system,
            self._backup,
            self._clients,
            self._appointments,
            self._inactive,
            self._table,
            self._password,
            self._initials,
        ):
            self.column.addWidget(widget)
        self.column.setStretchFactor(self._table, 1)
        self.column.addLayout(self._build_actions())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("vendorButtons")
        write = make_button("vendorWrite", self.tr("&Request for support..."), self._ask_folder)
        theme.make_primary(write)
        buttons.addButton(write, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        context.bus.changed.connect(self._follow)
        self._read()

    def _make_choice(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("vendorSystem")
        box.setAccessibleName(self.tr("Where the records live"))
        box.addItem(self.tr("The records live only here"), None)
        for system in ready_systems():
            box.addItem(self.tr("The records live in {name}").format(name=system.name), system)
        box.activated.connect(lambda _: self._choose(box.currentData()))
        return box

    def _line(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        return label

    def _build_actions(self) -> FlowLayout:
        chat = make_button("vendorChat", self.tr("&Copy the chat text"), self._copy_chat)
        compare = make_button("vendorCompare", self.tr("Compare a &new export..."), self._ask_files)
        row = FlowLayout()
        for button in (chat, compare):
            row.addWidget(button)
        return row

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _read(self) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.tasks.start(lambda _: vendor_overview(practice, case_id), self._show, owner=self)

    def _show(self, shown: VendorOverview) -> None:
        self._shown = shown
        self._show_system(shown.system)
        self._show_step(self._backup, self.tr("1  Backup downloaded"), _backup_text(shown), shown.backup)
        self._clients.setText(self._proved(self.tr("2  Clients"), ItemKind.CLIENTS, shown))
        self._appointments.setText(self._proved(self.tr("3  Appointments"), ItemKind.APPOINTMENTS, shown))
        title = self.tr("4  User made inactive there")
        self._show_step(self._inactive, title, _inactive_text(shown), shown.inactive)
        self._inactive.setEnabled(shown.may_deactivate or shown.inactive.done_on is not None)
        still_open = [item for item in shown.items if item.state is not ItemState.DONE]
        self._table.show_rows(
            [
                (self._noun(i.kind), i.reference, i.state.value, i.detail or self.tr("not compared yet"))
                for i in still_open
            ]
        )

    def _show_system(self, system: VendorSystem | None) -> None:
        """Choose the entry of that system; the first one says that there is none."""
        name = system.name if system is not None else None
        for place in range(self._system.count()):
            listed = self._system.itemData(place)
            if (listed.name if listed is not None else None) == name:
                self._system.setCurrentIndex(place)

    def _show_step(self, box: QCheckBox, title: str, how: str, step: VendorStep) -> None:
        done = ""
        if step.done_on is not None:
            done = self.tr("done on {day} by {who}").format(
                day=short_day_text(step.done_on), who=step.done_by or "?"
            )
        text = ": ".join(filter(None, (title, done or how)))
        box.setText(text)
        box.setAccessibleName(text)
        box.setChecked(step.done_on is not None)

    def _proved(self, title: str, kind: ItemKind, shown: VendorOverview) -> str:
        done, asked = shown.counted(kind)
        text = self.tr("{title}: {done} of {asked} done").format(title=title, done=done, asked=asked)
        if shown.requests:
            last = shown.requests[-1]
            when = last.asked_on or last.made_at.date()
            text += self.tr(", request {number} of {day}").format(
                number=last.number, day=short_day_text(when)
            )
        return text

    def _noun(self, kind: ItemKind) -> str:
        return self.tr("Client") if kind is ItemKind.CLIENTS else self.tr("Appointment")

    def _choose(self, system: VendorSystem | None) -> None:
        practice = self._context.practice
        self._context.write(self, lambda: choose_system(practice, system))

    def _tick(self, step: str, done: bool) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        by = str(remembered().value(WHO, ""))
        self._context.write(self, lambda: finish_step(practice, case_id, step, done=done, by=by))

    def _ask_folder(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), "requests", self._write)

    def _write(self, folder: Path) -> None:
        practice, case_id, password = self._context.practice, self._offboarding_id, self._password.line.text()
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
        practice, case_id, initials = self._context.practice, self._offboarding_id, self._initials.isChecked()
        self._context.tasks.start(
            lambda _: open_texts(practice, case_id, initials=initials).chat, self._to_clipboard, owner=self
        )

    def _to_clipboard(self, parts: tuple[str, ...]) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(parts))
        messages.tell(
            self,
            self.tr("Copied, in {parts}. Paste it into the chat.").format(parts=count(len(parts), "part")),
        )

    def _ask_files(self) -> None:
        choose_files(
            self, self.tr("Choose the new export"), "exports", self.tr("All files (*)"), self._compare
        )

    def _compare(self, files: list[Path]) -> None:
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(self, lambda: reconcile(practice, case_id, files), self._tell_compared)

    def _tell_compared(self, found: Reconciliation) -> None:
        done = sum(item.state is ItemState.DONE for item in found.items)
        sentence = self.tr("{done} of {asked} are done.").format(done=done, asked=len(found.items))
        items = tuple(f"Row {p.row}, {p.column}: {p.problem}" for p in found.problems)
        messages.tell(self, sentence, items=items)


def _backup_text(shown: VendorOverview) -> str:
    return "" if shown.system is None else shown.system.backup


def _inactive_text(shown: VendorOverview) -> str:
    return "" if shown.system is None else " > ".join(shown.system.inactive)
