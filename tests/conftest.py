"""The fixtures of all tests: offscreen Qt, and a new practice copied from one made once."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.database import attempts, key
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.ui.core.fonts import find_fonts_offscreen
from tests.cheaper import SHIPPED_ROUNDS, make_cheaper
from tests.data import DATA
from tests.masters import made_once
from tests.public_samples import missing_samples
from tests.small_practice import make_small_practice

# Tests do not depend on the clock: a busy computer is not a fault.
settings.register_profile(
    "tests", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", settings.get_profile("tests"), max_examples=1000)
settings.load_profile("tests")

find_fonts_offscreen()

SHIPPED_SNAPSHOTS = Practice.keeps_snapshots
Practice.keeps_snapshots = False
make_cheaper()

TODAY = date(2026, 11, 23)
LONG = [Path(__file__).parent / "ui" / name for name in ("walks", "stories")]
PUBLIC_SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest ones, so that no process is left alone with one of them at the end."""
    items.sort(key=lambda item: not any(item.path.is_relative_to(folder) for folder in LONG))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Search no more for cycles among the modules and tests themselves, which stay to the end."""
    gc.collect()
    gc.freeze()


@contextmanager
def opened_copy(made: Path, folder: Path) -> Iterator[Practice]:
    """A copy of a practice made once, open for one test."""
    opened = open_practice(Path(shutil.copy(made, folder / "practice.handover")), None, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def samples() -> Path:
    """The complete public sample files next to the project; without them the test skips and says so."""
    if not PUBLIC_SAMPLES.parent.is_dir():
        pytest.skip("not tried on the public samples: there is no folder shared beside the project")
    assert missing_samples(PUBLIC_SAMPLES) == []
    return PUBLIC_SAMPLES


@pytest.fixture(params=["own", "public"])
def each_samples(request: pytest.FixtureRequest) -> Path:
    """Our own sample files, which are always there, then the public ones in the same layout."""
    return DATA / "samples" if request.param == "own" else request.getfixturevalue("samples")


@pytest.fixture(autouse=True)
def no_snapshots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn snapshots off for each test, whatever the one before it left; tests about them turn them on."""
    monkeypatch.setattr(Practice, "keeps_snapshots", False)


@pytest.fixture(scope="session", autouse=True)
def wrong_passphrases_cost_no_time(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Count no attempts in the account of whoever runs the tests, and make nobody wait."""
    counted = tmp_path_factory.mktemp("attempts")
    attempts.folder = lambda: counted
    attempts.pause = lambda seconds: None


@pytest.fixture
def shipped_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys as another process does: one that shares a file with this test, or made one long ago."""
    monkeypatch.setattr(key, "ROUNDS", SHIPPED_ROUNDS)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty, unprotected practice, made once for the run; copy it, never open it."""

    def make(file: Path) -> None:
        create_practice(file, None, name="Harbour Allied Health").close()

    with made_once(tmp_path_factory, "empty", make) as file:
        yield file


@pytest.fixture
def practice(empty_file: Path, tmp_path: Path) -> Iterator[Practice]:
    """An empty practice of this test's own, on Monday 23 November 2026."""
    with opened_copy(empty_file, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small made-up practice with clashes, made once for the run; copy it."""
    with made_once(tmp_path_factory, "small demo", lambda file: make_small_practice(file, TODAY)) as file:
        yield file
