"""Passwords on the clipboard: they do not stay there, and no clipboard history keeps them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication

SECONDS = 60

_NO_HISTORY = (
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0"),
    ("x-kde-passwordManagerHint", b"secret"),
)
"""The marks that keep a text out of the clipboard histories of Windows and KDE."""


def copy_secret(secret: str) -> None:
    """Put a secret on the clipboard for a minute, or until the program ends."""
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
        self.timeout.connect(self._forget)
        application.aboutToQuit.connect(self._forget)

    def _forget(self) -> None:
        forget_secret(self._secret)
        self.deleteLater()


def forget_secret(secret: str) -> None:
    """Empty the clipboard, unless something else was put there since."""
    clipboard = QApplication.clipboard()
    if clipboard.text() == secret:
        clipboard.clear()
