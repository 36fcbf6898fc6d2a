"""`dev.py bench`: every measure beside a reference of the same run, one line each."""

from __future__ import annotations

import argparse
import importlib
import tempfile
from pathlib import Path

GROUPS = ("start", "window", "offboarding", "clashes", "exchange", "pack")
"""The modules with measures: each has `measures(folder)`."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("groups", nargs="*", default=GROUPS, metavar="GROUP", help=", ".join(GROUPS))
    for group in parser.parse_args().groups:
        with tempfile.TemporaryDirectory() as folder:
            for measure in importlib.import_module(f"tests.benchmarks.{group}").measures(Path(folder)):
                print(measure.line(), flush=True)


if __name__ == "__main__":
    main()
