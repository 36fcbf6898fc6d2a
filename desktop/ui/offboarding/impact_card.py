"""What hangs on the leaver, and what would be lost if they were simply made inactive."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from desktop.services.offboarding.impact import Impact
from desktop.services.offboarding.wording import count
from desktop.ui import theme
from desktop.ui.icons import icon


class ImpactCard(QFrame):
    """Empty until `show_impact`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("impactCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._heading = QLabel(self.tr("Choose somebody to see what hangs on them."))
        self._heading.setWordWrap(True)
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(theme.ROOMY)
        self._counts.setVerticalSpacing(6)
        self._counts.setColumnStretch(1, 1)
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._loss = QLabel()
        self._loss.setObjectName("impactLoss")
        self._loss.setWordWrap(True)
        loss = QGridLayout()
        loss.addWidget(self._mark, 0, 0)
        loss.addWidget(self._loss, 0, 1)
        loss.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        column.addWidget(self._heading)
        column.addLayout(self._counts)
        column.addLayout(loss)

    def show_impact(self, leaver: str, found: Impact) -> None:
        self._heading.setText(self.tr("What hangs on {name}").format(name=leaver))
        font = self._heading.font()
        font.setWeight(font.Weight.DemiBold)
        self._heading.setFont(font)
        self._clear()
        lines = (
            count(found.current_clients, self.tr("current client")),
            self.tr("{n} of them under 18").format(n=found.minors),
            self.tr("{n} with two or more clients here").format(n=_families(found.families)),
            count(found.closed_clients, self.tr("closed client")),
            count(found.upcoming, self.tr("upcoming appointment")),
            self.tr("{n} of them after the last working day").format(n=found.after_last_day),
            self.tr("{n} among them, each of which stays whole").format(n=_series(found.series)),
            count(found.leave, self.tr("time of leave to come")).replace(
                self.tr("time of leave to comes"), self.tr("times of leave to come")
            ),
        )
        for row, line in enumerate(lines):
            label = QLabel(line)
            label.setIndent(theme.ROOMY if row in (1, 2, 5, 6) else 0)
            if row in (1, 2, 5, 6):
                theme.set_muted(label)
            self._counts.addWidget(label, row, 0, 1, 2)
        tone = theme.colour(theme.Tone.DANGER, self.palette())
        self._mark.setPixmap(icon("warning", tone).pixmap(24, 24))
        self._loss.setText(
            self.tr(
                "If they were simply made inactive then, {clients} would drop out of your reports "
                "and {appointments} would vanish from the calendar. The next steps see to it that none does."
            ).format(
                clients=count(found.current_clients, self.tr("client")),
                appointments=count(found.after_last_day, self.tr("appointment")),
            )
        )

    def _clear(self) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()


def _families(number: int) -> str:
    return "1 family" if number == 1 else f"{number:,} families"


def _series(number: int) -> str:
    return "1 series" if number == 1 else f"{number:,} series"
