"""The seal, the last line of a backup file: its length and hash, so that damage shows.

A cut, padded or emptied SQLite file can pass SQLite's own checks. A seal of fixed length follows
the last page, where SQLite does not look: a sealed file opens as a normal database, and any byte
lost, added or changed breaks the seal. It shows damage; forgery is shown by the practice's key.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import UserError
from desktop.language import say

_SEAL = re.compile(rb"\nHandover backup 1, (\d{16}) bytes, sha256 ([0-9a-f]{64})\n")
_LENGTH = len("\nHandover backup 1,  bytes, sha256 \n") + 16 + 64
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Sealed:
    """`size` is in bytes, without the seal; `sha256` is that of the whole file, seal included."""

    size: int
    sha256: str


def seal(file: Path) -> Sealed:
    """Write the seal after the file's last byte and flush everything to disk. Raises OSError."""
    size = file.stat().st_size
    digest = _digest(file, size)
    line = b"\nHandover backup 1, %016d bytes, sha256 %b\n" % (size, digest.hexdigest().encode())
    digest.update(line)
    with file.open("ab") as out:
        out.write(line)
        out.flush()
        os.fsync(out.fileno())
    return Sealed(size, digest.hexdigest())


def _digest(file: Path, size: int) -> hashlib._Hash:
    """The hash, which can go on, of the first `size` bytes of a file."""
    digest = hashlib.sha256()
    for chunk in chunks(file, size):
        digest.update(chunk)
    return digest


def is_sealed(file: Path) -> bool:
    """Whether the seal is there and the length matches: a quick look at the end only."""
    try:
        return _read_seal(file) is not None
    except OSError:
        return False


def newest_sealed(folder: Path) -> Path | None:
    """The last sealed file in a folder by name, if there is one."""
    try:
        files = sorted(folder.iterdir(), reverse=True)
    except OSError:
        return None
    return next((file for file in files if is_sealed(file)), None)


def check_seal(file: Path) -> Sealed:
    """Read the whole file against its seal. Raises UserError if it is not as it was sealed, and OSError."""
    if file.stat().st_size == 0:
        raise UserError(say("{name} is empty, so it is not a backup. Use another one.", name=file.name))
    read = _read_seal(file)
    if read is None:
        raise UserError(
            say(
                "{name} is not a complete backup: part of it is missing, something was added, or it was never a "
                "backup. Use another one.",
                name=file.name,
            )
        )
    size, known, line = read
    digest = _digest(file, size)
    if digest.hexdigest().encode() != known:
        raise UserError(say("{name} was damaged after it was made. Use another backup.", name=file.name))
    digest.update(line)
    return Sealed(size, digest.hexdigest())


def chunks(file: Path, size: int) -> Iterator[bytes]:
    """The first `size` bytes of a file, piece by piece. Raises OSError."""
    with file.open("rb") as stream:
        while size > 0 and (chunk := stream.read(min(_CHUNK, size))):
            size -= len(chunk)
            yield chunk


def _read_seal(file: Path) -> tuple[int, bytes, bytes] | None:
    """The sealed length and hash and the line itself; None if the line or the length is wrong."""
    size = file.stat().st_size - _LENGTH
    if size <= 0:
        return None
    with file.open("rb") as stream:
        stream.seek(size)
        line = stream.read()
    match = _SEAL.fullmatch(line)
    if match is None or int(match[1]) != size:
        return None
    return size, match[2], line
