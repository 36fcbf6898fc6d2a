"""Writing a file so that a crash leaves the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from pathlib import Path

from desktop.errors import UserError


def write_file(path: Path, data: bytes) -> str:
    """Put `data` at `path`, replacing what was there, and return its SHA-256.

    The temporary file lies in the same folder and never stays. Raises UserError where it cannot be
    written.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserError(_sentence(path, error)) from error
    return hashlib.sha256(data).hexdigest()


def _sentence(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"The disk is full: {path.name} was not written. Free some space and try again."
    if not path.parent.is_dir():
        return f"There is no folder {path.parent}. Make it first, or choose another."
    if path.is_dir():
        return f"{path} is a folder. Name a file in it."
    return f"{path.name} cannot be written there. Close it if another program has it open, and check that you may write to the folder."
