"""The card of what depends on the leaver, and would be lost if they were just made inactive."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from desktop.rules.text import count
from desktop.services.offboarding.impact import Impact
from desktop.ui.core import theme
from desktop.ui.core.icons import icon


class ImpactCard(QFrame):
    """Empty until `show_impact`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("impactCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._heading = QLabel(self.tr("Choose somebody to see what depends on them."))
        self._heading.setWordWrap(True)
        self._counts = QVBoxLayout()
        self._counts.setSpacing(6)
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

    def say(self, words: str) -> None:
        """Say why nobody can be chosen."""
        self._heading.setText(words)

    def show_impact(self, leaver: str, found: Impact) -> None:
        self._heading.setText(self.tr("What depends on {name}").format(name=leaver))
        font = self._heading.font()
        font.setWeight(font.Weight.DemiBold)
        self._heading.setFont(font)
        self._clear()
        clients = count(found.current_clients, "current client")
        under_18 = self.tr("{n} of them under 18").format(n=found.minors)
        families = self.tr("{n} with two or more clients here").format(
            n=count(found.families, "family", "families")
        )
        upcoming = count(found.upcoming, "upcoming appointment")
        after = self.tr("{n} of them after the last working day").format(n=found.after_last_day)
        series = self.tr("{n} among them, each of which stays whole").format(
            n=count(found.series, "series", "series of visits")
        )
        leave = self.tr("{n} of leave to come").format(n=count(found.leave, "period"))
        self._add(clients)
        self._add(under_18, of=found.minors)
        self._add(families, of=found.families)
        self._add(count(found.closed_clients, "closed client"))
        self._add(upcoming)
        self._add(after, of=found.upcoming)
        self._add(series, of=found.series)
        self._add(leave)
        loses = bool(found.current_clients or found.after_last_day)
        name, tone = ("warning", theme.Tone.DANGER) if loses else ("done", theme.Tone.GOOD)
        self._mark.setPixmap(icon(name, theme.colour(tone, self.palette())).pixmap(24, 24))
        self._mark.setAccessibleName(theme.meaning(tone))
        self._loss.setText(
            self.tr(
                "If they were simply made inactive then, {clients} would drop out of your reports "
                "and {appointments} would vanish from the calendar. The next steps see to it that none does."
            ).format(
                clients=count(found.current_clients, "client"),
                appointments=count(found.after_last_day, "appointment"),
            )
            if loses
            else self.tr("Nothing would be lost: nobody needs another case manager or another practitioner.")
        )

    def _add(self, line: str, of: int | None = None) -> None:
        """Add a line; with `of`, one with more about the line above, if there is any."""
        if of == 0:
            return
        label = QLabel(line)
        label.setWordWrap(True)
        if of is not None:
            label.setIndent(theme.ROOMY)
            theme.set_muted(label)
        self._counts.addWidget(label)

    def _clear(self) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
