"""The contents of a handover pack: the preset, closed files, a filter and card numbers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop.models.fields import FIELDS, Preset
from desktop.services.packs.columns import COLUMNS, PackWish, columns_of
from desktop.ui.core import theme
from desktop.ui.offboarding.pack.columns_dialog import ColumnsDialog
from desktop.ui.offboarding.typed_answer import REST
from desktop.ui.widgets.buttons import make_button


def cards() -> dict[str, list[str]]:
    """The columns that a ticked card number adds; none is in any preset."""
    added: dict[str, list[str]] = {}
    for field in FIELDS["clients"]:
        if field.card:
            added.setdefault(field.card, []).append(field.name)
    return added


class PackChoices(QWidget):
    """`changed` is emitted after any change of the choices."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._add_presets(column)
        column.addSpacing(theme.SPACE)
        self._closed = self._box("packClosed", self.tr("Closed files too"))
        column.addWidget(self._closed)
        self._cards = {
            name: self._box(f"pack{name}", self.tr("{card} numbers").format(card=name)) for name in cards()
        }
        for box in self._cards.values():
            column.addWidget(box)
        self._own: tuple[str, ...] | None = None
        self._single = make_button("packColumns", self.tr("Choose single columns..."), self._ask_columns)
        column.addWidget(self._single, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.SPACE)
        self._filter = QLineEdit()
        self._filter.setObjectName("packFilter")
        self._filter.setPlaceholderText(self.tr("Only clients that match..."))
        self._filter.setAccessibleName(self.tr("Only clients that match"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setMinimumHeight(self._filter.sizeHint().height())
        column.addWidget(self._filter)
        column.addSpacing(theme.SPACE)
        self._sheets = self._box("packSheets", self.tr("A PDF with a page for each client"))
        self._readme = self._box("packReadme", self.tr("README, receipt to sign and hashes"))
        self._readme.setChecked(True)
        column.addWidget(self._sheets)
        column.addWidget(self._readme)
        column.addStretch(1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.changed)
        self._filter.textChanged.connect(lambda _: self._rest.start())
        self._presets.idClicked.connect(lambda _: self._follow_preset())
        for box in self._cards.values():
            box.clicked.connect(lambda _: self._follow_preset())

    def _add_presets(self, column: QVBoxLayout) -> None:
        self._presets = QButtonGroup(self)
        texts = {
            Preset.CONTACT: self.tr("Contact list: names and telephones"),
            Preset.REGISTER: self.tr("Caseload register: with dates and appointments"),
            Preset.FULL: self.tr("Full: with addresses and notes"),
        }
        for place, (preset, text) in enumerate(texts.items()):
            button = QRadioButton(text)
            button.setObjectName(f"packPreset{preset.title()}")
            button.setAccessibleName(text)
            button.setChecked(preset is Preset.REGISTER)
            self._presets.addButton(button, place)
            column.addWidget(button)

    def _follow_preset(self) -> None:
        """Drop single columns after a change of preset or cards."""
        self._own = None
        self.changed.emit()

    def _ask_columns(self) -> None:
        keys = self.wish.columns or tuple(column.key for column in columns_of(self.wish.preset))
        dialog = ColumnsDialog(keys, self.window())
        dialog.chosen.connect(self._take_columns)
        dialog.open()

    def _take_columns(self, keys: tuple[str, ...]) -> None:
        for name, box in self._cards.items():
            box.setChecked(set(cards()[name]) <= set(keys))
        self._own = keys
        self.changed.emit()

    def _box(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setAccessibleName(text)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.toggled.connect(lambda _: self.changed.emit())
        return box

    @property
    def wish(self) -> PackWish:
        """All present choices."""
        preset = tuple(Preset)[self._presets.checkedId()]
        return PackWish(
            preset,
            self._closed.isChecked(),
            self._columns(preset),
            self._filter.text().strip(),
            with_sheets=self._sheets.isChecked(),
            with_readme=self._readme.isChecked(),
        )

    def _columns(self, preset: Preset) -> tuple[str, ...] | None:
        """The keys of the columns, None if the preset's own suffice."""
        if self._own is not None:
            return self._own
        added = self._added()
        return _with_added(preset, added) if added else None

    def _added(self) -> set[str]:
        """The columns of the card numbers that are ticked."""
        ticked = [keys for name, keys in cards().items() if self._cards[name].isChecked()]
        return set().union(*ticked)


def _with_added(preset: Preset, added: Collection[str]) -> tuple[str, ...]:
    """The columns of a preset and these, in the order of all columns."""
    wanted = {column.key for column in columns_of(preset)}.union(added)
    return tuple(column.key for column in COLUMNS if column.key in wanted)
