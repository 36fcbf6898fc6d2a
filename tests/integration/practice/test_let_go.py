"""A closed practice is released: nothing made for it stays in memory."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from desktop.database import engine
from desktop.database.practice import create_practice
from desktop.models import Setting


def test_nothing_remembers_the_engine_of_a_closed_practice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "create_engine", create_engine)  # whose dialect is its own, as in the program
    practice = create_practice(tmp_path / "harbour.handover", None, name="Harbour")
    with practice.work("note", "Noted", recorded=False) as work:
        work.insert(Setting, [{"key": "noted", "value": "1"}])
    made = [weakref.ref(practice.engine), weakref.ref(practice.engine.dialect)]
    practice.close()
    del practice, work
    gc.collect()
    assert [one() for one in made] == [None, None]
