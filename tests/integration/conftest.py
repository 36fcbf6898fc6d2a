"""The fixtures of these tests: a terminal for the verbs, and a whole made-up practice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.services.demo.demo import make_demo
from tests.conftest import TODAY, opened_copy
from tests.integration.terminal import Terminal, make_with_leaver
from tests.masters import made_once


@pytest.fixture(scope="session")
def with_leaver_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The practice of the terminal, made once for the run; copy it."""
    with made_once(tmp_path_factory, "with leaver", make_with_leaver) as file:
        yield file


@pytest.fixture
def terminal(with_leaver_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(with_leaver_file, tmp_path, capsys)


@pytest.fixture(scope="session")
def made_up_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A whole made-up practice, made once for the run; copy it."""

    def make(file: Path) -> None:
        make_demo(file, None, practitioners=6, clients=90, appointments=1200, today=TODAY).close()

    with made_once(tmp_path_factory, "made up", make) as file:
        yield file


@pytest.fixture(scope="session")
def shipped_demo_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The made-up practice as "Try the demo" makes it, made once for the run; copy it."""
    with made_once(
        tmp_path_factory, "shipped demo", lambda file: make_demo(file, None, today=TODAY).close()
    ) as file:
        yield file


@pytest.fixture
def made_up(made_up_file: Path, tmp_path: Path) -> Iterator[Practice]:
    with opened_copy(made_up_file, tmp_path) as opened:
        yield opened
