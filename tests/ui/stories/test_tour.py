"""The tour proves the program; these tests prove that the tour is whole, and reports when it is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.tour import story as tour_story
from desktop.tour import tour
from tests.conftest import TODAY

SCREENS = (
    "welcome", "users", "user-refused", "clients", "clients-search", "client", "calendar-day", "calendar-week", "import-check",
    "caseload-before", "wizard-practitioner", "wizard-backup", "wizard-pack", "wizard-clients",
    "wizard-clients-suggested", "wizard-clash", "wizard-appointments", "wizard-review", "wizard-done",
    "caseload-after", "calendar-after", "users-inactive", "data-health-after", "dark-users", "caseload-undone",
)  # fmt: skip


def test_the_tour_tells_the_whole_story(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pictures"
    assert tour.run(folder, TODAY) == 0, capsys.readouterr().err
    pictures = sorted(folder.glob("*.png"))
    names = [picture.stem for picture in pictures]
    assert [int(name[:2]) for name in names] == list(range(1, len(names) + 1))
    seen = [name[3:] for name in names]
    assert [name for name in seen if name in SCREENS] == list(SCREENS)
    assert all(QImage(str(picture)).width() >= 600 for picture in pictures)
    for name in ("*.handover-backup", "*.xlsx", "Certificate*.pdf", "*receipt.pdf", "passwords.txt"):
        assert len(list(folder.glob(name))) == 1, name
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.partition(":")[0].endswith(".png") for line in lines) == len(pictures)
    assert any("kept the windows waiting" in line or line.startswith("The windows waited") for line in lines)
    assert lines[-1].startswith("All went as it must")


def test_what_goes_wrong_is_told_in_a_sentence(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path, passphrase: str | None, *, today: date | None) -> None:
        raise UserError("There is no room on the disk.")

    monkeypatch.setattr(tour_story, "make_demo", refuse)
    assert tour.run(tmp_path, TODAY) == 1
    told = capsys.readouterr()
    assert told.err == "The tour stopped after 01-welcome.png: There is no room on the disk.\n"
    assert "All went" not in told.out


def test_a_folder_that_cannot_be_made_is_told(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    assert tour.run(file / "pictures", TODAY) == 1
    assert "cannot be made" in capsys.readouterr().err
