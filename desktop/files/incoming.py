"""The files of a choice: each by itself, and the members of a zip, without unpacking to disk."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from desktop.errors import UserError
from desktop.language import say

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of a zip, and of an older or protected workbook."""

READABLE = (
    ".txt", ".csv", ".tsv", ".tab", ".psv", ".ssv", ".out", ".dat", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".ics", ".json", ".ndjson",
)  # fmt: skip
"""Endings of members that are read from a zip; the others are left alone."""

MOST_MEMBERS = 1_000
MOST_BYTES = 1_000_000_000
MOST_TIMES = 300
"""The largest ratio of a member's size to its size in the zip, far above that of any text."""

_SMALL = 10_000_000
_ESCAPES = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
_NOISE = re.compile(r"(?:^|/)(?:__MACOSX/|\.)")
_WORKBOOK_MEMBERS = frozenset({"[Content_Types].xml", "mimetype", "xl/workbook.xml"})


BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)
"""What reading an archive raises if its bytes are wrong; RuntimeError if they need what zipfile lacks."""


@dataclass(frozen=True)
class Incoming:
    """A file on disk, or `member`, a file inside the zip at `path`."""

    path: Path
    member: str = ""

    @property
    def name(self) -> str:
        """Its name for people, without folders."""
        return PurePosixPath(self.member).name if self.member else self.path.name

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    @property
    def size(self) -> int:
        """Its size in bytes; 0 if unknown."""
        try:
            if not self.member:
                return self.path.stat().st_size
            with zipfile.ZipFile(self.path) as archive:
                return archive.getinfo(self.member).file_size
        except (OSError, KeyError, zipfile.BadZipFile):
            return 0

    def read(self, size: int = -1) -> bytes:
        """All of it, or its first `size` bytes. Raises UserError with one sentence if it cannot be read."""
        with self.open() as file:
            return file.read(size)

    def open(self) -> BinaryIO:
        """Its bytes as a seekable file. Raises UserError with one sentence if it cannot be opened."""
        try:
            return self._opened()
        except OSError as error:
            raise self._unreadable(error) from None
        except (*BROKEN_ZIP, KeyError):
            raise damaged(self.name) from None

    def _opened(self) -> BinaryIO:
        if not self.member:
            return self.path.open("rb")
        with zipfile.ZipFile(self.path) as archive:
            return BytesIO(archive.read(self.member))

    def _unreadable(self, error: OSError) -> UserError:
        if isinstance(error, FileNotFoundError):
            return UserError(say("There is no file {path}. Check the name.", path=self.path))
        if isinstance(error, IsADirectoryError):
            return UserError(say("{name} is a folder. Choose the files in it.", name=self.name))
        return UserError(say("{name} cannot be read: {why}.", name=self.name, why=error.strerror))


def as_incoming(file: Path | Incoming) -> Incoming:
    """A file chosen by its path, or already taken from a zip."""
    return file if isinstance(file, Incoming) else Incoming(file)


def damaged(name: str) -> UserError:
    """The error for an archive that raises one of `BROKEN_ZIP`."""
    return UserError(say("{name} is damaged. Ask for the file again, or save it again.", name=name))


def damaged_workbook(name: str) -> UserError:
    """The error for a workbook that cannot be read."""
    return UserError(
        say("{name} is damaged, or is not a workbook. Open it in Excel and save it again.", name=name)
    )


def incoming(paths: Iterable[Path]) -> tuple[Incoming, ...]:
    """The files to read, with a zip replaced by its members.

    Raises UserError for a zip that is damaged, protected, a bomb, or names paths outside itself.
    """
    found: list[Incoming] = []
    for path in paths:
        if _is_plain_zip(path):
            found += _members(path)
        else:
            found.append(Incoming(path))
    return tuple(found)


def _is_plain_zip(path: Path) -> bool:
    """Whether it is a plain zip; a workbook is a zip too, but read as a workbook."""
    try:
        with path.open("rb") as file:
            if file.read(4) != ZIP:
                return path.suffix.lower() == ".zip"
        with zipfile.ZipFile(path) as archive:
            return not _WORKBOOK_MEMBERS & set(archive.namelist())
    except (OSError, zipfile.BadZipFile, ValueError):
        return path.suffix.lower() == ".zip"


def _members(path: Path) -> list[Incoming]:
    entries = _entries(path)
    for entry in entries:
        _refuse_trick(path.name, entry)
    _refuse_masses(path.name, entries)
    return [Incoming(path, name) for name in _readable(path.name, _names(entries))]


def _names(entries: Sequence[zipfile.ZipInfo]) -> list[str]:
    """The names of the members, without those that a system adds of its own."""
    return [entry.filename for entry in entries if not _NOISE.search(entry.filename)]


def _entries(path: Path) -> list[zipfile.ZipInfo]:
    """The files that a zip says it holds."""
    try:
        with zipfile.ZipFile(BytesIO(Incoming(path).read())) as archive:
            return [entry for entry in archive.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, ValueError):
        raise UserError(
            say("{name} is not a zip file that can be opened. Ask for the file again.", name=path.name)
        ) from None


def _refuse_masses(name: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_MEMBERS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UserError(
            say("{name} would unpack to far too much. Unpack it, and choose the files you need.", name=name)
        )


def _readable(archive: str, names: list[str]) -> list[str]:
    """The members that can be read. Raises UserError if there are none."""
    found = [name for name in names if name.lower().endswith(READABLE)]
    if not found:
        raise _nothing_readable(archive, names)
    return found


def _nothing_readable(archive: str, names: list[str]) -> UserError:
    if any(name.lower().endswith(".zip") for name in names):
        return UserError(
            say("{archive} holds another zip. Unpack it, and choose the one inside.", archive=archive)
        )
    return UserError(
        say(
            "{archive} holds no text file, workbook or calendar. Check that it is the right zip.",
            archive=archive,
        )
    )


def is_bomb(entry: zipfile.ZipInfo) -> bool:
    """Whether a member declares that it unpacks to far more than text or a workbook's rows ever do."""
    return entry.file_size > _SMALL and entry.file_size > MOST_TIMES * max(entry.compress_size, 1)


def _points_outside(entry: zipfile.ZipInfo) -> bool:
    return bool(_ESCAPES.search(entry.filename) or _ESCAPES.search(entry.orig_filename))


def _refuse_trick(name: str, entry: zipfile.ZipInfo) -> None:
    if _points_outside(entry):
        raise UserError(
            say(
                "{name} points to files outside itself, which a proper zip file never does. It was not opened.",
                name=name,
            )
        )
    if entry.flag_bits & 1:
        raise UserError(
            say("{name} is protected by a password. Unpack it, and choose the files in it.", name=name)
        )
    if is_bomb(entry):
        raise UserError(say("{name} would unpack to far too much. It was not opened.", name=name))
