"""Verbs that tell how the practice stands: report."""

from __future__ import annotations

import argparse


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    pass
