"""The fixtures of these tests: a terminal for the verbs, and a whole made-up practice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.services.demo.demo import make_demo
from tests.conftest import TODAY, opened_copy
from tests.integration.terminal import APPOINTMENTS, CLIENTS, USERS, Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    made = Terminal(tmp_path, capsys)
    for kind, text in (("users", USERS), ("clients", CLIENTS), ("appointments", APPOINTMENTS)):
        answer = made.call("import", made.write(f"{kind}.csv", text), "--as", kind)
        assert answer["problems"] == []
        assert answer["created"] == len(text.splitlines()) - 1
    return made


@pytest.fixture(scope="session")
def made_up_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole made-up practice, made once for the run; copy it."""
    file = tmp_path_factory.mktemp("made_up") / "demo.handover"
    make_demo(file, None, practitioners=6, clients=90, appointments=1200, today=TODAY).close()
    return file


@pytest.fixture
def made_up(made_up_file: Path, tmp_path: Path) -> Iterator[Practice]:
    with opened_copy(made_up_file, tmp_path) as opened:
        yield opened
