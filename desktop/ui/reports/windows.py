"""The reports that open a window of their own; a new one needs only a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.language import later


@dataclass(frozen=True)
class ReportEntry:
    """`name` is that of the menu entry; `window` imports the window's class at its first use."""

    name: str
    title: str
    window: Callable[[], type[Any]]
    keys: str | None = None


def _caseload() -> type[Any]:
    from desktop.ui.reports.caseload_window import CaseloadWindow

    return CaseloadWindow


def _continuity() -> type[Any]:
    from desktop.ui.reports.continuity_window import ContinuityWindow

    return ContinuityWindow


REPORTS = (
    ReportEntry("caseload", later("&Caseload..."), _caseload, "Ctrl+Shift+R"),
    ReportEntry("continuity", later("If &somebody left..."), _continuity),
)
