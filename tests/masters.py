"""Files made once per run, for all of its processes; a test gets a copy and never the file itself."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest


@contextmanager
def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Iterator[Path]:
    """The practice that `make` writes; whichever process asks first makes it, and the others wait.

    Whoever changes it instead of a copy fails the run.
    """
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    made, end = folder / f"master {name}", folder / f"master {name} is made"
    file = made / f"{name}.handover"
    try:
        made.mkdir()
    except FileExistsError:
        while not end.exists():
            time.sleep(0.05)
    else:
        try:
            make(file)
        finally:  # or the others would wait for ever for what cannot be made
            end.touch()
    before = _contents(made)
    yield file
    assert _contents(made) == before, f"a test has used {file.name} itself, instead of a copy"


def _contents(folder: Path) -> dict[str, str]:
    return {each.name: sha256(each.read_bytes()).hexdigest() for each in folder.iterdir()}
