"""The log of faults of the program itself, without anybody's data."""

from __future__ import annotations

import logging
import platform
import traceback
from functools import cache
from pathlib import Path

from platformdirs import user_log_path

from desktop import __version__


def log_file() -> Path:
    """The file named in the dialog of a bug."""
    return user_log_path("Handover", appauthor=False) / "handover.log"


@cache
def _logger() -> logging.Logger:
    from logging.handlers import RotatingFileHandler

    file = log_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=512 * 1024, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger = logging.getLogger("handover")
    logger.propagate = False
    logger.addHandler(handler)
    return logger


def write_down(error: BaseException) -> None:
    """Log the kind and place of an error, cause by cause, without its text, which may hold a name."""
    parts = []
    seen: BaseException | None = error
    while seen is not None:
        frames = "".join(traceback.format_tb(seen.__traceback__))
        parts.append(f"{type(seen).__module__}.{type(seen).__qualname__}\n{frames}")
        seen = seen.__cause__ or seen.__context__
    try:
        _logger().error(
            "Handover %s, Python %s, %s\n%s",
            __version__,
            platform.python_version(),
            platform.platform(),
            "caused by ".join(parts),
        )
    except OSError:
        # A log that cannot be written must not hide the fault itself.
        return
