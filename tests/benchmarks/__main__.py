"""`dev.py bench`: every measure beside a reference of the same run, one line each."""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
import tempfile
from pathlib import Path

GROUPS = (
    "start",
    "window",
    "wizard",
    "verbs",
    "health",
    "keeping",
    "offboarding",
    "clashes",
    "plan",
    "exchange",
    "pack",
)
"""The modules with measures: each has `measures(folder)`."""
NAMED = ("peers", "watch")
"""More of them, which take minutes and run only where they are named."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument(
        "groups", nargs="*", default=GROUPS, metavar="GROUP", help=", ".join((*GROUPS, *NAMED))
    )
    groups = parser.parse_args().groups
    if len(groups) > 1:
        for group in groups:  # each in a process of its own: memory and warm caches are not handed on
            subprocess.run([sys.executable, "-m", "tests.benchmarks", group], check=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        for measure in importlib.import_module(f"tests.benchmarks.{groups[0]}").measures(Path(folder)):
            print(measure.line(), flush=True)


if __name__ == "__main__":
    main()
