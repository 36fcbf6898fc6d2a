"""The pages of the wizard, from the press of the button to the painted page."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import open_window
from desktop.models import Engagement, RecordOwner
from desktop.services.backups.backups import back_up
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.steps import StepKey
from desktop.ui.offboarding.wizard import OffboardingWizard
from tests.benchmarks.measure import Measure
from tests.benchmarks.offboarding import LAST_DAY, TODAY, make

SHOWN = (StepKey.CLIENTS, StepKey.APPOINTMENTS, StepKey.REVIEW)


def measures(folder: Path, size: int) -> Iterator[Measure]:
    file = folder / "practice.handover"
    make(file, size).close()
    window = open_window(file, None)
    practice = window.context.practice
    practice.fixed_today = TODAY
    offboarding_id = drafts.start(practice, 1, LAST_DAY)
    made = back_up(practice, folder)
    drafts.answer(
        practice,
        offboarding_id,
        engagement=Engagement.EMPLOYEE,
        record_owner=RecordOwner.SHARED,
        backup_id=made.id,
        pack_skip_reason="Not wanted",
        page=str(StepKey.PACK),
    )
    suggest(practice, offboarding_id)
    wizard = OffboardingWizard(window.context, offboarding_id, None, window)
    wizard.show()
    _settle(wizard)
    for page in SHOWN:
        start = time.thread_time()
        wizard.go(page)
        wizard.repaint()
        taken = time.thread_time() - start
        _settle(wizard)
        assert wizard.current == page
        yield Measure(f"wizard page {page} shown", taken, None, "", aim_milliseconds=50)
    wizard.close()
    window.close()


def _settle(wizard: OffboardingWizard) -> None:
    """Wait until the worker is idle and its answer is on screen."""
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end or wizard.case.board is None or wizard.case.busy:
        QApplication.processEvents()
