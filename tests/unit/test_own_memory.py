"""Memory that Python freed and overwrote on request is empty, however much of it there is."""

from __future__ import annotations

import ctypes
import functools
import linecache
import os
import sys
from types import ModuleType

import pytest

from desktop.own_memory import forget_what_was_cached, overwrite_what_was_freed

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


def module_with_caches(name: str) -> ModuleType:
    """A module with a cached function, and with a class that has one, each called once."""

    @functools.cache
    def of_module() -> int:
        return 1

    holder = type("Holder", (), {"of_class": functools.cache(lambda: 2)})
    made = ModuleType(name)
    vars(made).update(of_module=of_module, Holder=holder, text="no function")
    of_module()
    vars(holder)["of_class"]()
    return made


def held(module: ModuleType) -> list[int]:
    return [module.of_module.cache_info().currsize, module.Holder.of_class.cache_info().currsize]


def test_caches_below_the_windows_are_emptied_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("desktop.made_up", "desktop.ui.made_up", "made_up")
    modules = {name: module_with_caches(name) for name in names}
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    forget_what_was_cached()
    assert held(modules["desktop.made_up"]) == [0, 0]
    assert held(modules["desktop.ui.made_up"]) == held(modules["made_up"]) == [1, 1]


def test_the_last_error_and_the_lines_that_were_shown_are_forgotten() -> None:
    last = ("last_type", "last_value", "last_traceback", "last_exc")
    vars(sys).update(dict.fromkeys(last, "of a client"))
    linecache.getline(__file__, 1)
    forget_what_was_cached()
    assert not vars(sys).keys() & set(last)
    assert __file__ not in linecache.cache
