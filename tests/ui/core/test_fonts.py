"""Fonts whose letters are all boxes are noticed, by the tour and here for every test of texts or papers."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from desktop.services.outgoing.document import Document, Section
from desktop.ui.core import fonts, printing


def test_letters_can_be_told_apart(qapp: QApplication) -> None:
    assert fonts.draws_letters(), fonts.NO_FONTS


def test_a_pdf_holds_its_words(qapp: QApplication) -> None:
    handed = Section("Clients handed over", paragraphs=("Ava Nguyen to Priya Nair",))
    page = Document("Certificate", "", (handed,), "")
    text = PdfReader(BytesIO(printing.pdf([page]))).pages[0].extract_text()
    assert "Ava Nguyen to Priya Nair" in " ".join(text.split())


@pytest.mark.skipif(sys.platform != "linux", reason="fonts are taken away through fontconfig")
def test_a_tour_of_boxes_fails_in_a_sentence(tmp_path: Path) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text("<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig></fontconfig>")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(none)}
    environment["QT_QPA_FONTDIR"] = str(tmp_path)
    tour = subprocess.run(
        [sys.executable, "-m", "desktop", "--tour", str(tmp_path / "pictures")],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert tour.returncode == 1
    assert tour.stderr.splitlines()[-1] == fonts.NO_FONTS
