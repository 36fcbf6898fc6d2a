"""The names of the verbs and their modules, so that a call imports only its own."""

from __future__ import annotations

from collections.abc import Sequence

MODULES = {
    "keeping": ("new", "backup", "verify", "restore", "self-test"),
    "demo": ("demo",),
    "exchange": ("import", "export"),
    "pack": ("pack",),
    "reports": ("report", "check"),
    "offboard": ("offboard",),
    "passphrase": ("passphrase", "sheet"),
}
"""Each module of this package with `add_verbs(verbs, common)`, and the verbs that it adds."""

VALUED = ("--practice", "--passphrase-file", "--sheet-file", "--by", "--today", "--tour")
"""The options before a verb whose value is the next argument."""


def first_word(words: Sequence[str]) -> str | None:
    """The first argument that is neither an option nor its value: a verb or a file."""
    left = iter(words)
    for word in left:
        if word in VALUED:
            next(left, None)
        elif not word.startswith("-"):
            return word
    return None


def module_of(verb: str | None) -> str | None:
    """The module that holds a verb; None for any other word."""
    return next((module for module, verbs in MODULES.items() if verb in verbs), None)
