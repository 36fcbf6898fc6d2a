"""One act in its own program, which is killed, starved, or loses its practice, and its traces.

The next start must find all of the act or nothing of it, no file unknown to the record, and nothing left
over. Needs a system that can fork.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from desktop.database.digest import VOUCHED_TABLES
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.history.file_check import check_file
from tests.faults import disk
from tests.faults.acts import (
    ACTS,
    AFTERWARDS,
    CLOSED,
    FRESH,
    PLAIN,
    PROTECTED_ONLY,
    SECRETS,
    Act,
    Scene,
    Told,
    make_scene,
    untold,
)

CALLS = ("fsync", "replace", "rename", "link", "unlink")
"""The calls to the system around which a killed program could leave something half done."""

REFUSED = 3
"""The exit code of an act that ended with a sentence."""

LEFT_OVERS = (".partial", ".before", ".part", "-journal", ".under-way", ".partial-wal", ".partial-shm")

KEPT = "as it was at"
"""A part of the name under which a replaced practice is kept."""


def state(practice: Practice) -> str:
    """All users, clients and appointments of the practice, in one hash."""
    digest = hashlib.sha256()
    for table in VOUCHED_TABLES:
        if table not in ("backup_records", "pack_records"):
            digest.update(repr(practice.rows(f"SELECT * FROM {table} ORDER BY id")).encode())
    digest.update(repr(practice.rows("SELECT * FROM settings WHERE key LIKE 'p%' ORDER BY key")).encode())
    return digest.hexdigest()


def state_of(scene: Scene, file: Path | None = None) -> str:
    practice = scene.open(file)
    try:
        return state(practice)
    finally:
        practice.close()


@dataclass
class Verdict:
    """The result of one trial; every list should be empty. `ended` is whether the act had ended before."""

    ended: bool
    lost: list[str] = field(default_factory=list)
    leaked: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not (self.lost or self.leaked or self.left)


@dataclass(frozen=True)
class Trial:
    """One act on copies of one scene, with the states before and after it."""

    name: str
    scene: Scene
    folder: Path
    before: str
    after: str
    codes: list[int] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """The exit code of the last one."""
        return self.codes[-1]

    @property
    def either(self) -> frozenset[str]:
        """Check that all of it was done, or nothing."""
        return frozenset({self.before, self.after})

    def kill_at(self, number: int, *, after: bool) -> Verdict:
        """Kill it just before or just after that call to the system."""
        return self._judge(self._run(lambda scene: _at_call(number, _die, after=after)), self.either)

    def kill_after(self, seconds: float) -> Verdict:
        return self._judge(self._run(seconds=seconds), self.either)

    def starve(self, size: int) -> Verdict:
        """Let no file grow beyond that many bytes: it must refuse in a sentence, and change nothing."""
        return self._judge_end(self._run(lambda scene: _limit_files(size)), f"at {size} bytes", self.either)

    def fail_at(self, failure: disk.Failure, number: int, seed: int) -> Verdict:
        """Make the disk fail in this way at that write."""
        scene = self._run(lambda scene: disk.arm(failure, number, seed, scene.file.parent))
        if failure is disk.Failure.FULL:
            return self._judge_end(scene, f"at write {number}", self.either)
        return self._judge(scene, self.either)

    def cut_after(self, seed: int) -> Verdict:
        """Cut the power as soon as the supervisor was told that it is done: then it must be."""
        scene = self._run(lambda scene: disk.watch(seed, scene.file.parent), then=disk.cut)
        return self._judge(scene, {self.after})

    def with_read_only_folder(self) -> Verdict:
        """Allow nothing new in the folder of the practice and the one to write to."""
        scene = self._run(_lock_folders)
        for folder in (scene.file.parent, scene.out):
            folder.chmod(0o700)
        return self._judge_end(scene, "in a folder that may only be read", self.either)

    def with_another_clock(self, days: int) -> Verdict:
        """Run it on a computer whose clock is wrong by that many days: its result must be whole."""
        scene = self._run(days=days)
        return self._judge_end(scene, f"{days} days away", None)

    def with_two_programs(self) -> Verdict:
        """Run it in two programs at once: one after the other, or one of them says why not."""
        scene = self._copy()
        children = [self._fork(scene, lambda scene: None, untold) for _ in range(2)]
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        self.codes.append(max(codes))
        verdict = self._judge(scene, None if codes == [0, 0] else self.either)
        if not {0, REFUSED} >= set(codes):
            verdict.lost.append(f"exits {codes}")
        return verdict

    def with_another_file(self, number: int) -> Verdict:
        """Put another program's version at the name of the practice, at that call to the system."""
        return self._moved(number, lambda scene: os.replace(_version_of(scene), scene.file))

    def moved_away(self, number: int) -> Verdict:
        """Rename the practice, at that call to the system."""
        return self._moved(
            number, lambda scene: os.rename(scene.file, scene.file.with_name(f"{KEPT} it.handover"))
        )

    def _moved(self, number: int, move: Callable[[Scene], None]) -> Verdict:
        """Check that the result is at the name, in the moved or in the kept file, with nothing half done."""
        scene = self._copy(lambda scene: shutil.copy(scene.file, _version_of(scene)))
        left = [number]
        child = self._fork(
            scene,
            lambda scene: _at_calls(left, lambda: move(scene)),
            lambda: _no_more(left, (lambda: move(scene)) if number == 0 else untold),
        )
        self.codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        _version_of(scene).unlink(missing_ok=True)
        verdict = Verdict(self.exit_code == 0)
        kept = [file for file in scene.file.parent.glob(f"*{KEPT}*") if file.suffix == scene.file.suffix]
        states = set()
        for file in (scene.file, *kept):
            if file.exists():
                found = self._judge(scene, self.either, file=file, files=False)
                verdict.lost += found.lost
                verdict.left += found.left
                states.add(state_of(scene, file))
        if self.exit_code == 0 and self.after not in states and self.name not in FRESH | CLOSED:
            verdict.lost.append("it was said to be done, and is nowhere")
        if self.exit_code not in (0, REFUSED):
            verdict.lost.append(f"exit {self.exit_code}")
        return verdict

    def writes(self) -> int:
        """The number of writes of the act."""
        told = self.folder.with_name("writes")
        self._run(
            lambda scene: disk.watch(1, scene.file.parent), then=lambda: told.write_text(str(disk.writes()))
        )
        return int(told.read_text())

    def _copy(self, prepare: Callable[[Scene], object] = lambda scene: None) -> Scene:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.scene.file.parent, self.folder)
        scene = replace(self.scene, file=self.folder / self.scene.file.name)
        prepare(scene)
        return scene

    def _fork(self, scene: Scene, prepare: Callable[[Scene], object], then: Told) -> int:
        child = os.fork()
        if child == 0:
            _run(prepare, ACTS[self.name], scene, then)
        return child

    def _run(
        self,
        prepare: Callable[[Scene], object] = lambda scene: None,
        *,
        then: Told = untold,
        seconds: float | None = None,
        days: int = 0,
    ) -> Scene:
        scene = self._copy()
        child = self._fork(replace(scene, today=scene.today + timedelta(days=days)), prepare, then)
        if seconds is not None:
            timer = threading.Timer(seconds, lambda: os.kill(child, signal.SIGKILL))
            timer.start()
        _, status = os.waitpid(child, 0)
        self.codes.append(os.waitstatus_to_exitcode(status))
        if seconds is not None:
            timer.cancel()
        return scene

    def _judge_end(self, scene: Scene, how: str, allowed: Collection[str] | None) -> Verdict:
        """Check that it ended by itself, with a sentence if it could not be done."""
        verdict = self._judge(scene, allowed)
        if self.exit_code not in (0, REFUSED):
            verdict.lost.append(f"exit {self.exit_code} {how}")
        return verdict

    def _judge(
        self, scene: Scene, allowed: Collection[str] | None, *, file: Path | None = None, files: bool = True
    ) -> Verdict:
        """Judge the result; `allowed` are the possible states of the practice, None for any that is whole."""
        ended = self.exit_code == 0
        verdict = Verdict(ended, leaked=list(_leaks(scene, plain=self.name in PLAIN)))
        try:
            if self.name in FRESH and not ended:
                _make_again(scene, self.name)
            practice = scene.open(file)
            try:
                verdict.lost += check_file(practice, deep=True).problems
                if allowed is not None and state(practice) not in allowed:
                    verdict.lost.append("half of it was done" if len(allowed) > 1 else "it is not done")
                if files:
                    verdict.lost += _record_against_files(practice, scene)
            finally:
                practice.close()
        except UserError as error:
            verdict.lost.append(str(error))
        verdict.left += [file.name for file in scene.file.parent.rglob("*") if file.name.endswith(LEFT_OVERS)]
        return verdict


