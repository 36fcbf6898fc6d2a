"""A closed wizard is released: none of its pages stays in memory with the rows that it showed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import gc, os, sys, time, weakref
from pathlib import Path
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from desktop.app import open_window
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.offboarding.wizard import OffboardingWizard

def rest():
    while context.tasks.busy:
        QApplication.processEvents()
        time.sleep(0.01)

context = open_window(Path(sys.argv[1]), None).context
wizard = OffboardingWizard(context, None)
wizard.show()
rest()
pages = [weakref.ref(page) for page in wizard.findChildren(Page)]
wizard.close()
del wizard
rest()
QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
gc.collect()
left = [type(page()).__name__ for page in pages if page() is not None]
print(f"{len(pages)} pages, left: {left}", flush=True)
os._exit(0)
"""


def test_a_closed_wizard_leaves_no_page_behind(empty_file: Path, tmp_path: Path) -> None:
    """In a process of its own: what else a test's process holds is nothing of the wizard's."""
    file = shutil.copy(empty_file, tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "9 pages, left: []"
