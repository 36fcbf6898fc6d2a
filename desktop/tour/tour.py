"""`--tour DIR`: the whole story in real windows, on a made-up practice, checked and pictured."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import monotonic
from traceback import format_exception

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.errors import UserError
from desktop.rules.text import count
from desktop.tour.guide import Guide, TourFailed
from desktop.tour.story import Story
from desktop.tour.watchdog import LIMIT, NOTICED, Delay, Watchdog
from desktop.ui.core import fonts

_DELAYS_SHOWN = 40


def run(folder: Path, today: date | None, **size: int) -> int:
    """Tell the story, leave its pictures and files in `folder`, and return the exit code; needs an application.

    `size` is that of the practice, as in `make_demo`.

    0: everything was right. 1: it was not, and a sentence says what; the pictures up to then are kept.
    """
    folder = folder.expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        sys.stderr.write(f"The folder {folder} cannot be made. Choose another one.\n")
        return 1
    if not fonts.draws_letters():
        sys.stderr.write(f"{fonts.NO_FONTS}\n")
        return 1
    began = monotonic()
    before = qInstallMessageHandler(_hear)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    own_settings = tempfile.mkdtemp(prefix="handover-tour-")
    # The tour neither sees nor changes what this computer remembers about earlier windows.
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, own_settings)
    guide = Guide(folder, _say, application)
    watchdog = Watchdog(application)
    story = Story(guide, today, size)
    result: list[BaseException | None] = []
    guide.ended.connect(result.append)
    guide.ended.connect(lambda _: story.close())
    guide.ended.connect(lambda _: application.quit())
    guide.lead(story.tell())
    application.exec()
    guide.deleteLater()
    qInstallMessageHandler(before)
    shutil.rmtree(own_settings, ignore_errors=True)
    watchdog.end()
    _report_delays(watchdog.delays)
    return _report(guide, result[0] if result else TourFailed("The tour was closed."), monotonic() - began)


def _report(guide: Guide, error: BaseException | None, seconds: float) -> int:
    pictures = f"{len(guide.pictures)} pictures, the backup, the pack and the certificate"
    if error is None:
        _say(f"All went as it must: {pictures} are in {guide.folder} ({seconds:.0f} s).")
        return 0
    sentence = str(error) if isinstance(error, (TourFailed, UserError)) else "".join(format_exception(error))
    last = guide.pictures[-1].name if guide.pictures else "the beginning"
    sys.stderr.write(f"The tour stopped after {last}: {sentence}\n")
    return 1


def _report_delays(delays: Sequence[Delay]) -> None:
    """Say what kept the windows waiting, the longest work first; none of them fails the tour."""
    if not delays:
        _say(f"Nothing kept the windows waiting for {LIMIT * 1000:.0f} ms.")
        return
    longest = sorted(delays, key=lambda delay: -delay.of_processor)
    _say(f"The windows waited {count(len(delays), 'time')} for over {LIMIT * 1000:.0f} ms:")
    at_work = sum(delay.of_processor > NOTICED for delay in delays)
    _say(f"  {at_work} of them for over {NOTICED * 1000:.0f} ms of the program's own work")
    for delay in longest[:_DELAYS_SHOWN]:
        _say(f"  {delay}")


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Pass on Qt's warnings, except those about every window without a screen."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
