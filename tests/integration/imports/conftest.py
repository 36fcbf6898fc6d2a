"""A practice with two practitioners."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.services.imports import run_import


@pytest.fixture
def staffed(practice: Practice, tmp_path: Path) -> Practice:
    """U1 "Al Lee" and U2 "Bo Ng"."""
    file = tmp_path / "staff.csv"
    file.write_text("Reference,First Name,Last Name\nU1,Al,Lee\nU2,Bo,Ng\n", encoding="utf-8")
    run_import(practice, file, "users")
    return practice
