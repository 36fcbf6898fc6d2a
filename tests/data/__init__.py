"""Where the files that tests read are: copy one before it is opened for writing."""

from pathlib import Path

DATA = Path(__file__).resolve().parent
