"""What all tests share: offscreen Qt, and a new practice made by copying one that was made once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.database.practice import Practice, create_practice, open_practice
from tests.small_practice import make_small_practice

TODAY = date(2026, 11, 23)
SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"


@pytest.fixture
def samples() -> Path:
    """The public sample files beside the project; the test skips where they are absent."""
    if not SAMPLES.is_dir():
        pytest.skip("the folder shared/samples is not beside the project")
    return SAMPLES


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, unprotected practice, made once for the run; copy it, never open it for writing."""
    file = tmp_path_factory.mktemp("empty") / "empty.handover"
    create_practice(file, None, name="Harbour Allied Health").close()
    return file


@pytest.fixture
def practice(empty_file: Path, tmp_path: Path) -> Iterator[Practice]:
    """An empty practice of this test's own, on Monday 23 November 2026."""
    file = tmp_path / "practice.handover"
    shutil.copy(empty_file, file)
    opened = open_practice(file, None, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up practice with clashes, made once for the run; copy it."""
    file = tmp_path_factory.mktemp("demo") / "demo.handover"
    make_small_practice(file, TODAY)
    return file
