"""The window of all backups and snapshots: their contents, and the ways back to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from desktop.rules.text import count
from desktop.services.backups.shelf import Kept, shelf, verify_kept
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.keeping.backup import back_up_now
from desktop.ui.keeping.words import row_of
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tables.small import SmallTable

TABLES = frozenset({"backup_records", "settings", "clients", "appointments"})
"""A change of one of these may change what the window shows."""


class BackupsWindow(Dialog):
    """Follows the practice while it is open."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("backupsWindow", self.tr("Backups"), parent)
        self.resize(980, 480)
        self._context = context
        self._kept: tuple[Kept, ...] = ()
        self._heading = QLabel(self.tr("Looking at the backups..."))
        self._heading.setObjectName("backupsHeading")
        theme.set_heading(self._heading)
        headers = (
            self.tr("Made"),
            self.tr("What"),
            self.tr("Clients"),
            self.tr("Appointments"),
            self.tr("Size"),
            self.tr("Record"),
            self.tr("Changes since"),
            self.tr("Verified"),
        )
        self._table = SmallTable(
            "backupsTable", self.tr("Backups"), headers, self.tr("There is no backup yet. Make one now.")
        )
        self._table.opened.connect(self._turn_back)
        self._table.itemSelectionChanged.connect(self._offer)
        self._place = QLabel()
        self._place.setObjectName("backupsPlace")
        self._place.setWordWrap(True)
        theme.set_muted(self._place)
        self._needs_one: list[QPushButton] = []
        for part in (self._heading, self._table, self._place):
            self.column.addWidget(part)
        self.column.setStretch(1, 1)
        self.column.addLayout(self._build_actions())
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("backupsButtons")
        close.rejected.connect(self.reject)
        self.column.addWidget(close)
        context.bus.changed.connect(self._follow)
        self._offer()
        self._read()

    def _build_actions(self) -> FlowLayout:
        row = FlowLayout()
        row.addWidget(make_button("backupsNew", self.tr("Back up &now..."), self._back_up, "backup"))
        for name, text, act in (
            ("backupsVerify", self.tr("&Verify"), self._verify),
            ("backupsTurnBack", self.tr("&Restore..."), self._turn_back),
            ("backupsClients", self.tr("Bring &clients back..."), self._bring_back),
            ("backupsFolder", self.tr("Open &folder"), self._open_folder),
        ):
            self._needs_one.append(make_button(name, text, act))
            row.addWidget(self._needs_one[-1])
        return row

    @property
    def _selected(self) -> Kept | None:
        place = self._table.place
        return self._kept[place] if 0 <= place < len(self._kept) else None

    def _offer(self) -> None:
        kept = self._selected
        for button in self._needs_one:
            button.setEnabled(kept is not None and kept.size is not None)
        self._place.setText("" if kept is None else str(kept.file))

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _read(self) -> None:
        practice = self._context.practice
        self._context.tasks.start(lambda _: shelf(practice), self._show, owner=self)

    def _show(self, kept: tuple[Kept, ...]) -> None:
        self._kept = kept
        self._table.show_rows([row_of(one) for one in kept])
        there = sum(one.size is not None for one in kept)
        self._heading.setText(
            self.tr("{backups}, {there} where they were made").format(
                backups=count(len(kept), "backup"), there=there
            )
        )
        self._offer()

    def _back_up(self) -> None:
        back_up_now(self, self._context)

    def _on_selected(self, act: Callable[[Kept], object]) -> None:
        if self._selected is not None and self._selected.size is not None:
            act(self._selected)

    def _verify(self) -> None:
        self._on_selected(self._verify_one)

    def _verify_one(self, kept: Kept) -> None:
        practice = self._context.practice
        done = self.tr("{name} is complete: every byte, page and row was checked.").format(
            name=kept.file.name
        )
        self._context.write(
            self, lambda: verify_kept(practice, kept.file), lambda _: messages.tell(self, done)
        )

    def _turn_back(self) -> None:
        from desktop.ui.keeping.turn_back_dialog import TurnBackDialog

        self._on_selected(lambda kept: TurnBackDialog(self._context, kept, self).open())

    def _bring_back(self) -> None:
        from desktop.ui.keeping.bring_back_dialog import BringBackDialog

        self._on_selected(lambda kept: BringBackDialog(self._context, kept, self).open())

    def _open_folder(self) -> None:
        self._on_selected(lambda kept: QDesktopServices.openUrl(QUrl.fromLocalFile(str(kept.file.parent))))
