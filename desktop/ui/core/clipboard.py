"""Passwords on the clipboard: they do not stay there, and no clipboard history keeps them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

SECONDS = 60

_SECRET = "x-kde-passwordManagerHint"

_NO_HISTORY = (
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0"),
    (_SECRET, b"secret"),
)
"""The marks that keep a text out of the clipboard histories of Windows and KDE."""


class SecretLine(QLineEdit):
    """A line whose text is a secret, also on the clipboard, whichever way it was copied out of the line."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        QApplication.clipboard().dataChanged.connect(self._guard_copy)

    def _guard_copy(self) -> None:
        clipboard = QApplication.clipboard()
        copied = clipboard.text() if self.hasFocus() else ""
        if copied and copied in self.text() and not clipboard.mimeData().hasFormat(_SECRET):
            copy_secret(copied)


def copy_secret(secret: str) -> None:
    """Put a secret on the clipboard for a minute, or until a window is locked or the program ends."""
    data = QMimeData()
    data.setText(secret)
    for kind, value in _NO_HISTORY:
        data.setData(kind, value)
    QApplication.clipboard().setMimeData(data)
    _Forgetting(secret).start(SECONDS * 1000)


class _Forgetting(QTimer):
    """Belongs to the application: the window that copied may be gone before the minute is over."""

    def __init__(self, secret: str) -> None:
        application = QApplication.instance()
        assert application is not None
        super().__init__(application)
        self._secret = secret
        self.setSingleShot(True)
        self.timeout.connect(self.forget)
        application.aboutToQuit.connect(self.forget)

    def forget(self) -> None:
        forget_secret(self._secret)
        self.deleteLater()


def forget_copied_secrets() -> None:
    """Empty the clipboard at once if a secret is on it, as a window does that is locked."""
    application = QApplication.instance()
    assert application is not None
    for copied in application.findChildren(_Forgetting):
        copied.forget()


def forget_secret(secret: str) -> None:
    """Empty the clipboard, unless something else was put there since."""
    clipboard = QApplication.clipboard()
    if clipboard.text() == secret:
        clipboard.clear()
