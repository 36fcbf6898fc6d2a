"""A locked practice answers nothing, and its memory contains neither the key nor a client."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from desktop.database import attempts, key, practice_file
from desktop.database.practice import create_practice, open_practice
from desktop.errors import Closed, UserError
from desktop.models import Client
from desktop.rules.phones import normal_phone
from desktop.services.history.file_check import file_problems, full_check, is_due
from tests.faults.leaks import memory_of

PASSPHRASE = "quiet river lamp seven"
NAME = "Zephyrinella"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made") / "harbour.handover"
    practice = create_practice(made, PASSPHRASE, name="Harbour")
    clients = [
        {"reference": f"C{number}", "first_name": f"{NAME}{number}", "last_name": "Quillfeather"}
        | {"sort_name": f"quillfeather {number}", "search_text": f"{NAME}{number} quillfeather".lower()}
        for number in range(300)
    ]
    with practice.work("add clients", "Added clients") as work:
        work.insert(Client, clients)
    practice.close()
    return made


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "harbour.handover"))


def test_a_locked_practice_answers_nothing_until_its_own_passphrase(file: Path) -> None:
    practice = open_practice(file, PASSPHRASE)
    before = practice.rows("SELECT count(*) FROM clients")
    practice.lock_up()
    assert practice.key is None
    assert practice.protected
    with pytest.raises(Closed):
        practice.rows("SELECT count(*) FROM clients")
    with pytest.raises(UserError), practice.work("note", "Noted"):
        pass
    with pytest.raises(UserError, match="already open"):
        open_practice(file, PASSPHRASE)
    assert not practice.unlock("wrong")
    assert practice.unlock(PASSPHRASE)
    assert practice.rows("SELECT count(*) FROM clients") == before
    practice.close()
    again = open_practice(file, PASSPHRASE)
    assert not again.copied_while_open
    again.close()


def test_a_practice_closed_while_it_is_locked_is_not_taken_for_a_copy(file: Path) -> None:
    practice = open_practice(file, PASSPHRASE)
    practice.lock_up()
    practice.close()
    again = open_practice(file, PASSPHRASE)
    assert not again.copied_while_open
    again.close()


def test_locking_empties_what_functions_remember_of_clients(file: Path) -> None:
    practice = open_practice(file, PASSPHRASE)
    normal_phone("0400 111 222", "AU")
    assert normal_phone.cache_info().currsize
    practice.lock_up()
    assert not normal_phone.cache_info().currsize
    practice.close()


_LOCKED = """
import sys
from pathlib import Path
from desktop.database import key
from desktop.database.practice import open_practice
from desktop.models import Client
from desktop.rules.phones import normal_phone
from desktop.services.history.file_check import file_problems
key.ROUNDS = int(sys.argv[2])
def look():
    practice = open_practice(Path(sys.argv[1]), sys.stdin.readline().rstrip())
    with practice.read() as session:
        found = [client.last_name + client.first_name for client in session.query(Client)]
    assert len(found) == 300
    return practice
practice = look()
print("open", flush=True)
sys.stdin.readline()
practice.lock_up()
print("locked", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux shows the memory of a process as a file"
)
def test_the_memory_of_a_locked_practice_holds_no_key_and_no_client(file: Path) -> None:
    raw = key.derive_key(PASSPHRASE, file.read_bytes()[:16]).raw
    needles = {"key": raw, "key in letters": raw.hex().encode(), "client": NAME.encode()}
    call = [sys.executable, "-c", textwrap.dedent(_LOCKED), str(file), str(key.ROUNDS)]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{PASSPHRASE}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "open\n"
        try:
            open_memory = memory_of(process.pid)
        except PermissionError:
            process.communicate("\n\n")
            pytest.skip("this system lets nobody read the memory of another process")
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "locked\n"
        locked_memory = memory_of(process.pid)
        process.communicate("\n")
    assert all(needle in open_memory for name, needle in needles.items() if name != "key")
    left = {name: locked_memory.count(needle) for name, needle in needles.items()}
    # Allocators other than the measured one may keep a page of clients; none may keep the key.
    assert (left["key"], left["key in letters"]) == (0, 0)
    assert left["client"] <= open_memory.count(needles["client"]) // 20


def test_each_further_wrong_passphrase_waits_longer_also_after_a_restart(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(attempts, "folder", lambda: tmp_path / "attempts")
    monkeypatch.setattr(attempts, "pause", waited.append)
    monkeypatch.setattr(attempts.time, "time", lambda: 1_000.0)
    for _ in range(6):
        with pytest.raises(UserError, match="does not open"):
            open_practice(file, "wrong")
    assert waited == [1.0, 2.0, 4.0]
    open_practice(file, PASSPHRASE).close()
    assert waited == [1.0, 2.0, 4.0, 8.0]
    open_practice(file, PASSPHRASE).close()
    assert waited == [1.0, 2.0, 4.0, 8.0]
    assert max(attempts.seconds_to_wait(failed) for failed in range(1, 400)) == 60


def test_a_check_under_way_ends_when_the_practice_is_locked_and_calls_nothing_damaged(file: Path) -> None:
    practice = open_practice(file, PASSPHRASE)
    with pytest.raises(Closed), practice.whole_file() as connection:  # noqa: PT012
        practice.lock_up()
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT max(i) FROM n"
        ).fetchone()
    with pytest.raises(Closed):
        file_problems(practice)
    practice.close()


def test_a_check_that_is_given_up_ends_and_calls_nothing_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_file, "_STEPS", 1)
    practice = open_practice(file, PASSPHRASE)
    with pytest.raises(Closed):
        full_check(practice, lambda: True)
    assert is_due(practice, practice.today())
    assert full_check(practice).whole
    practice.close()


def test_what_is_sealed_while_it_is_locked_needs_the_key(file: Path) -> None:
    practice = open_practice(file, PASSPHRASE)
    kept = practice.sealed(NAME.encode())
    assert NAME.encode() not in kept
    practice.lock_up()
    with pytest.raises(Closed):
        practice.unsealed(kept)
    assert practice.unlock(PASSPHRASE)
    assert practice.unsealed(kept) == NAME.encode()
    practice.close()


def test_locking_forgets_the_last_error_and_what_its_frames_held(file: Path) -> None:
    practice = open_practice(file, PASSPHRASE)
    sys.last_value = ValueError(NAME)
    practice.lock_up()
    assert not hasattr(sys, "last_value")
    practice.close()
