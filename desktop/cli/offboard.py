"""The verbs of offboarding: plan, apply, due, list, show, undo."""

from __future__ import annotations

import argparse


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    pass
