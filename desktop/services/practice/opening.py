"""An open practice, and how to open or create one: what windows and verbs use of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.database.key import Secret
from desktop.database.practice import DEFAULT_TIMEZONE, SUFFIX, Practice, create_practice, open_practice

if TYPE_CHECKING:
    from desktop.database.unit_of_work import Change

__all__ = ["DEFAULT_TIMEZONE", "SUFFIX", "Change", "Practice", "Secret", "create_practice", "open_practice"]
