"""A short edition of `dev.py faults`: a few kills and full disks, in a program of its own, which forks."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need a system that can fork")


@pytest.mark.parametrize("act", ["backup", "restore in place"])
def test_nothing_is_lost_leaked_or_left(act: str) -> None:
    words = ["--acts", act, "--only", "calls", "--every", "11", "--plain"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "killed at each call to the system" in done.stdout
