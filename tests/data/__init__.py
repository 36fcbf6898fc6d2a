"""The files that tests read: copy one before opening it for writing."""

from pathlib import Path

DATA = Path(__file__).resolve().parent
