"""A practice is made and opened through one module, with the passphrase that it was given."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import UserError
from desktop.services.practice.opening import DEFAULT_TIMEZONE, SUFFIX, create_practice, open_practice


def test_a_practice_without_a_passphrase_opens_as_it_was_made(tmp_path: Path) -> None:
    file = tmp_path / f"Harbour{SUFFIX}"
    create_practice(file, None, name="Harbour", timezone=DEFAULT_TIMEZONE).close()
    opened = open_practice(file, None)
    assert opened.zone == ZoneInfo(DEFAULT_TIMEZONE)
    opened.close()


def test_what_is_there_already_is_never_made_anew(tmp_path: Path) -> None:
    file = tmp_path / f"Harbour{SUFFIX}"
    create_practice(file, None, name="Harbour", timezone=DEFAULT_TIMEZONE).close()
    before = file.read_bytes()
    with pytest.raises(UserError):
        create_practice(file, None, name="Wharf", timezone=DEFAULT_TIMEZONE)
    assert file.read_bytes() == before
