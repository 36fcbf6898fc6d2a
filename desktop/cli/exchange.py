"""Verbs that bring files in and write them: import, export, pack."""

from __future__ import annotations

import argparse


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    pass
