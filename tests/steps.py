"""Effort counted in calls instead of seconds, so that a busy computer fails no test."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType


def calls_of(act: Callable[[], object]) -> int:
    """The number of functions, of Python and of C, called until `act` returns."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return calls


def peak_memory_of(act: Callable[[], object]) -> int:
    """The most bytes of Python objects that `act` holds at one time."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
