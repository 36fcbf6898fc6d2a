"""The base to which all steps of `offboard` are added."""

from __future__ import annotations

import argparse
from typing import TypeAlias

Steps: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
