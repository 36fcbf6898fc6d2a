"""A practice that is damaged, locked, full or none at all: one plain sentence, and nothing is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import event

from desktop.cli import main
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Client, Operation, Setting, User
from desktop.services.backups.backups import back_up

PASSPHRASE = "seven herons at dawn"


def clients(count: int) -> list[dict[str, object]]:
    return [
        {"reference": f"C{n}", "last_name": "Lee", "sort_name": "lee", "search_text": f"lee\n{n}"}
        for n in range(count)
    ]


def read_everything(practice: Practice) -> None:
    """Do what any screen may do: read each client, and write one more."""
    with practice.read() as session:
        for client in session.query(Client):
            assert client.reference
    with practice.work("add client", "Added a client") as work:
        work.insert(Client, [{**clients(1)[0], "reference": "new"}])


def open_and_use(file: Path, passphrase: str | None) -> None:
    practice = open_practice(file, passphrase)
    try:
        read_everything(practice)
    finally:
        practice.close()


@pytest.fixture(scope="module", params=[PASSPHRASE, None], ids=["protected", "plain"])
def sound(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str | None]:
    file = tmp_path_factory.mktemp("sound") / "harbour.handover"
    practice = create_practice(file, request.param, name="Harbour")
    with practice.work("add clients", "Added clients") as work:
        work.insert(Client, clients(500))
    practice.close()
    return file, request.param


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "one byte": lambda data: b"S",
    "no database": lambda data: b"Dear Sir or Madam, " * 1_000,
    "all zero": lambda data: bytes(len(data)),
    "cut in a page": lambda data: data[: len(data) // 2 + 100],
    "cut to a page": lambda data: data[:4096],
    "the middle gone": lambda data: data[:4096] + bytes(len(data) - 8192) + data[-4096:],
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_practice_is_one_sentence(
    sound: tuple[Path, str | None], tmp_path: Path, damage: str
) -> None:
    file, passphrase = sound
    damaged = tmp_path / "damaged.handover"
    damaged.write_bytes(DAMAGES[damage](file.read_bytes()))
    before = damaged.read_bytes()
    with pytest.raises(UserError, match=r"damaged\.handover") as told:
        open_and_use(damaged, passphrase)
    assert "\n" not in str(told.value)
    assert damaged.read_bytes()[100:] == before[100:]


def test_turned_bits_of_a_protected_practice_are_never_read_as_data(tmp_path: Path) -> None:
    file = tmp_path / "harbour.handover"
    practice = create_practice(file, PASSPHRASE, name="Harbour")
    with practice.work("add clients", "Added clients") as work:
        work.insert(Client, clients(500))
    practice.close()
    data = file.read_bytes()
    damaged = tmp_path / "damaged.handover"
    told = 0
    quarter = len(data) // 4
    for first in range(4096, len(data), quarter):
        turned = bytearray(data)
        for page in range(first, min(first + quarter, len(data)), 4096):
            turned[page + 7] ^= 0x40
        damaged.write_bytes(turned)
        try:
            practice = open_practice(damaged, PASSPHRASE)
        except UserError:
            told += 1
            continue
        try:
            with practice.read() as session:
                assert {c.reference for c in session.query(Client)} == {f"C{n}" for n in range(500)}
        except UserError:
            told += 1
        practice.close()
    assert told > 0


def test_a_damaged_practice_makes_no_backup(
    sound: tuple[Path, str | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large one still opens, as its first pages are whole; a copy of it would be worth nothing."""
    monkeypatch.setattr("desktop.database.opening_check.SMALL", 0)
    file, passphrase = sound
    damaged, folder = tmp_path / "damaged.handover", tmp_path / "backups"
    data = bytearray(file.read_bytes())
    for page in range(len(data) // 2, len(data) - 4096, 4096):
        data[page : page + 64] = bytes(64)
    damaged.write_bytes(data)
    folder.mkdir()
    practice = open_practice(damaged, passphrase)
    with pytest.raises(UserError, match=r"damaged\.handover"):
        back_up(practice, folder)
    practice.close()
    assert list(folder.iterdir()) == []


def test_a_database_of_another_program(tmp_path: Path) -> None:
    file = tmp_path / "other.handover"
    connection = sqlite.connect(str(file))
    connection.execute("CREATE TABLE other (a)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(UserError, match="not a Handover practice"):
        open_practice(file, None)
    assert file.read_bytes() == before


def test_a_practice_of_a_newer_program(empty_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "newer.handover"
    shutil.copy(empty_file, file)
    connection = sqlite.connect(str(file))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(UserError, match="newer Handover"):
        open_practice(file, None)


def test_the_second_program_is_told_who_has_it_open(practice: Practice) -> None:
    call = [sys.executable, "-c", OPEN_IT, str(practice.file)]
    second = subprocess.run(call, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    assert "is already open" in second.stdout
    assert "process" in second.stdout
    beside = {path.name.removeprefix(practice.file.name) for path in practice.file.parent.iterdir()}
    assert beside <= {"", "-wal", "-shm", ".lock", ".open-by"}
    assert second.stderr == ""


def test_a_program_that_died_holds_no_practice(empty_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "left.handover"
    shutil.copy(empty_file, file)
    subprocess.run([sys.executable, "-c", f"{OPEN_IT}\nimport os\nos._exit(0)", str(file)], check=True)
    assert file.with_name("left.handover.open-by").exists()
    practice = open_practice(file, None)
    with pytest.raises(UserError, match="is already open"):
        open_practice(file, None)
    practice.close()
    open_practice(file, None).close()
    assert not file.with_name("left.handover.open-by").exists()


def test_a_lock_of_another_program_is_no_damage(practice: Practice) -> None:
    practice.close()
    lock = Path(f"{practice.file}.lock")
    lock.write_text("12345\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"practice\.handover\.lock was made by another program"):
        open_practice(practice.file, None)
    assert lock.read_text(encoding="utf-8") == "12345\n"
    lock.unlink()
    open_practice(practice.file, None).close()


def test_who_has_it_open_is_told_or_not_but_it_is_locked(practice: Practice) -> None:
    practice.close()
    holder = Path(f"{practice.file}.open-by")
    holder.mkdir()
    held = open_practice(practice.file, None)
    with pytest.raises(UserError, match="another program has it"):
        open_practice(practice.file, None)
    held.close()
    open_practice(practice.file, None).close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_leads_to_the_same_lock(practice: Practice, tmp_path: Path) -> None:
    link = tmp_path / "link.handover"
    link.symlink_to(practice.file)
    with pytest.raises(UserError, match="is already open"):
        open_practice(link, None)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="whoever may do everything cannot be refused"
)
def test_a_lock_that_may_only_be_read_is_none(practice: Practice) -> None:
    practice.close()
    Path(f"{practice.file}.lock").chmod(0o444)
    with pytest.raises(UserError, match="You may not write to"):
        open_practice(practice.file, None)


OPEN_IT = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from desktop.database.practice import open_practice
    from desktop.errors import UserError
    try:
        held = open_practice(Path(sys.argv[1]), None)
    except UserError as error:
        print(error)
        sys.exit(1)
    """
)


def test_another_program_that_writes_for_too_long(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.database.connection.BUSY_MILLISECONDS", 50)
    hurried = open_practice(practice.file, None, exclusive=False)
    other = sqlite.connect(str(practice.file), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="Another program is writing"):
        read_everything(hurried)
    other.execute("ROLLBACK")
    other.close()
    read_everything(hurried)
    hurried.close()


def test_a_full_disk_changes_nothing(practice: Practice) -> None:
    """SQLite's own limit of pages gives the same error as a disk without room."""
    practice.engine.dispose()

    @event.listens_for(practice.engine, "connect")
    def limit(connection: sqlite.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    with (
        pytest.raises(UserError, match=r"disk that holds .* is full"),
        practice.work("add clients", "Added clients") as work,
    ):
        work.insert(Client, clients(5_000))
    with practice.read() as session:
        assert session.query(Client).count() == 0
        assert session.query(Operation).count() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
@pytest.mark.parametrize("verb", ["backup", "pack"])
def test_a_disk_that_takes_no_more_leaves_no_half_file(practice: Practice, tmp_path: Path, verb: str) -> None:
    """The limit is the program's own: no file that it writes may grow past 34,000 bytes."""
    with practice.work("add clients", "Added clients") as work:
        leaver = {"reference": "U1", "last_name": "Lee", "sort_name": "lee"}
        work.insert(User, [{**leaver, "access_level": AccessLevel.CASE_MANAGER}])
        work.insert(Client, [{**client, "case_manager_id": 1} for client in clients(2_000)])
    practice.close()
    folder = tmp_path / "out"
    folder.mkdir()
    before = practice.file.read_bytes()
    limited = textwrap.dedent(
        """
        import resource, signal, sys
        from desktop.cli import main
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (34_000, 34_000))
        sys.exit(main(sys.argv[1:]))
        """
    )
    words = {"backup": ["backup"], "pack": ["pack", "U1"]}[verb]
    call = [sys.executable, "-c", limited, *words, "--to", str(folder), "--practice", str(practice.file)]
    ended = subprocess.run(call, capture_output=True, text=True, check=False)
    assert ended.returncode == 1, ended.stderr
    assert ended.stderr.startswith(("The disk that holds Harbour Allied Health", "Handover pack"))
    assert len(ended.stderr.splitlines()) == 1
    assert list(folder.iterdir()) == []
    assert practice.file.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ["backup", "--to", "missing-folder"],
        ["verify", "missing.handover-backup"],
        ["verify", "letter.txt"],
        ["verify", "empty.handover-backup"],
        ["restore", "letter.txt", "--to", "new.handover"],
        ["pack", "Nobody", "--to", "."],
    ],
)
def test_a_verb_that_cannot_is_refused_in_one_line(
    practice: Practice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HANDOVER_PASSPHRASE", PASSPHRASE)
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam,\n", encoding="utf-8")
    (tmp_path / "empty.handover-backup").touch()
    there = sorted(path.name for path in tmp_path.iterdir())
    assert main([*words, "--practice", str(practice.file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == there


@pytest.mark.skipif(sys.platform == "win32", reason="there a file cannot be moved while it is open")
def test_nothing_is_written_into_a_practice_that_was_moved_away(practice: Practice, tmp_path: Path) -> None:
    moved = tmp_path / "moved.handover"
    practice.file.rename(moved)
    with pytest.raises(UserError, match="is not there"), practice.work("note", "Wrote a note") as work:
        work.insert(Setting, [{"key": "note", "value": "lost"}])
    practice.engine.dispose()
    with pytest.raises(UserError, match="is not there"):
        read_everything(practice)
    assert not practice.file.exists()
    moved.rename(practice.file)
    with practice.work("note", "Wrote a note") as work:
        work.insert(Setting, [{"key": "note", "value": "kept"}])
