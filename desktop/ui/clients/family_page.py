"""A client's family: who belongs to it, who may, and how to leave it."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.services.clients import families
from desktop.services.clients.details import ClientDetails
from desktop.services.clients.families import Relative
from desktop.ui.clients.words import birth_text
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell


class FamilyPage(QWidget):
    """Changes only what `family` and `relatives` say; the dialog's Save stores both."""

    def __init__(
        self,
        context: PracticeContext,
        client_id: int | None,
        details: ClientDetails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self._last_name = details.last_name
        self._joined: dict[int, str] = {}
        self._line = QLineEdit(details.family)
        self._line.setObjectName("family")
        self._line.setAccessibleName(self.tr("Family"))
        self._line.setPlaceholderText(self.tr("no family"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._line.setCompleter(completer)
        self._leave = make_button("leaveFamily", self.tr("&Leave the family"), self._line.clear)
        headers = (
            self.tr("Name"),
            self.tr("Date of birth"),
            self.tr("Status"),
            self.tr("Case manager"),
        )
        self._members = SmallTable(
            "familyMembers",
            self.tr("Others in this family"),
            headers,
            self.tr("Nobody else belongs to this family."),
        )
        self._suggested = SmallTable(
            "familySuggestions",
            self.tr("Clients who may be in this family"),
            (self.tr("Name"), self.tr("Date of birth"), self.tr("Family"), self.tr("Why")),
            self.tr("Nobody has the same surname and the same street, phone or e-mail."),
        )
        self._join = make_button("joinFamily", self.tr("&Join their family"), self.join)
        self._offered: list[Relative] = []
        self._suggestions = families.suggestions(context.practice, client_id) if client_id is not None else ()
        self._lay_out()
        self._line.textChanged.connect(self._show)
        self._line.textEdited.connect(self._complete)
        self._suggested.opened.connect(self.join)
        self._show()

    @property
    def family(self) -> str:
        """The family's text as it is now; empty for none."""
        return " ".join(self._line.text().split())

    @property
    def relatives(self) -> list[int]:
        """Clients without a family who join this one."""
        return [client_id for client_id, family in self._joined.items() if family == self.family]

    def set_last_name(self, last_name: str) -> None:
        """Set the last name for a new family."""
        self._last_name = last_name

    def join(self) -> None:
        """Take the chosen client's family; if there is none, make one for both."""
        place = self._suggested.place
        if not 0 <= place < len(self._offered):
            return
        relative = self._offered[place]
        family = (
            relative.family or self.family or families.new_family(self._context.practice, self._last_name)
        )
        if not relative.family:
            self._joined[relative.id] = family
        self._line.setText(family)

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("&Family"))
        caption.setBuddy(self._line)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(self._line, 1)
        row.addWidget(self._leave)
        below = QHBoxLayout()
        below.addWidget(self._join)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.SPACE)
        column.addLayout(row)
        column.addWidget(QLabel(self.tr("Clients with the same family belong together.")))
        column.addWidget(self._members, 1)
        column.addWidget(QLabel(self.tr("May be in this family")))
        column.addWidget(self._suggested, 1)
        column.addLayout(below)

    def _show(self) -> None:
        practice, today = self._context.practice, self._context.practice.today()
        coming = [r for r in self._suggestions if r.id in self.relatives]
        members = [*families.members(practice, self.family, self._client_id), *coming]
        known = {member.id for member in members}
        self._offered = [r for r in self._suggestions if r.id not in known]
        self._members.show_rows([self._member(r) for r in members])
        self._suggested.show_rows(
            [
                (r.name, Cell(birth_text(r.date_of_birth, today), r.date_of_birth), r.family, r.reason)
                for r in self._offered
            ]
        )
        self._leave.setEnabled(bool(self.family))
        self._join.setEnabled(bool(self._offered))

    def _member(self, relative: Relative) -> tuple[str | Cell, ...]:
        today = self._context.practice.today()
        born = Cell(birth_text(relative.date_of_birth, today), relative.date_of_birth)
        looks_after = relative.case_manager or self.tr("No case manager")
        return relative.name, born, self.tr(relative.status.value), looks_after

    def _complete(self, text: str) -> None:
        if text.strip():
            self._known.setStringList(list(families.known_families(self._context.practice, text)))
