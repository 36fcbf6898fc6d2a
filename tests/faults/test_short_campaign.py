"""A short edition of `dev.py faults`: a few kills and full disks, in its own program, which forks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.faults import disk

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need a system that can fork")


def campaign(*words: str, environment: Mapping[str, str] | None = None) -> str:
    call = [sys.executable, "-m", "tests.faults", "--plain", *words]
    done = subprocess.run(call, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_nothing_is_lost_leaked_or_left() -> None:
    told = campaign("--acts", "backup", "--acts", "restore in place", "--only", "calls", "--every", "13")
    assert "killed at each call to the system" in told


def test_what_was_said_to_be_done_outlasts_a_power_cut_a_full_disk_and_a_practice_that_is_replaced(
    tmp_path: Path,
) -> None:
    there = disk.can_be_had()
    groups = ["replaced", "renamed", *(["power", "done", "full"] if there else [])]
    words = [word for group in groups for word in ("--only", group)]
    told = campaign(
        "--acts",
        "transfer",
        "--rounds",
        "1",
        *words,
        environment=disk.environment(tmp_path) if there else None,
    )
    assert told.count(" | 1 | 0 | 0 | 0 |") == len(groups)
