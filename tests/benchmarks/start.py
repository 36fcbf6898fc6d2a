"""From the start of the process to a painted window with rows, beside a bare PySide6 window."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Measure
from tests.benchmarks.practice_of import large_practice

BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
window.show()
window.grab()
os._exit(0)
"""
OURS = """
import os, sys
from pathlib import Path
from desktop.app import open_window
window = open_window(Path(sys.argv[1]), None)
window.grab()
os._exit(0)
"""
RUNS = 7


def measures(folder: Path) -> Iterator[Measure]:
    """The passphrase aside: the practice of the bench has none."""
    file = large_practice()
    bare = _median(BARE)
    ours = _median(OURS, str(file))
    yield Measure("start to painted window, 100,000 clients", ours, bare, "bare window", aim_ratio=2)


def _median(script: str, *arguments: str) -> float:
    return median([_seconds(script, *arguments) for _ in range(RUNS + 1)][1:])


def _seconds(script: str, *arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start
