"""Reports > Data health: what has slipped through, each with the records it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services import health
from desktop.services.health import Health
from desktop.ui import theme
from desktop.ui.desk import Desk
from desktop.ui.icons import icon


class HealthWindow(QDialog):
    """Checks the whole practice when it is opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("healthWindow")
        self.setWindowTitle(self.tr("Data health"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 560)
        self._heading = QLabel(self.tr("Checking the whole practice..."))
        self._heading.setObjectName("healthHeading")
        theme.set_heading(self._heading)
        self._tree = QTreeWidget()
        self._tree.setObjectName("healthFindings")
        self._tree.setAccessibleName(self.tr("Findings"))
        self._tree.setHeaderLabels([self.tr("What"), self.tr("How many")])
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.setUniformRowHeights(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("healthButtons")
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        column.addWidget(self._heading)
        column.addWidget(self._tree, 1)
        column.addWidget(buttons)
        practice, today = desk.practice, desk.practice.today()
        desk.tasks.start(lambda report: health.check(practice, today), self._show)

    def _show(self, found: Health) -> None:
        kinds = (
            (self.tr("Current clients without a case manager"), found.no_case_manager),
            (self.tr("Current clients whose case manager is inactive"), found.inactive_case_manager),
            (self.tr("Future appointments with an inactive practitioner"), found.future_with_inactive),
            (self.tr("Double bookings"), self._pairs(found.double_booked)),
            (self.tr("Clients who may be there twice"), self._pairs(found.possible_duplicates)),
            (self.tr("Records of activity that were tampered with"), tuple(map(str, found.broken_links))),
        )
        for text, references in kinds:
            self._add(text, len(references), references)
        self._add(self.tr("Past appointments that are still booked"), found.past_still_booked, ())
        troubled = sum(bool(references) for _, references in kinds) + bool(found.past_still_booked)
        if troubled:
            self._heading.setText(self.tr("{n} of 7 checks found something to look at").format(n=troubled))
        else:
            self._heading.setText(self.tr("All 7 checks passed"))

    def _pairs(self, pairs: Sequence[health.Pair]) -> tuple[str, ...]:
        return tuple(self.tr("{one} and {other}").format(one=one, other=other) for one, other in pairs)

    def _add(self, text: str, count: int, lines: Sequence[str]) -> None:
        item = QTreeWidgetItem([text, f"{count:,}" if count else self.tr("none")])
        tone = theme.Tone.WARNING if count else theme.Tone.GOOD
        item.setIcon(0, icon("warning" if count else "done", theme.colour(tone, self.palette())))
        item.addChildren([QTreeWidgetItem([line, ""]) for line in lines])
        self._tree.addTopLevelItem(item)
