"""The last line of a backup file: how long it is and what it hashes to, so that damage shows.

A cut, padded or emptied SQLite file can pass SQLite's own checks. A seal of fixed length stands behind
the last page, where SQLite does not look: a sealed file opens as the database that it is, and any byte
lost, added or turned breaks the seal. It shows damage; what shows forgery is the practice's key.
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
    """Put the seal behind the file's last byte and have the disk keep it all. Raises OSError."""
    size = file.stat().st_size
    digest = hashlib.sha256()
    for chunk in chunks(file, size):
        digest.update(chunk)
    line = b"\nHandover backup 1, %016d bytes, sha256 %b\n" % (size, digest.hexdigest().encode())
    digest.update(line)
    with file.open("ab") as out:
        out.write(line)
        out.flush()
        os.fsync(out.fileno())
    return Sealed(size, digest.hexdigest())


def is_sealed(file: Path) -> bool:
    """Whether the seal is there and the length is the sealed one: a quick look at the end only."""
    try:
        return _read_seal(file) is not None
    except OSError:
        return False


def newest_sealed(folder: Path) -> Path | None:
    """The last one by name of the sealed files in a folder, if there is one."""
    try:
        files = sorted(folder.iterdir(), reverse=True)
    except OSError:
        return None
    return next((file for file in files if is_sealed(file)), None)


def check_seal(file: Path) -> Sealed:
    """Read the whole file against its seal. Raises UserError where it is not as it was sealed, OSError."""
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
    digest = hashlib.sha256()
    for chunk in chunks(file, size):
        digest.update(chunk)
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
    """The sealed length and hash and the line itself; None where the line or the length is not right."""
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
