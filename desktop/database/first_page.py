"""The beginning of an open practice's first page: another program may write over the file without replacing it."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from typing import NamedTuple

_STAMP = 64
"""Bytes of the page that are compared: the salt and random bytes of an encrypted file, the change counter
and the number of pages of a plain one. So few are hardly ever seen half-written."""
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LITTLE, _BIG = 0x377F0682, 0x377F0683
"""The first number of a log, which says in which order of bytes its sums are."""
_UNKNOWN = b""
_AGAIN_SECONDS = 0.05


class FirstPage:
    """SQLite changes the file only by moving pages of its log into it, whichever program and thread does that.

    So as long as the log has not begun again, the page is what it was or one that the log holds. After that
    it cannot be judged, and what it is then counts as known. A log begins again with a header of its own, and
    never gets shorter.

    The file is kept open until `close`, which comes after the connections: on POSIX systems each closing of a
    file drops the locks that SQLite has on it in this process.
    """

    def __init__(self, file: Path) -> None:
        self._stream = file.open("rb", buffering=0)
        self._log = Path(f"{file.resolve()}-wal")
        self._known, self._header, self._length = b"", _UNKNOWN, 0
        self._strange()

    def close(self) -> None:
        self._stream.close()

    def is_strange(self) -> bool:
        """Whether another program wrote it. Not for two threads at once. Raises OSError."""
        if not self._strange():
            return False
        time.sleep(_AGAIN_SECONDS)  # it may have been read while it was being written
        return self._strange()

    def _strange(self) -> bool:
        try:
            seen = self._look()
        except FileNotFoundError:
            return False  # a log that is gone is another matter
        if seen.length < self._length or self._contradicts(seen):
            return True
        self._known, self._header, self._length = seen.stamp, seen.header, seen.length
        return False

    def _look(self) -> _Seen:
        with self._log.open("rb", buffering=0) as log:
            header = log.read(_LOG_HEADER)
            self._stream.seek(0)
            stamp = self._stream.read(_STAMP)
            is_ours = stamp == self._known or _holds(log, header, stamp)
            length = log.seek(0, os.SEEK_END)
            log.seek(0)
            is_one_log = len(header) == _LOG_HEADER and log.read(_LOG_HEADER) == header
        return _Seen(stamp, header if is_one_log else _UNKNOWN, length, is_ours)

    def _contradicts(self, seen: _Seen) -> bool:
        if seen.header == _UNKNOWN:
            return False
        if not _begins_a_log(seen.header):
            return True
        return seen.header == self._header and not seen.is_ours


class _Seen(NamedTuple):
    """The beginning of both files; the header is unknown if the log began again meanwhile."""

    stamp: bytes
    header: bytes
    length: int
    is_ours: bool


def _begins_a_log(header: bytes) -> bool:
    """Whether SQLite wrote it: the sums at its end are those of the numbers before, in one of two orders."""
    (magic,) = struct.unpack_from(">I", header)
    order = {_LITTLE: "<6I", _BIG: ">6I"}.get(magic)
    if order is None:
        return False
    first = second = 0
    numbers = struct.unpack_from(order, header)
    for even, odd in zip(numbers[::2], numbers[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return struct.unpack_from(">2I", header, 24) == (first, second)


def _holds(log: FileIO, header: bytes, stamp: bytes) -> bool:
    """Whether the log holds this beginning of the first page, among those pages written since it began."""
    firsts = (frame for frame in _frames(log, header) if _is_first_page(frame, header))
    return any(frame[_FRAME_HEADER:] == stamp for frame in firsts)


def _frames(log: FileIO, header: bytes) -> Iterator[bytes]:
    """The beginnings of a log's frames and of the pages in them."""
    size = int.from_bytes(header[8:12], "big")
    log.seek(_LOG_HEADER)
    while len(frame := log.read(_FRAME_HEADER + _STAMP)) == _FRAME_HEADER + _STAMP:
        yield frame
        log.seek(size - _STAMP, os.SEEK_CUR)


def _is_first_page(frame: bytes, header: bytes) -> bool:
    return frame[:4] == b"\0\0\0\1" and frame[8:16] == header[16:24]
