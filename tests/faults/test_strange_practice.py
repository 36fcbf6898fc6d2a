"""A damaged or strange practice: one sentence without anybody's data, before anything is written to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from desktop.cli import main
from desktop.database.connection import connect
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import Damaged, UserError
from desktop.models import Appointment, Client, User
from desktop.services.backups.backups import back_up
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.backups.watch import Watched, watch
from desktop.services.history.file_check import check_file, full_check, is_due
from tests.conftest import TODAY
from tests.faults.damaged import BYTES, CONTENT, PAGE, make_foreign
from tests.made import Made

PASSPHRASE = "seven herons at dawn"
NAME = "Smithson"


@pytest.fixture(scope="module", params=[None, PASSPHRASE], ids=["plain", "protected"])
def sound(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Practice, str | None]:
    practice = create_practice(
        tmp_path_factory.mktemp("sound") / "harbour.handover", request.param, name="Harbour", today=TODAY
    )
    made = Made(practice)
    user = made.user("Al Lee")
    client = made.client(f"Ann {NAME}", user, date_of_birth=TODAY)
    made.appointment(user, "2026-12-14 09:00", client)
    practice.close()
    return practice, request.param


def use(file: Path, passphrase: str | None) -> list[list[object]]:
    """Use it as a check and any window do: find out whether the file is whole, and read all."""
    practice = open_practice(file, passphrase, today=TODAY)
    try:
        report = check_file(practice, deep=True)
        if not report.whole:
            raise UserError(report.problems[0])
        with practice.read() as session:
            for model in (User, Client, Appointment):
                assert session.query(model).all()
        return [practice.rows(f"SELECT * FROM {table}") for table in ("users", "clients", "appointments")]
    finally:
        practice.close()


@pytest.mark.parametrize("damage", [*BYTES, *CONTENT])
def test_one_sentence(sound: tuple[Practice, str | None], tmp_path: Path, damage: str) -> None:
    practice, passphrase = sound
    file = tmp_path / "strange.handover"
    shutil.copy(practice.file, file)
    {**BYTES, **CONTENT}[damage](file, practice.key, Random(damage))
    found, refused = None, ""
    try:
        found = use(file, passphrase)
    except UserError as error:
        refused = f"{error} {error.__cause__!r}"
    if refused:
        assert "strange.handover" in refused or "not what the record says" in refused
        assert "\n" not in refused
        assert "Smi" not in refused
    else:  # noise on an empty page, which only encryption shows
        assert (damage, passphrase) == ("noise in a page", None)
        assert found == use(practice.file, passphrase)


@pytest.mark.parametrize(
    "value", ["an impossible date", "undecodable text", "an unknown status", "a date that is none"]
)
def test_a_value_that_cannot_be_is_a_sentence_where_it_is_read(
    sound: tuple[Practice, str | None], tmp_path: Path, value: str
) -> None:
    practice, passphrase = sound
    file = tmp_path / "strange.handover"
    shutil.copy(practice.file, file)
    CONTENT[value](file, practice.key, Random(1))
    opened = open_practice(file, passphrase, today=TODAY)
    with (
        pytest.raises(UserError, match=r"strange\.handover holds a value") as refused,
        opened.read() as session,
    ):
        session.query(Client).all()
    assert "Smi" not in str(refused.value)
    assert "Smi" not in repr(refused.value.__cause__)
    opened.close()


def test_a_page_of_noise_is_found_before_anything_is_written(
    sound: tuple[Practice, str | None], tmp_path: Path
) -> None:
    practice, passphrase = sound
    whole = practice.file.read_bytes()
    for page in range(len(whole) // PAGE):
        file = tmp_path / f"noise {page}.handover"
        file.write_bytes(whole[: page * PAGE] + Random(page).randbytes(PAGE) + whole[(page + 1) * PAGE :])
        before = file.read_bytes()
        with pytest.raises(UserError, match="noise"):
            open_practice(file, passphrase)
        assert file.read_bytes() == before


def test_a_foreign_file_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "foreign.handover"
    make_foreign(file)
    before = file.read_bytes()
    with pytest.raises(UserError, match=r"foreign\.handover"):
        open_practice(file, None)
    assert file.read_bytes() == before


ODD = ["CON.handover", f"{'n' * 300}.handover", "a\nb.handover", "nothing/there.handover", "", "."]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such names")
@pytest.mark.parametrize("verb", ["check", "new"])
def test_a_name_that_is_not_utf_8(tmp_path: Path, verb: str) -> None:
    call = {"check": [b"check", b"--practice"], "new": [b"new", b"--no-passphrase"]}[verb]
    command = [
        sys.executable.encode(),
        b"-m",
        b"desktop",
        *call,
        os.fsencode(tmp_path) + b"/caf\xe9.handover",
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    assert done.stdout + done.stderr


@pytest.mark.parametrize("name", ODD, ids=["CON", "long", "line", "no folder", "none", "dot"])
@pytest.mark.parametrize("verb", ["check", "new"])
def test_odd_names_are_a_sentence_or_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, verb: str
) -> None:
    monkeypatch.chdir(tmp_path)
    call = ["check", "--practice", name] if verb == "check" else ["new", name, "--no-passphrase"]
    code = main(call)
    said = capsys.readouterr()
    assert code in (0, 1)
    if code == 1:
        assert said.err.strip()
        assert "Traceback" not in said.err


def test_the_full_check_stops_writing_and_names_the_way_back(practice: Practice, tmp_path: Path) -> None:
    Made(practice).user("Al Lee")
    assert is_due(practice, TODAY)
    assert full_check(practice).whole
    assert not is_due(practice, TODAY)
    good = back_up(practice, tmp_path).file
    practice.close()
    CONTENT["an unknown status"](practice.file, None, Random(1))
    with closing(connect(practice.file, None)) as connection:
        connection.execute("UPDATE users SET position = 'Bent'")
    bent = open_practice(practice.file, None, today=TODAY)
    assert watch(bent) == Watched()
    bent.fixed_today = TODAY + timedelta(days=1)
    found = watch(bent)
    assert (found.good, found.advice) == (good, ())
    assert good.name in found.damage
    with pytest.raises(UserError, match="Nothing more is written"), bent.work("test", "Test"):
        pass
    assert bent.rows("SELECT count(*) FROM users") == [(1,)]
    bent.close()


def test_a_damaged_practice_names_the_newest_copy_beside_it(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Practice, "keeps_snapshots", True)
    for _ in range(2):
        newest = take_snapshot(practice, "import")
    assert newest is not None
    practice.close()
    data = bytearray(practice.file.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    practice.file.write_bytes(data)
    with pytest.raises(Damaged, match=newest.file.name):
        open_practice(practice.file, None, today=TODAY)


def test_a_full_check_is_due_after_an_unclean_end(practice: Practice) -> None:
    assert full_check(practice).whole
    practice.close()
    Path(f"{practice.file}.open-by").write_text("somebody who died", encoding="utf-8")
    again = open_practice(practice.file, None, today=TODAY)
    assert is_due(again, TODAY)
    again.close()
