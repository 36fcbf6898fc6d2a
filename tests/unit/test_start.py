"""The modules that the first window must not wait for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.ui.widgets.tables.view import HAS_MARKING_STYLE

SHOWN = """
import json, os, sys
from pathlib import Path
from PySide6 import QtWidgets
from desktop.app import open_window
window = open_window(Path(sys.argv[1]), None)
window.grab()
print(json.dumps([*sys.modules, *vars(QtWidgets)]), flush=True)
os._exit(0)
"""
HEAVY = {"sqlalchemy", "alembic", "openpyxl", "keyring", "icalendar", "highspy", "numpy", "msoffcrypto"}
FOR_LATER = {"concurrent.futures", "platformdirs", "zoneinfo", "desktop.ui.core.messages"}
OTHER_SCREENS = {
    "desktop.ui.clients",
    "desktop.ui.calendar",
    "desktop.ui.offboarding",
    "desktop.ui.lock.lock_page",
}
ALL_THAT_PYSIDE_HAS = {"QWizard"} if HAS_MARKING_STYLE else {"QWizard", "QStyle"}
"""PySide loads a class at its first use; some calls make it load all widgets, or all of the style."""


def test_the_first_paint_waits_for_nothing_that_it_does_not_show(empty_file: Path, tmp_path: Path) -> None:
    file = shutil.copy(empty_file, tmp_path)
    shown = subprocess.run(
        [sys.executable, "-c", SHOWN, str(file)], capture_output=True, text=True, check=True
    )
    there = set(json.loads(shown.stdout.splitlines()[-1]))
    assert there & (HEAVY | FOR_LATER | OTHER_SCREENS | ALL_THAT_PYSIDE_HAS) == set()
