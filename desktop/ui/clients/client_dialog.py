"""One client: details, contacts, family, appointments and history."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from desktop.services.clients import client_list, clients
from desktop.services.clients.closing import OpenVisits, StillBooked
from desktop.services.clients.details import ClientDetails, InvalidDetail
from desktop.services.clients.retention import records_kept_until
from desktop.ui.clients.contacts_page import ContactsPage
from desktop.ui.clients.details_page import DetailsPage
from desktop.ui.clients.family_page import FamilyPage
from desktop.ui.clients.history_page import HistoryPage
from desktop.ui.clients.merge_questions import ask_open_visits
from desktop.ui.clients.visits_page import VisitsPage
from desktop.ui.clients.words import age_text, kept_text
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import tell_error
from desktop.ui.widgets.edit_dialog import EditDialog


class ClientDialog(EditDialog):
    """Edits a client, or adds one if `client_id` is None; `saved` carries the id.

    Details and family are stored together by Save; contacts by their own dialog.
    """

    saved = Signal(int)

    def __init__(
        self, context: PracticeContext, client_id: int | None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Add client") if client_id is None else self.tr("Client")
        super().__init__("clientDialog", title, parent)
        self._context, self._client_id = context, client_id
        practice = context.practice
        details = ClientDetails() if client_id is None else clients.client(practice, client_id).details
        self._kept_until = None if client_id is None else records_kept_until(practice, client_id)
        self._heading = QLabel()
        self._heading.setObjectName("clientHeading")
        theme.set_heading(self._heading)
        self._age = QLabel()
        self._age.setObjectName("clientAge")
        theme.set_muted(self._age)
        self._details = DetailsPage(details, client_list.case_managers(practice), practice.today())
        self._family = FamilyPage(context, client_id, details)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("clientTabs")
        self._tabs.setAccessibleName(self.tr("Parts of the client file"))
        self._tabs.addTab(self._details, self.tr("Details"))
        if client_id is not None:
            self._tabs.addTab(ContactsPage(context, client_id), self.tr("Contacts"))
        self._tabs.addTab(self._family, self.tr("Family"))
        if client_id is not None:
            self._tabs.addTab(VisitsPage(context, client_id), self.tr("Appointments"))
            self._tabs.addTab(HistoryPage(context, client_id), self.tr("History"))
        self.column.setContentsMargins(20, theme.ROOMY, 20, theme.ROOMY)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._age)
        self.column.addWidget(self._tabs, 1)
        words = self.tr("Add client") if client_id is None else self.tr("Save")
        self.add_buttons("saveButton", words, self.save)
        self._details.changed.connect(self._tell_who)
        self._tell_who()
        self._details.setFocus()
        self.resize(940, 640)
        self.begin(self.tr("Your changes to this client file are not saved."))

    def save(self) -> None:
        """Store details and family in one operation, or show next to the field why not."""
        self._save(None)

    def _save(self, open_visits: OpenVisits | None) -> None:
        self._details.clear_problems()
        try:
            details = self._details.details().changed(family=self._family.family)
        except InvalidDetail as problem:
            self._refuse(problem)
            return
        practice, known, relatives = self._context.practice, self._client_id, self._family.relatives

        def store() -> int:
            if known is None:
                return clients.add_client(practice, details, relatives)
            clients.save_client(practice, known, details, relatives, open_visits=open_visits)
            return known

        self._context.write(self, store, self._finish, self._refuse)

    def _finish(self, client_id: int) -> None:
        self.accept()
        self.saved.emit(client_id)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, InvalidDetail) and self._details.show_problem(error.field, str(error)):
            self._tabs.setCurrentWidget(self._details)
        elif isinstance(error, StillBooked):
            ask_open_visits(self, error, self._save)
        else:
            tell_error(self, error)

    def answers(self) -> tuple[ClientDetails | str, str, list[int]]:
        try:
            details: ClientDetails | str = self._details.details()
        except InvalidDetail as problem:
            details = str(problem)
        return details, self._family.family, self._family.relatives

    def _tell_who(self) -> None:
        self._heading.setText(self._details.spoken_name() or self.tr("New client"))
        age = age_text(self._details.born.understood(), self._context.practice.today())
        self._age.setText(" · ".join(filter(None, (age, kept_text(self._kept_until)))))
        self._family.set_last_name(self._details.last_name())
