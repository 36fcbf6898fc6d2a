"""The wait after wrong passphrases: longer each time, in the window and for verbs, also after a restart.

Counted for each salt, so for a practice and its backups together, in a folder of the account. A thief of the
file is not bound by it: what helps then are the key's rounds, and a passphrase that is hard to guess.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

FREE = 3
MOST_SECONDS = 60.0


def _folder_of_account() -> Path:
    import platformdirs  # not before the first paint

    return platformdirs.user_state_path("Handover") / "attempts"


folder: Callable[[], Path] = _folder_of_account
pause: Callable[[float], None] = time.sleep


def seconds_to_wait(failed: int) -> float:
    """The wait in seconds: 0 for the first slips, then one second, doubled each time."""
    return 0.0 if failed < FREE else min(2.0 ** (failed - FREE), MOST_SECONDS)


def wait(salt: bytes) -> None:
    """Wait before a passphrase is tried. Setting the clock back does not help."""
    failed, last = _read(salt)
    since = time.time() - last
    left = seconds_to_wait(failed) - max(since, 0.0)
    if left > 0:
        pause(left)


def note_failure(salt: bytes) -> None:
    failed, _ = _read(salt)
    file = _file(salt)
    with suppress(OSError):  # if the account has no folder, nothing is counted
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text(json.dumps([failed + 1, time.time()]), encoding="utf-8")


def note_success(salt: bytes) -> None:
    with suppress(OSError):
        _file(salt).unlink(missing_ok=True)


def _read(salt: bytes) -> tuple[int, float]:
    try:
        failed, last = json.loads(_file(salt).read_text(encoding="utf-8"))
        return int(failed), float(last)
    except (OSError, ValueError, TypeError):
        return 0, 0.0


def _file(salt: bytes) -> Path:
    return folder() / salt.hex()
