"""Text files of the whole practice, and old backups thinned out on request."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import Cancelled, UserError
from desktop.models import PackRecord
from desktop.services.backups.backups import back_up, latest
from desktop.services.backups.thinning import superfluous_backups, thin_backups
from desktop.services.exports.text_files import write_text_files
from tests.made import Made

KINDS = ["users", "hours", "leave", "clients", "contacts", "appointments", "types", "holidays"]


@pytest.mark.parametrize(("style", "line_end"), [("windows", b"\r\n"), ("mac", b"\n")])
def test_text_files_of_everything(practice: Practice, tmp_path: Path, style: str, line_end: bytes) -> None:
    made = Made(practice)
    made.client("Zoë O'Brien", made.user("Alex Lee"))
    written = write_text_files(practice, tmp_path, style)
    assert written.folder.name == "Harbour Allied Health 2026-11-23 1200 text files"
    assert sorted(file.name for file in written.folder.iterdir()) == sorted(f"{kind}.csv" for kind in KINDS)
    data = (written.folder / "clients.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.splitlines(keepends=True)[0].endswith(b"Not With Names" + line_end)
    assert "Zoë" in data.decode("utf-8-sig")
    with practice.read() as session:
        assert session.query(PackRecord).count() == len(KINDS)


def test_text_files_cancelled_leave_no_folder(practice: Practice, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(Cancelled):
        write_text_files(practice, out, "mac", progress=cancel)
    assert list(out.iterdir()) == []
    with pytest.raises(UserError, match="There is no folder"):
        write_text_files(practice, tmp_path / "missing", "mac")


def test_only_old_backups_of_this_practice_go_and_only_when_asked(practice: Practice, tmp_path: Path) -> None:
    day = date(2026, 1, 5)
    made = []
    for days in (*range(21), 300, 301):
        practice.fixed_today = day + timedelta(days=days)
        made.append(back_up(practice, tmp_path).file)
    other = tmp_path / "Another 2020-01-01 1200.handover-backup"
    other.write_bytes(b"of somebody else")
    assert all(file.exists() for file in made)
    superfluous = superfluous_backups(practice, tmp_path)
    gone = (*range(6), 7, 8)  # Sunday the 11th is the last of its week
    assert superfluous == tuple(made[place] for place in gone)
    assert thin_backups(practice, tmp_path) == superfluous
    assert [place for place, file in enumerate(made) if not file.exists()] == list(gone)
    assert other.exists()
    newest = latest(practice)
    assert newest is not None
    assert newest.file == made[-1]
    assert thin_backups(practice, tmp_path) == ()
