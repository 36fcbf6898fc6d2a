"""The tables that files are read into, as shown before anything is stored."""

from __future__ import annotations

from desktop.files.table import Reading, Table, Value
from desktop.files.text.fixed_width import FIXED
from desktop.files.values import text_of
from desktop.files.workbooks.spreadsheet import PasswordNeeded

__all__ = ["FIXED", "PasswordNeeded", "Reading", "Table", "Value", "text_of"]
