"""What the tests by verbs share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.terminal import APPOINTMENTS, CLIENTS, USERS, Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    made = Terminal(tmp_path, capsys)
    for kind, text in (("users", USERS), ("clients", CLIENTS), ("appointments", APPOINTMENTS)):
        answer = made.call("import", made.write(f"{kind}.csv", text), "--as", kind)
        assert answer["problems"] == []
        assert answer["created"] == len(text.splitlines()) - 1
    return made
