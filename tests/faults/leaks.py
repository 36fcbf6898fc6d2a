"""The search for people in all files and output of one day, and in its memory once locked.

The names, telephone numbers and dates of birth of the practice are nowhere else, and each shares a part with
the others that is searched for. Whatever the supervisor asked for in plain is not searched.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType

from desktop.database.key import KEY_BYTES, SALT_BYTES
from desktop.files.recovery_words import words_of
from tests.faults import disk
from tests.faults.day import ROUNDS

MARK = "quorl"
"""A part of every name."""
FIRST = tuple(f"{begin}quorl" for begin in ("Zephyr", "Bramb", "Vexi", "Thrum", "Jo", "Isqui", "Ost", "Wil"))
LAST = ("Quorlfeather", "Umberquorl", "Wraxquorlow", "Fenniquorl", "Gloomquorl", "Knapquorldown")
PHONE = "0491 570 1"
"""The first part of every telephone number."""
BORN = date(1937, 10, 29)
PASSPHRASES = ("quiet river lamp seven amber", "seven amber falcons over one bridge")
PASSWORD = "moon amber under seven bridges"

_RAW = "raw key"
_PAGE = 1 << 16
_UNFOLDED = 1 << 24
"""The most bytes read from one compressed part."""


def furnish(folder: Path) -> None:
    """Make the folders of a supervisor, and their files from elsewhere."""
    for name in ("given", "asked", "out", "practice", "home", "temporary"):
        (folder / name).mkdir()
    given = folder / "given"
    for name, text in zip(
        ("passphrase.txt", "another.txt", "password.txt"), (*PASSPHRASES, PASSWORD), strict=True
    ):
        (given / name).write_text(text, encoding="utf-8")
    users = ["Reference,First Name,Last Name,Discipline,Access Level,Active"]
    users += [
        f"U{n},{name},Psychologist,Case Manager,Yes" for n, name in enumerate(("Alex,Lee", "Priya,Nair"), 1)
    ]
    clients = ["Reference,First Name,Last Name,Date of Birth,Mobile,Status,Case Manager,Notes"]
    contacts = ["Client,First Name,Last Name,Relationship,Mobile,Main Contact"]
    visits = ["Reference,Start,End,Practitioner,Clients,Appointment Type,Site,Status"]
    for n, first in enumerate(FIRST, 1):
        owner, last, phone = f"U{1 + n % 2}", LAST[n % len(LAST)], f"{PHONE}{n:02d}"
        clients.append(f"C{n},{first},{last},{BORN},{phone},Current,{owner},{first} likes tea")
        contacts.append(f"C{n},{first}mum,{last},Mother,{phone},Yes")
        visits.append(
            f"A{n},2026-12-{13 + n} 09:00,2026-12-{13 + n} 09:50,{owner},C{n},Review,Harbour,Booked"
        )
    odd = [clients[0], f"C9,{FIRST[0]},{LAST[0]},31/31/1987,12,Nonsense,U7,"]
    for name, lines in (
        ("users", users),
        ("clients", clients),
        ("contacts", contacts),
        ("appointments", visits),
        ("odd", odd),
    ):
        (given / f"{name}.csv").write_text("\n".join(lines), encoding="utf-8")


def needles(folder: Path) -> dict[str, bytes]:
    """The texts that must not be found, by kind, in lower case except for raw keys."""
    phones = {PHONE, PHONE[1:], PHONE.replace(" ", ""), PHONE[1:].replace(" ", "")}
    days = (f"{BORN}", f"{BORN:%Y%m%d}", f"{BORN:%d/%m/%Y}", f"{BORN:%d %b %Y}", f"{BORN:%d.%m.%Y}")
    texts = {"a name": MARK} | {f"the telephone number {shown}": shown for shown in phones}
    texts |= {f"the date of birth {shown}": shown for shown in days}
    texts |= {f"the passphrase {text}": text for text in (*PASSPHRASES, PASSWORD)}
    found = {}
    for n, raw in enumerate(_keys(folder)):
        found[f"{_RAW} {n}"] = raw
        texts |= {f"key {n} in letters": raw.hex(), f"key {n} on paper": " ".join(words_of(raw)[:4])}
    for what, text in texts.items():
        found |= {
            f"{what} in {code}": text.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")
        }
    return found


def _keys(folder: Path) -> list[bytes]:
    """The keys that open any practice or backup of the day."""
    raws = []
    for file in sorted(folder.rglob("*.handover*")):
        if file.suffix in (".handover", ".handover-backup"):
            salt = file.read_bytes()[:SALT_BYTES]
            for passphrase in PASSPHRASES:
                raws.append(hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, KEY_BYTES))
    return sorted(set(raws))


def hits(data: bytes, wanted: dict[str, bytes]) -> Counter[str]:
    """The number of times each of them occurs."""
    small = data.lower()
    return +Counter(
        {what: (data if what.startswith(_RAW) else small).count(one) for what, one in wanted.items()}
    )


def unfolded(data: bytes) -> Iterator[bytes]:
    """The contents of workbooks and PDFs, as far as they are not encrypted."""
    for head in re.finditer(rb"PK\x03\x04.{22}(..)(..)", data, re.DOTALL):
        begin = head.end() + int.from_bytes(head[1], "little") + int.from_bytes(head[2], "little")
        yield _inflated(memoryview(data)[begin:], -zlib.MAX_WBITS)
    for head in re.finditer(rb"stream\r?\n", data):
        yield _inflated(memoryview(data)[head.end() :], zlib.MAX_WBITS)


def _inflated(data: memoryview, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(data, _UNFOLDED)
    except zlib.error:
        return b""


def memory_of(process: int) -> bytes:
    """All memory of a process, as a debugger or a core dump shows it. Raises PermissionError."""
    held = []
    with (
        open(f"/proc/{process}/maps", encoding="ascii") as maps,
        open(f"/proc/{process}/mem", "rb", 0) as memory,
    ):
        for line in maps:
            place, rights = line.split()[:2]
            if "rw" not in rights or "[v" in line:
                continue
            begin, end = (int(part, 16) for part in place.split("-"))
            memory.seek(begin)
            held.append(_without_empty_pages(memory.read(end - begin)))
    return b"".join(held)


def _without_empty_pages(data: bytes) -> bytes:
    """The memory without the large part that was never used."""
    pages = (data[at : at + _PAGE] for at in range(0, len(data), _PAGE))
    return b"".join(page for page in pages if page.count(0) < len(page))


@dataclass
class Search:
    """The searched places, and the findings by place."""

    files: int = 0
    size: int = 0
    found: dict[str, Counter[str]] = field(default_factory=dict)

    def look(self, where: str, data: bytes, wanted: dict[str, bytes]) -> None:
        self.files += 1
        self.size += len(data)
        there = sum((hits(part, wanted) for part in (data, *unfolded(data))), Counter())
        if there:
            self.found[where] = there


class Day:
    """The programs of `tests.faults.day` in their own folder, which they must not leave; to be closed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        furnish(folder)
        self._journal = folder / "journal"
        self._window: subprocess.Popen[str] | None = None

    def __enter__(self) -> Day:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._window is not None:
            self._window.kill()
            self._window.communicate()

    def write(self, part: str = "verbs") -> str:
        """Call every verb, or a `few`, and return their complaints with the exit codes."""
        subprocess.run(self._call(part), env=self._environment(), check=True)
        return (self.folder / "complaints.txt").read_text(encoding="utf-8")

    def open_window(self) -> None:
        """Open the window, and wait until everything in it was looked at."""
        self._window = subprocess.Popen(
            self._call("window"),
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._until("open")

    def lock_window(self) -> None:
        self._go_on()
        self._until("locked")

    def close_window(self) -> None:
        self._go_on()
        assert self._window is not None
        self._window.wait()

    def _go_on(self) -> None:
        assert self._window is not None
        assert self._window.stdin is not None
        self._window.stdin.write("\n")
        self._window.stdin.flush()

    def _until(self, state: str) -> None:
        assert self._window is not None
        assert self._window.stdout is not None
        told = self._window.stdout.readline().strip()
        assert told == state, f"it said {told!r} in place of {state}"

    def _call(self, part: str) -> list[str]:
        return [sys.executable, "-m", "tests.faults.day", str(self.folder), part]

    def _environment(self) -> dict[str, str]:
        home = self.folder / "home"
        own = {"HOME": str(home), "TMPDIR": str(self.folder / "temporary"), "PYTHONDONTWRITEBYTECODE": "1"}
        own |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "QT_QPA_PLATFORM": "offscreen"}
        own |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        if disk.is_there():
            own |= {"DISK_JOURNAL": str(self._journal), "DISK_ASKED": str(self.folder / "asked")}
        return os.environ | own

    def left_behind(self) -> Search:
        """Every file, except those given and those asked for in plain, and all output."""
        search, wanted = Search(), needles(self.folder)
        for file in sorted(self.folder.rglob("*")):
            within = file.relative_to(self.folder)
            if file.is_file() and within.parts[0] not in ("given", "asked"):
                search.look(str(within), str(within).encode() + b"\n" + file.read_bytes(), wanted)
        return search

    def held(self) -> Counter[str]:
        """The present memory of the window. Raises PermissionError."""
        assert self._window is not None
        return hits(memory_of(self._window.pid), needles(self.folder))


KEPT_SECRET = ("raw key", "key ", "the passphrase")
"""The secrets that the memory of a locked window never contains."""


@dataclass(frozen=True)
class Left:
    """The remains of one day: in its files, and of secrets and people in the memory of the locked window."""

    search: Search
    secrets: int
    people_before: int
    people: int


def whole_day(folder: Path) -> Left:
    """Run every verb and the window. Raises PermissionError if nobody may read another program's memory."""
    with Day(folder) as day:
        day.write()
        day.open_window()
        before = day.held()
        day.lock_window()
        held = day.held()
        day.close_window()
        search = day.left_behind()
    secrets = sum(number for what, number in held.items() if what.startswith(KEPT_SECRET))
    return Left(search, secrets, before.total(), held.total() - secrets)
