"""What the first window must not wait for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SHOWN = """
import json, os, sys
from pathlib import Path
from desktop.app import open_window
window = open_window(Path(sys.argv[1]), None)
window.grab()
print(json.dumps(sorted(sys.modules)), flush=True)
os._exit(0)
"""
HEAVY = {"sqlalchemy", "alembic", "openpyxl", "keyring", "icalendar", "highspy", "numpy", "msoffcrypto"}


def test_the_first_paint_waits_for_no_heavy_library(empty_file: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", SHOWN, str(empty_file)], capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(json.loads(shown.stdout.splitlines()[-1]))
