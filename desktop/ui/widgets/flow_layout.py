"""A row that wraps if it is wider than the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.ui.core import theme


class FlowLayout(QLayout):
    """Items in the direction of reading at their own widths, in as many rows as they need.

    `push_right` moves all later items to the far end of their row; `set_stretch` names the item that takes
    the room left in its row.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._pushed = -1
        self._stretched = -1
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.SPACE)

    def push_right(self) -> None:
        """Put all items added from now on at the far end."""
        self._pushed = len(self._items)

    def set_stretch(self) -> None:
        """Give the last item the room that is left, up to its maximum width."""
        self._stretched = len(self._items) - 1

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt's name)
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt's name)
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        rows = self._rows(width)
        return sum(map(self._height, rows)) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, self._height(shown))

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        shown = self._shown()
        return QSize(max((self._least(item) for item in shown), default=0), self._height(shown))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 (Qt's name)
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            self._place(row, QRect(rect.left(), top, rect.width(), self._height(row)))
            top += self._height(row) + self.spacing()

    def _place(self, row: list[QLayoutItem], area: QRect) -> None:
        widths = [min(area.width(), self._wanted(item)) for item in row]
        left_over = area.width() - sum(widths) - self.spacing() * (len(row) - 1)
        numbers = [self._items.index(item) for item in row]
        if self._stretched in numbers and left_over > 0:
            place = numbers.index(self._stretched)
            more = min(left_over, max(0, row[place].maximumSize().width() - widths[place]))
            widths[place] += more
            left_over -= more
        left = area.left()
        for number, item, width in zip(numbers, row, widths, strict=True):
            if number >= self._pushed >= 0 and left_over > 0:
                left += left_over
                left_over = 0
            height = item.sizeHint().height()
            middle = area.top() + (area.height() - height) // 2
            spot = QRect(QPoint(left, middle), QSize(width, height))
            if self._is_mirrored:
                spot.moveLeft(area.left() + area.right() - spot.right())
            item.setGeometry(spot)
            left += width + self.spacing()

    @property
    def _is_mirrored(self) -> bool:
        widget = self.parentWidget()
        return widget is not None and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = self._wanted(item)
            if rows and used + self.spacing() + wanted <= width:
                rows[-1].append(item)
                used += self.spacing() + wanted
            else:
                rows.append([item])
                used = wanted
        return rows

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _wanted(self, item: QLayoutItem) -> int:
        return max(item.sizeHint().width(), self._least(item))

    @staticmethod
    def _least(item: QLayoutItem) -> int:
        return item.minimumSize().width()

    @staticmethod
    def _height(row: list[QLayoutItem]) -> int:
        return max((item.sizeHint().height() for item in row), default=0)
