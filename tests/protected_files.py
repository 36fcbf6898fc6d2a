"""The protected workbooks that left, opened as their reader does."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import msoffcrypto
import openpyxl


def opened(file: Path, password: str) -> openpyxl.Workbook:
    """Open a workbook, to fill in and save without a password."""
    plain = BytesIO()
    with file.open("rb") as stream:
        office = msoffcrypto.OfficeFile(stream)
        office.load_key(password=password)
        office.decrypt(plain)
    return openpyxl.load_workbook(plain)
