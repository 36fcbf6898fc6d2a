"""From the start of the process to a painted window with rows, beside a bare PySide6 window."""

from __future__ import annotations

import os
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
    """As a program starts that is installed: compiled before. The passphrase aside: this practice has none."""
    file = large_practice()
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    pairs = [(_seconds(environment, BARE), _seconds(environment, OURS, str(file))) for _ in range(RUNS + 1)]
    bare, ours = (median(seconds) for seconds in zip(*pairs[1:], strict=True))
    yield Measure("start to painted window, 100,000 clients", ours, bare, "bare window", aim_ratio=1.4)


def _seconds(environment: dict[str, str], script: str, *arguments: str) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-c", script, *arguments]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start
