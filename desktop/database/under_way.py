"""The notes of files being written for a practice: the next start finishes what a dead program began.

A file gets its name only after the record says that it left, so at the next start a note means one of two
things: the record knows the file, and it now gets its name; or it does not, and nothing of it is kept.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import platform
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.database.error_translation import translate_errors
from desktop.partial import before_of, is_running, make_private, partial_of, remove_database

Recorded = Callable[[str], frozenset[str]]
"""The recorded hashes of a file, by the path under which it was recorded."""

_NUMBER = itertools.count(1)
_CHUNK = 1 << 20


@dataclass
class UnderWay:
    """The note of one act of writing; `named` are the files in the order in which they were noted."""

    note: Path
    named: list[Path] = field(default_factory=list)

    def writing(self, file: Path) -> None:
        """Note a file before anything of it is written. Raises OSError."""
        self.named.append(file)
        at = file.absolute()
        self._add(
            {"file": str(file), "at": str(at), "partial": str(partial_of(at)), "before": str(before_of(at))}
        )

    def made(self, folder: Path) -> None:
        """Note a folder made for the files. Raises OSError."""
        self._add({"folder": str(folder.absolute())})

    def moving(self, moves: list[tuple[Path, Path]]) -> None:
        """Note renames that are to be done all or not at all; the last one decides. Raises OSError."""
        self._add({"moves": [[str(old), str(new)] for old, new in moves]})

    def _add(self, line: dict[str, Any]) -> None:
        with self.note.open("a", encoding="utf-8") as out:
            out.write(f"{json.dumps(line)}\n")
            out.flush()
            os.fsync(out.fileno())


@contextmanager
def under_way(owner: Path) -> Iterator[UnderWay]:
    """Note next to `owner`, a practice, what the block writes. Raises UserError if nothing can be noted."""
    act = UnderWay(owner.with_name(f"{owner.name}.{os.getpid()}-{next(_NUMBER)}.under-way"))
    try:
        with translate_errors(owner):
            os.close(make_private(act.note))
            act._add({"computer": platform.node()})
        yield act
    finally:
        _remove(act.note)


def give_names(files: list[Path]) -> None:
    """Give written files their names: all of them or, with OSError, none."""
    done: list[Path] = []
    try:
        _name_each(files, done)
    except OSError:
        for file in done:
            _put_back(file)
        raise
    finally:
        for file in files:
            _remove(before_of(file))


def _name_each(files: list[Path], done: list[Path]) -> None:
    for file in files:
        if file.is_file():
            _keep(file, before_of(file))
        done.append(file)
        os.replace(partial_of(file), file)


def _keep(file: Path, kept: Path) -> None:
    """Keep what is there under a second name or, if the disk has no hard links, as a copy."""
    kept.unlink(missing_ok=True)
    try:
        os.link(file, kept)
    except OSError:
        with file.open("rb") as source, os.fdopen(make_private(kept), "wb") as out:
            while chunk := source.read(_CHUNK):
                out.write(chunk)


def _put_back(file: Path) -> None:
    """Put files back; the supervisor is told the first failure, so failures here are not raised."""
    with suppress(OSError):
        if before_of(file).exists():
            os.replace(before_of(file), file)
        elif not partial_of(file).exists():
            file.unlink(missing_ok=True)


def drop(files: list[Path]) -> None:
    """Leave nothing of files that did not get their names."""
    for file in files:
        _remove(partial_of(file))


def notes_of_the_dead(owner: Path) -> list[Path]:
    """The notes next to a practice whose programs died in the middle."""
    return [note for process, note in _notes(owner) if _is_of_the_dead(process, note)]


def _notes(owner: Path) -> list[tuple[int, Path]]:
    """The notes next to a practice, each with the number of the process that wrote it."""
    pattern = re.compile(re.escape(owner.name) + r"\.(\d+)-\d+\.under-way")
    matches = map(pattern.fullmatch, _names_in(owner.parent))
    return [(int(match[1]), owner.with_name(match[0])) for match in matches if match is not None]


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _is_of_the_dead(process: int, note: Path) -> bool:
    return process != os.getpid() and not is_running(process, _computer(note))


def end_moves(owner: Path) -> None:
    """Finish the renames of a program that died between them. Raises OSError."""
    for note in notes_of_the_dead(owner):
        for line in _lines(note):
            _end_moves([(Path(old), Path(new)) for old, new in line.get("moves", ())])


def _end_moves(moves: list[tuple[Path, Path]]) -> None:
    if not moves or not moves[-1][0].exists():
        return  # the last one decides
    for old, new in moves:
        if old.exists():
            os.replace(old, new)


def end_all(owner: Path, recorded: Recorded) -> None:
    """Finish or undo everything left by programs that died. Raises OSError."""
    for note in notes_of_the_dead(owner):
        lines = _lines(note)
        _end_files([line for line in lines if "file" in line], recorded)
        _remove_folders(lines)
        note.unlink(missing_ok=True)


def _end_files(files: list[dict[str, str]], recorded: Recorded) -> None:
    known = any(_hash_of(line) in recorded(line["file"]) for line in files)
    for line in files:
        _end_file(line, known=known)


def _remove_folders(lines: list[dict[str, str]]) -> None:
    for line in lines:
        if "folder" in line:
            with suppress(OSError):
                os.rmdir(line["folder"])  # only where it is empty


def _end_file(line: dict[str, str], *, known: bool) -> None:
    partial, before, at = Path(line["partial"]), Path(line["before"]), Path(line["at"])
    if known and partial.exists():
        os.replace(partial, at)
    with suppress(OSError):
        remove_database(partial)
    _remove(before)


def _hash_of(line: dict[str, str]) -> str:
    for file in (Path(line["partial"]), Path(line["at"])):
        if file.is_file():
            digest = hashlib.sha256()
            with file.open("rb") as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
            return digest.hexdigest()
    return ""


def _computer(note: Path) -> str:
    """The computer in a note; one without its first line was made here, by a program that died at once."""
    return next((line["computer"] for line in _lines(note) if "computer" in line), platform.node())


def _lines(note: Path) -> list[dict[str, Any]]:
    found = []
    for text in note.read_text(encoding="utf-8").splitlines():
        try:
            found.append(json.loads(text))
        except ValueError:  # the program died while it wrote this line
            break
    return found


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
