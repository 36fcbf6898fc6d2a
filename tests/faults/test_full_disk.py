"""A disk on which nothing can be written: reading goes on, and all writing reports it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.terminal import CLIENTS

resource = pytest.importorskip("resource", reason="Windows lets nobody limit what a process writes")


def _on_a_full_disk(file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    return subprocess.run(
        [sys.executable, "-m", "desktop", "--practice", str(file), "--json", *words],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=fill,
    )


def test_a_report_reads_on_a_full_disk(demo_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(demo_file, tmp_path / "practice.handover"))
    before = file.read_bytes()
    answer = _on_a_full_disk(file, "report", "caseload")
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["current_clients"] > 0
    assert file.read_bytes() == before


def test_what_would_write_says_that_the_disk_is_full(demo_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(demo_file, tmp_path / "practice.handover"))
    clients = tmp_path / "clients.csv"
    clients.write_text(CLIENTS, encoding="utf-8")
    answer = _on_a_full_disk(file, "import", str(clients), "--as", "clients")
    assert (answer.returncode, answer.stdout) == (1, "")
    # A limit of the program's own gives another error than a full disk, if we meet it and not SQLite.
    assert "is full" in answer.stderr or "would be larger than its disk allows" in answer.stderr


def test_a_new_practice_on_a_full_disk_leaves_nothing_of_it(tmp_path: Path) -> None:
    file = tmp_path / "new.handover"
    answer = _on_a_full_disk(file, "new", str(file), "--no-passphrase")
    assert answer.returncode == 1
    assert [left.name for left in tmp_path.iterdir() if left.suffix != ".lock"] == []