def trials(folder: Path, passphrase: str | None, acts: Collection[str] = ACTS) -> Iterator[Trial]:
    """A trial for each of the acts; the state after it comes from an undisturbed run."""
    wanted = [name for name in acts if passphrase is not None or name not in PROTECTED_ONLY]
    trial = folder / "trial"
    for applied in sorted({name in AFTERWARDS for name in wanted}):
        trial.mkdir()
        made = make_scene(trial, passphrase, applied=applied)
        base = replace(made, file=folder / f"base {applied:d}" / made.file.name)
        trial.rename(base.file.parent)
        before = state_of(base)
        for name in (name for name in wanted if (name in AFTERWARDS) == applied):
            shutil.copytree(base.file.parent, trial)
            ACTS[name](made, untold)
            after = state_of(made)
            shutil.rmtree(trial)
            yield Trial(name, base, trial, before, after)
            shutil.rmtree(trial, ignore_errors=True)


def _make_again(scene: Scene, name: str) -> None:
    """Repeat the act as a supervisor would; it may have been done except for the last line of its note."""
    with suppress(UserError):
        ACTS[name](scene, untold)
    scene.open(scene.out / f"again{scene.file.suffix}").close()


def _run(prepare: Callable[[Scene], object], act: Act, scene: Scene, then: Told) -> None:
    """Run the act in the child, without returning."""
    code = 1
    try:
        prepare(scene)
        act(scene, then)
        code = 0
    except UserError:
        code = REFUSED
    finally:
        os._exit(code)


