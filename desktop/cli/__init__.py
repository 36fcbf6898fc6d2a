"""The verbs that need no window: for schedulers, IT staff and acceptance checks.

Exit 0: done. 1: refused, one plain sentence on standard error, nothing changed. 2: the call's arguments
are wrong.
"""

from desktop.cli.main import main

__all__ = ["main"]
