"""A field in the book of fields is everywhere, and need not be named anywhere else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_a_new_text_field_of_a_client_goes_everywhere(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.integration.models.new_field", str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
