"""Python's search for cycles among objects, put off while something long is under way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused() -> Iterator[None]:
    """For work that makes millions of objects and no cycles.

    To search them takes a quarter of the time of an import, and each search holds up every thread.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
