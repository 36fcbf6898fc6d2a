"""The start from process to painted window with rows, compared with a bare PySide6 window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Measure, of_process
from tests.benchmarks.practice_of import practice_of

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


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """Start as an installed program does, already compiled. The practice has no passphrase."""
    file = practice_of(size)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    pairs = [
        (of_process(environment, "-c", BARE), of_process(environment, "-c", OURS, str(file)))
        for _ in range(RUNS + 1)
    ][1:]
    bare, ours = (median(seconds for seconds, _ in runs) for runs in zip(*pairs, strict=True))
    megabytes = max(peak for _, (_, peak) in pairs)
    yield Measure(
        "start to painted window",
        ours,
        bare,
        "bare window",
        aim_ratio=1.4,
        megabytes=megabytes,
        aim_megabytes=120,
    )
