"""The first page of the user dialog: who they are, what they may do, and their capacity."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from desktop.models import AccessLevel
from desktop.rules.age import OLDEST
from desktop.rules.disciplines import PROFESSIONS, practitioner_noun
from desktop.services.users.details import UserDetails
from desktop.ui.core import theme

NO_LIMIT = -1


class UserForm(QWidget):
    """Shows the details of a user; hours, leave and provider numbers are on separate pages."""

    def __init__(self, details: UserDetails, sites: Mapping[int, str]) -> None:
        super().__init__()
        self._title = self._field("userTitle", self.tr("Title"), details.title)
        self._title.setMaximumWidth(90)
        self._first = self._field("userFirstName", self.tr("First name"), details.first_name)
        self._last = self._field("userLastName", self.tr("Last name"), details.last_name)
        self._email = self._field("userEmail", self.tr("E-mail"), details.email)
        self._mobile = self._field("userMobile", self.tr("Mobile"), details.mobile)
        self._position = self._field("userPosition", self.tr("Position"), details.position)
        self._discipline = self._choice(
            "userDiscipline",
            self.tr("Discipline"),
            details.discipline,
            tuple(map(practitioner_noun, PROFESSIONS)),
        )
        self._gender = self._choice(
            "userGender", self.tr("Gender"), details.gender, ("Female", "Male", "Non-binary")
        )
        self._languages = self._field(
            "userLanguages", self.tr("Languages"), "; ".join(details.languages.splitlines())
        )
        self._languages.setPlaceholderText(self.tr("such as English; Vietnamese"))
        self._youngest = self._age("userYoungest", self.tr("Ages seen, from"), details.youngest)
        self._oldest = self._age("userOldest", self.tr("Ages seen, to"), details.oldest)
        self._access = QComboBox()
        self._access.setObjectName("userAccess")
        self._access.setAccessibleName(self.tr("Access level"))
        for level in AccessLevel:
            self._access.addItem(self.tr(level.value), level)
        self._access.setCurrentIndex(self._access.findData(details.access_level))
        self._hours = QDoubleSpinBox()
        self._hours.setObjectName("userTargetHours")
        self._hours.setAccessibleName(self.tr("Target hours a week"))
        self._hours.setRange(0, 100)
        self._hours.setDecimals(1)
        self._hours.setSingleStep(0.5)
        self._hours.setSuffix(self.tr(" hours a week"))
        self._hours.setSpecialValueText(self.tr("No target"))
        self._hours.setValue((details.target_weekly_minutes or 0) / 60)
        self._maximum = QSpinBox()
        self._maximum.setObjectName("userMaximumClients")
        self._maximum.setAccessibleName(self.tr("Maximum clients"))
        self._maximum.setRange(0, 10_000)
        self._maximum.setSuffix(self.tr(" clients"))
        self._maximum.setSpecialValueText(self.tr("No maximum"))
        self._maximum.setValue(details.maximum_clients or 0)
        self._sites = {
            site: self._site_box(site, name, site in details.site_ids) for site, name in sites.items()
        }
        self._given = details
        self._lay_out()

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(theme.SPACE)
        for field in (self._title, self._first, self._last):
            name.addWidget(field)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.SPACE + 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Name"), name)
        form.addRow(self.tr("&Position"), self._position)
        form.addRow(self.tr("&Discipline"), self._discipline)
        form.addRow(self.tr("&Access level"), self._access)
        ages = QHBoxLayout()
        ages.setSpacing(theme.SPACE)
        ages.addWidget(self._youngest)
        ages.addWidget(QLabel(self.tr("to")))
        ages.addWidget(self._oldest)
        ages.addStretch(1)
        form.addRow(self.tr("Ages seen"), ages)
        form.addRow(self.tr("&Gender"), self._gender)
        form.addRow(self.tr("&Languages"), self._languages)
        form.addRow(self.tr("&E-mail"), self._email)
        form.addRow(self.tr("&Mobile"), self._mobile)
        for place, box in enumerate(self._sites.values()):
            form.addRow(self.tr("Sites") if place == 0 else "", box)
        form.addRow(self.tr("&Target hours"), self._hours)
        form.addRow(self.tr("Ma&ximum clients"), self._maximum)

    def details(self) -> UserDetails:
        """The details on the page; the rest as given."""
        minutes = round(self._hours.value() * 60)
        kept = self._given.target_weekly_minutes
        if kept is not None and round(kept / 60, 1) == self._hours.value():
            minutes = kept
        return UserDetails(
            last_name=self._last.text().strip(),
            first_name=self._first.text().strip(),
            title=self._title.text().strip(),
            email=self._email.text().strip(),
            mobile=self._mobile.text().strip(),
            position=self._position.text().strip(),
            discipline=self._discipline.currentText().strip(),
            gender=self._gender.currentText().strip(),
            languages="\n".join(filter(None, map(str.strip, self._languages.text().split(";")))),
            youngest=_age(self._youngest),
            oldest=_age(self._oldest),
            access_level=AccessLevel(self._access.currentData()),
            target_weekly_minutes=minutes or None,
            maximum_clients=self._maximum.value() or None,
            site_ids=tuple(site for site, box in self._sites.items() if box.isChecked()),
        )

    @staticmethod
    def _field(name: str, accessible: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(name)
        field.setAccessibleName(accessible)
        field.setPlaceholderText(accessible)
        return field

    @staticmethod
    def _choice(name: str, accessible: str, text: str, choices: tuple[str, ...]) -> QComboBox:
        """A line with common answers to choose from; any other can be typed."""
        choice = QComboBox()
        choice.setObjectName(name)
        choice.setAccessibleName(accessible)
        choice.setEditable(True)
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        choice.addItems(["", *choices])
        choice.setCurrentText(text)
        return choice

    def _age(self, name: str, accessible: str, age: int | None) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName(name)
        field.setAccessibleName(accessible)
        field.setRange(NO_LIMIT, OLDEST)
        field.setSpecialValueText(self.tr("any"))
        field.setValue(NO_LIMIT if age is None else age)
        return field

    @staticmethod
    def _site_box(site: int, name: str, checked: bool) -> QCheckBox:
        box = QCheckBox(name)
        box.setObjectName(f"userSite{site}")
        box.setAccessibleName(name)
        box.setChecked(checked)
        return box


def _age(field: QSpinBox) -> int | None:
    return None if field.value() == NO_LIMIT else field.value()
