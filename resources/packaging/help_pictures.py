"""The pictures of the help and of the README, taken by the tour in each language (`dev.py tour --for-help`)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

HELP = Path(__file__).resolve().parents[1] / "help"
LANGUAGES = {"en_AU.UTF-8": HELP, "de_DE.UTF-8": HELP / "de"}
"""The folder of the pages for each language, by the locale that the tour runs in."""
DAY = "2026-11-23"
WIDEST = 1280


def main() -> int:
    for locale, folder in LANGUAGES.items():
        with tempfile.TemporaryDirectory() as place:
            took = take(Path(place), locale)
            if took:
                return took
            keep(Path(place), folder)
    return 0


def take(place: Path, locale: str) -> int:
    """Run the tour in that language; its exit code."""
    own = {
        **os.environ,
        "LC_ALL": locale,
        "LANG": locale,
        "LANGUAGE": locale[:2],
        "QT_QPA_PLATFORM": "offscreen",
    }
    words = [sys.executable, "-m", "desktop", "--today", DAY, "--tour", str(place)]
    return subprocess.run(words, env=own, check=False).returncode


def keep(tour: Path, folder: Path) -> None:
    """Keep those pictures that a page shows. Raises StopIteration where the tour has it not."""
    pages = "".join(page.read_text(encoding="utf-8") for page in folder.glob("*.md"))
    if folder == HELP:
        pages += (HELP.parents[1] / "README.md").read_text(encoding="utf-8")
    (folder / "pictures").mkdir(exist_ok=True)
    for name in sorted(set(re.findall(r"pictures/([\w-]+)\.png", pages))):
        drawn = QImage(str(next(tour.glob(f"[0-9][0-9]-{name}.png"))))
        if drawn.width() > WIDEST:
            drawn = drawn.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
        drawn.save(str(folder / "pictures" / f"{name}.png"), quality=0)


if __name__ == "__main__":
    sys.exit(main())
