"""Memory that Python freed and overwrote on request is empty, however much of it there is."""

from __future__ import annotations

import ctypes
import os
import sys

import pytest

from desktop.own_memory import overwrite_what_was_freed

_TEXT = b"of a client"
_HEAD = sys.getsizeof("") - 1


@pytest.mark.skipif(
    "PYTHONMALLOC" in os.environ, reason="freed memory may be gone where Python keeps no blocks"
)
def test_everything_that_was_freed_is_overwritten_where_far_more_is_free_than_a_lock_frees() -> None:
    """Every second text is kept, so that the memory of the others stays this program's."""
    texts = [f"{_TEXT.decode()} {number:050d}" for number in range(100_000)]
    freed = [id(text) + _HEAD for text in texts[::2]]
    del texts[::2]
    assert sum(_TEXT in ctypes.string_at(place, len(_TEXT)) for place in freed) > len(freed) / 2
    overwrite_what_was_freed(all_of_it=True)
    assert not any(_TEXT in ctypes.string_at(place, len(_TEXT)) for place in freed)
