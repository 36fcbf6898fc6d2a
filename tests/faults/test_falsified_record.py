"""A falsified record is noticed: by the file itself, or by an outside witness."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.cli import main
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.models import Client
from desktop.services.backups.backups import back_up
from desktop.services.history.comparison import differences_from
from desktop.services.history.record_check import check_record
from desktop.services.history.witness import witness_of
from tests.faults.falsified import CHAINED, REWRITTEN, SIMPLE, TODAY, bend, chain_all_again, try_way
from tests.faults.histories import some_history


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Practice, Path]:
    """A closed practice, and a backup made of it at the end."""
    folder = tmp_path_factory.mktemp("sound")
    practice = create_practice(folder / "harbour.handover", None, name="Harbour", today=TODAY)
    some_history(practice)
    witness = back_up(practice, folder).file
    assert check_record(practice, deep=True, remember=False).problems == ()
    assert differences_from(practice, witness) == ()
    practice.close()
    return practice, witness


@pytest.mark.parametrize("name", [*SIMPLE, *CHAINED])
def test_the_file_itself_shows_it(sound: tuple[Practice, Path], tmp_path: Path, name: str) -> None:
    way = {**SIMPLE, **CHAINED}[name]
    assert try_way(*sound, tmp_path, way, Random(name)).deep


@pytest.mark.parametrize("name", REWRITTEN)
def test_what_was_written_again_shows_against_a_backup(
    sound: tuple[Practice, Path], tmp_path: Path, name: str
) -> None:
    assert try_way(*sound, tmp_path, REWRITTEN[name], Random(name)).against


def test_the_verb_fails_and_names_the_first_bent_entry(
    sound: tuple[Practice, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bent.handover"
    file.write_bytes(sound[0].file.read_bytes())
    assert main(["check", "--practice", str(file)]) == 0
    bend(file, None, SIMPLE["another actor"], Random(3))
    assert main(["check", "--practice", str(file)]) in (0, 1)
    assert main(["check", "--practice", str(file), "--against", str(sound[1])]) == 1
    capsys.readouterr()
    assert main(["check", "--deep", "--practice", str(file)]) == 1
    said = capsys.readouterr().out
    assert "is not as it was written" in said
    assert "somebody else" not in said


@pytest.mark.parametrize("name", [*SIMPLE, *CHAINED])
def test_the_verb_shows_in_a_small_practice_what_the_deep_one_shows(
    sound: tuple[Practice, Path], tmp_path: Path, name: str
) -> None:
    file = tmp_path / "bent.handover"
    file.write_bytes(sound[0].file.read_bytes())
    bend(file, None, {**SIMPLE, **CHAINED}[name], Random(name))
    assert main(["check", "--practice", str(file)]) == 1
    assert main(["verify", str(sound[1]), "--practice", str(file)]) == 1


def test_a_large_practice_says_when_its_rows_were_compared(
    sound: tuple[Practice, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("desktop.services.history.file_check.QUICKLY_READ", 0)
    file, call = tmp_path / "bent.handover", ["--today", TODAY.isoformat(), "--practice"]
    file.write_bytes(sound[0].file.read_bytes())
    assert main(["check", *call, str(file)]) == 0
    assert "have not been compared with the record yet" in capsys.readouterr().out
    assert main(["check", "--deep", *call, str(file)]) == 0
    assert "compared" not in capsys.readouterr().out
    bend(file, None, SIMPLE["a client changed"], Random(1))
    assert main(["check", *call, str(file)]) == 0
    assert "were last compared on Mon 14 Dec 2026: check --deep compares them all." in capsys.readouterr().out
    for asked in (["check", "--deep"], ["check", "--against", str(sound[1])], ["verify", str(sound[1])]):
        assert main([*asked, *call, str(file)]) == 1
        assert "Clients are not what the record says, such as row" in capsys.readouterr().out


def test_the_plain_check_goes_on_from_the_last_one(sound: tuple[Practice, Path], tmp_path: Path) -> None:
    file = tmp_path / "practice.handover"
    file.write_bytes(sound[0].file.read_bytes())
    practice = open_practice(file, None, today=TODAY)
    assert check_record(practice).already_checked == 0
    again = check_record(practice)
    assert (again.already_checked, again.whole) == (witness_of(practice).operations, True)
    with practice.work("rename", "Renamed") as work:
        work.update(Client, {8: {"last_name": "Singh"}})
    practice.close()
    bend(file, None, lambda db, _: db.execute("UPDATE operations SET actor = 'x' WHERE id = 9"), Random(1))
    practice = open_practice(file, None, today=TODAY)
    report = check_record(practice)
    assert report.already_checked == again.already_checked
    assert [problem[:11] for problem in report.problems] == ["Operation 9"]
    practice.close()
    bend(file, None, SIMPLE["all deleted"], Random(1))
    practice = open_practice(file, None, today=TODAY)
    assert "when it was last checked" in check_record(practice).problems[0]
    practice.close()


@pytest.mark.parametrize("name", ["backup", "text"])
def test_an_honest_practice_goes_on_from_its_witness(
    sound: tuple[Practice, Path], tmp_path: Path, name: str
) -> None:
    file, text = tmp_path / "practice.handover", tmp_path / "receipt.txt"
    file.write_bytes(sound[0].file.read_bytes())
    practice = open_practice(file, None, today=TODAY)
    text.write_text(f"Practice's record: {witness_of(practice).text}\n", encoding="utf-8")
    with practice.work("rename", "Renamed") as work:
        work.update(Client, {8: {"last_name": "Singh"}})
    assert differences_from(practice, sound[1] if name == "backup" else text) == ()
    practice.close()
    bend(file, None, REWRITTEN["another actor, all written again"], Random(1))
    practice = open_practice(file, None, today=TODAY)
    (problem,) = differences_from(practice, sound[1] if name == "backup" else text)
    assert "since operation" in problem or "vouches for" in problem
    practice.close()


def test_what_was_rewritten_after_the_last_witness_only_a_later_witness_shows(
    sound: tuple[Practice, Path], tmp_path: Path
) -> None:
    """The file holds no secret from people who can open it, so everything may be chained again."""
    practice, earlier = sound
    file = tmp_path / "harbour.handover"
    shutil.copy(practice.file, file)
    opened = open_practice(file, None, today=TODAY)
    with opened.work("rename", "Renamed once more") as work:
        work.update(Client, {1: {"last_name": "Later"}})
        last = work.operation_id
    (tmp_path / "later").mkdir()
    later = back_up(opened, tmp_path / "later").file
    opened.close()

    def falsify(connection: sqlite.Connection, chance: Random) -> None:
        connection.execute("UPDATE operations SET actor = 'somebody else' WHERE id = ?", (last,))
        chain_all_again(connection)

    bend(file, None, falsify, Random(1))
    bent = open_practice(file, None, today=TODAY)
    assert differences_from(bent, earlier) == ()
    assert f"since operation {last}" in differences_from(bent, later)[0]
    bent.close()