def _limit_files(size: int) -> None:
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _lock_folders(scene: Scene) -> None:
    """Lock the folders, as somebody to whom their permissions apply."""
    everything = [scene.file.parent, *scene.file.parent.rglob("*")]
    if os.geteuid() == 0:
        for one in everything:
            os.chown(one, _NOBODY, _NOBODY)
        for above in scene.file.parent.parents:
            if Path(tempfile.gettempdir()) in above.parents:
                above.chmod(0o711)  # only those two may not be written
    for folder in (scene.file.parent, scene.out):
        folder.chmod(0o500)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(_NOBODY, _NOBODY, _NOBODY)
        os.setresuid(_NOBODY, _NOBODY, _NOBODY)


_NOBODY = 65534


def _version_of(scene: Scene) -> Path:
    """The version that another program is about to put at the name of the practice."""
    return scene.file.with_name("a version of another computer")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _at_call(number: int, act: Callable[[], object], *, after: bool) -> None:
    """Run `act` just before or just after that call to the system."""
    _at_calls([number], act, after=after)


def _no_more(left: list[int], act: Callable[[], object]) -> None:
    """Run `act` now that it is done and reported, and at no further call."""
    left[0] = 0
    act()


def _at_calls(left: list[int], act: Callable[[], object], *, after: bool = False) -> None:
    """The same, once the number in `left` is down to zero."""

    def watched(call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            due = left[0] == 0
            if due and not after:
                act()
            found = call(*arguments, **named)
            if due and after:
                act()
            return found

        return called

    for name in CALLS:
        setattr(os, name, watched(getattr(os, name)))


def _leaks(scene: Scene, *, plain: bool) -> Iterator[str]:
    given = {scene.file.parent / "clients.csv", scene.out / "old.xlsx"}
    for file in scene.file.parent.rglob("*"):
        if not file.is_file() or file in given or file.suffix in (".lock", ".open-by"):
            continue
        unfinished = file.name.endswith(LEFT_OVERS)
        # Earlier files keep the permissions they had.
        if unfinished and file.suffix != ".before" and file.stat().st_mode & 0o077:
            yield f"{file.name} can be read by others"
        if scene.passphrase is not None and not (plain and (file.parent != scene.file.parent)):
            data = file.read_bytes()
            yield from (f"{file.name} holds {secret}" for secret in SECRETS if secret.encode() in data)


def _record_against_files(practice: Practice, scene: Scene) -> Iterator[str]:
    known = {
        Path(file): sha256
        for table in ("pack_records", "backup_records")
        for file, sha256 in practice.rows(f"SELECT file, sha256 FROM {table}")
    }
    for file, sha256 in known.items():
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
            yield f"{file.name} stands in the record and is not there"
    packs = {file.stem for file in known}
    for file in scene.out.rglob("*"):
        companion = file.name.startswith(("again", *packs))
        untouched = file.name == "old.xlsx" and file.read_bytes() == b"what stood there"
        if file.is_file() and file not in known and not companion and not untouched:
            yield f"{file.name} is unknown to the record"


def random_numbers(most: int, how_many: int, chance: Random) -> list[int]:
    """Some of the numbers from 1 to `most`, in order; all of them if they are few."""
    numbers = range(1, most + 1)
    return sorted(chance.sample(numbers, min(how_many, most)))
