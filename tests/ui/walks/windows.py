"""Every window and dialog of the program, opened on the demo practice; a missing class fails a test."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import desktop.ui
from desktop.database.practice import open_practice
from desktop.models import OffboardingState
from desktop.rules.calendar import Hours
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import read_board
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.steps import StepKey
from desktop.services.practice.other_system import choose_system, ready_systems
from desktop.services.users.details import Away
from desktop.services.vendor.requests import requests_of, write_request
from desktop.ui.calendar.span import Mode
from desktop.ui.core import messages
from desktop.ui.core.screen_fit import FittedDialog
from desktop.ui.offboarding.wizard import AFTERWARDS
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.ui.conftest import at_rest

LONG = (
    "Bartholomew Montgomery-Featherstonehaugh cannot be made inactive: 38 clients and 112 appointments are "
    "still with them. Offboard them, so that every client and every appointment goes to somebody."
)


@dataclass(frozen=True)
class Stage:
    """The main window of a practice, and everything else an opener needs."""

    qtbot: QtBot
    window: MainWindow
    folder: Path

    def rest(self) -> None:
        """Wait until neither the worker nor the layouts have anything left to do."""
        while True:
            at_rest(self.qtbot, self.window)
            for _ in range(3):  # layouts inside layouts
                QApplication.processEvents()
            if not self.window.context.tasks.busy:
                return

    def lasting(self, faults: Callable[..., Iterable[str]], *given: object) -> list[str]:
        """The faults that stay: a layout just shown may need some more turns of the event loop."""
        for _ in range(10):
            if not (found := list(faults(*given))):
                break
            self.qtbot.wait(20)
        return found


@contextmanager
def staged(qtbot: QtBot, made: Path, folder: Path) -> Iterator[Stage]:
    """The main window on a copy of a practice made once."""
    file = shutil.copy(made, folder / "practice.handover")
    window = MainWindow(open_practice(Path(file), None, today=TODAY))
    window.show()
    stage = Stage(qtbot, window, folder)
    stage.rest()
    yield stage
    window.close()
    window.deleteLater()


Opener = Callable[[Stage], QWidget | None]
"""Opens a window; None if it is the newest of those on screen."""


def _menu(name: str) -> Opener:
    return lambda stage: stage.window.commands.by_name()[name]()  # type: ignore[return-value]


def _tab(place: int, dialog: Callable[[Stage], QDialog]) -> Opener:
    def open_it(stage: Stage) -> QWidget:
        shown = dialog(stage)
        shown.open()
        pages = shown.findChild(QTabWidget)
        assert pages is not None
        pages.setCurrentIndex(place)
        return shown

    return open_it


def _user(stage: Stage) -> QDialog:
    from desktop.ui.users.user_dialog import UserDialog

    return UserDialog(stage.window.context, 1, stage.window)


def _client(stage: Stage) -> QDialog:
    from desktop.ui.clients.client_dialog import ClientDialog

    return ClientDialog(stage.window.context, 1, stage.window)


def _contact(stage: Stage) -> QWidget:
    from desktop.ui.clients.contact_dialog import ContactDialog

    return ContactDialog(stage.window.context, 1, None, stage.window)


def _case_manager(stage: Stage) -> QWidget:
    from desktop.ui.clients.case_manager_dialog import CaseManagerDialog

    return CaseManagerDialog(stage.window.context, [1, 2], 2, stage.window)


def _closing(stage: Stage) -> QWidget:
    from desktop.ui.window.closing_dialog import ClosingDialog

    return ClosingDialog(stage.window.context.tasks, stage.window)


def _main_tab(show: Callable[[Stage], object]) -> Opener:
    def open_it(stage: Stage) -> QWidget:
        show(stage)
        return stage.window

    return open_it


def _calendar(mode: Mode) -> Opener:
    def show(stage: Stage) -> None:
        tab = stage.window.places.show_calendar()
        tab.go_to(TODAY)
        tab.set_mode(mode)

    return _main_tab(show)


def _new_appointment(stage: Stage) -> QWidget:
    from desktop.ui.calendar.dialogs.appointment_dialog import AppointmentDialog

    begin = datetime.combine(TODAY, time(10))
    return AppointmentDialog(
        stage.window.context, None, AppointmentDetails(1, begin, begin + timedelta(minutes=50)), stage.window
    )


def _appointment(stage: Stage) -> None:
    from desktop.ui.calendar.actions import AppointmentActions

    (found,) = stage.window.context.practice.rows("SELECT id FROM appointments ORDER BY id DESC LIMIT 1")
    AppointmentActions(stage.window.context, stage.window).open(found[0])


def _pack_columns(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.pack.columns_dialog import ColumnsDialog

    return ColumnsDialog(("reference", "last_name"), stage.window)


def _key(stage: Stage) -> QWidget:
    from desktop.services.calendar.choices import type_colours
    from desktop.ui.calendar.dialogs.key_dialog import KeyDialog

    return KeyDialog(type_colours(stage.window.context.practice), stage.window)


def _repeat(stage: Stage) -> QWidget:
    from desktop.services.calendar import appointments
    from desktop.ui.calendar.dialogs.repeat_dialog import RepeatDialog

    practice = stage.window.context.practice
    (found,) = practice.rows("SELECT id FROM appointments ORDER BY id DESC LIMIT 1")
    return RepeatDialog(appointments.appointment(practice, found[0]), stage.window)


def _leave(stage: Stage) -> QWidget:
    from desktop.ui.calendar.dialogs.leave_dialog import LeaveDialog

    begin = datetime.combine(TODAY, time())
    away = Away(begin, begin + timedelta(days=3), "Annual leave")
    return LeaveDialog(stage.window.context, 1, away, away, stage.window)


def _hours(stage: Stage) -> QWidget:
    from desktop.ui.calendar.dialogs.hours_dialog import HoursDialog

    return HoursDialog(stage.window.context, 1, Hours(0, time(9), time(17)), stage.window)


def _reason(stage: Stage) -> QWidget:
    from desktop.ui.widgets.reason_dialog import ReasonDialog

    return ReasonDialog("Why is the appointment cancelled?", "Cancel appointment", stage.window, ("Ill",))


def _refusal(stage: Stage) -> None:
    from desktop.errors import Refused

    help_with = messages.Help("Offboard Bartholomew Montgomery-Feathers…", lambda: None)
    items = tuple(f"Client Nguyen {n} (C{n})" for n in range(40))
    messages.tell_error(stage.window, Refused(LONG, items), help_with)


def _progress(stage: Stage) -> QWidget:
    from desktop.ui.core.tasks import Task
    from desktop.ui.widgets.progress import ProgressDialog

    task = Task(stage.window, False)
    return ProgressDialog(task, "Comparing clients...", stage.window)


def _list(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.list_dialog import ListDialog

    rows = [(f"Nguyen, Ava {n}", "Mon 15 Mar 2027, 09:00", "Priya Nair") for n in range(40)]
    return ListDialog("Clients your reports would lose", ("Client", "Next visit", "To"), rows, stage.window)


def _welcome(stage: Stage) -> QWidget:
    from desktop.ui.core.remembered import remember_practice
    from desktop.ui.start.welcome import Welcome

    for n in range(4):
        file = stage.folder / f"practice {n}.handover"
        file.touch()
        remember_practice(file)
    return Welcome()


def _new_practice(stage: Stage) -> QWidget:
    from desktop.ui.start.practice_dialog import PracticeDialog

    return PracticeDialog(
        stage.window.context.tasks, lambda wanted: stage.window.context.practice, stage.window
    )


def _passphrase(stage: Stage) -> QWidget:
    from desktop.ui.start.passphrase_dialog import PassphraseDialog

    practice = stage.window.context.practice
    return PassphraseDialog(practice.file, stage.window.context.tasks, lambda typed: practice, stage.window)


def _acting(stage: Stage) -> QWidget:
    from desktop.ui.start.acting_dialog import ActingDialog

    return ActingDialog(["Priya Nair", LONG], "Priya Nair", stage.window)


def _recover(stage: Stage) -> QWidget:
    from desktop.ui.start.recover_dialog import RecoverDialog

    practice = stage.window.context.practice
    return RecoverDialog(practice.file, stage.window.context.tasks, lambda secret: practice, stage.window)


def _restore(stage: Stage) -> QWidget:
    from desktop.ui.keeping.restore_dialog import RestoreDialog

    return RestoreDialog(stage.window.context.tasks, stage.window)


def plan(stage: Stage) -> int:
    """Make an offboarding with everything answered up to its review, and return its id."""
    from desktop.services.backups import backups

    practice = stage.window.context.practice
    unfinished = drafts.unfinished(practice)
    if unfinished:
        return unfinished[0].id
    (leaver,) = practice.rows(
        "SELECT case_manager_id FROM clients WHERE status = 'Current' AND case_manager_id IS NOT NULL"
        " GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    )
    offboarding_id = drafts.start(practice, leaver[0], TODAY + timedelta(days=11))
    made = backups.back_up(practice, stage.folder)
    drafts.answer(practice, offboarding_id, backup_id=made.id, pack_skip_reason="The contract forbids it")
    suggest(practice, offboarding_id)
    return offboarding_id


def _wizard(page: StepKey) -> Opener:
    def open_it(stage: Stage) -> QWidget:
        from desktop.ui.offboarding.wizard import OffboardingWizard

        offboarding_id = plan(stage)
        drafts.answer(stage.window.context.practice, offboarding_id, page=str(page))
        return OffboardingWizard(stage.window.context, offboarding_id, None, stage.window)

    return open_it


def _wizard_start(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.wizard import OffboardingWizard

    return OffboardingWizard(stage.window.context, None, None, stage.window)


def _recipients(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog

    board = read_board(stage.window.context.practice, plan(stage))
    return RecipientsDialog(board.loads, board.wishes, stage.window)


def _preferences(place: int) -> Opener:
    """A page of the preferences that appears once its settings were read."""

    def open_it(stage: Stage) -> QWidget:
        from desktop.ui.window.preferences import PreferencesDialog

        dialog = PreferencesDialog(stage.window.context, stage.window)
        dialog.open()
        stage.rest()
        pages = dialog.findChild(QTabWidget)
        assert pages is not None
        pages.setCurrentIndex(place)
        return dialog

    return open_it


def _rules(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.clients.rules_dialog import RulesDialog

    board = read_board(stage.window.context.practice, plan(stage))
    ids = [row.id for row in board.clients[:2]]
    return RulesDialog(board.clients, ids, board.wishes, ["Psychology", "OT"], stage.window)


def _difference(stage: Stage) -> QWidget:
    from desktop.rules.planning.compare import ClientChange, LevelChange, PlanComparison
    from desktop.rules.planning.model import LEVELS
    from desktop.ui.offboarding.clients.difference_dialog import DifferenceDialog

    levels = tuple(LevelChange(name, 2, place) for place, name in enumerate(LEVELS))
    found = PlanComparison((ClientChange(1, None, 2),), levels)
    return DifferenceDialog("Change of rules", found, {1: "Nguyen, Ava"}, {2: "Priya Nair"}, stage.window)


def _split(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.clients.split_dialog import SplitDialog

    board = read_board(stage.window.context.practice, plan(stage))
    return SplitDialog(board.clients, board.loads, stage.window)


def _time(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.appointments.time_dialog import TimeDialog

    begin = datetime.combine(TODAY, time(10))
    return TimeDialog("Move it to which time?", begin, lambda at: ("already booked with Kaur",), stage.window)


def _import(stage: Stage) -> QWidget:
    from desktop.ui.exchange.import_dialog import ImportDialog

    file = stage.folder / "new clients.csv"
    file.write_text("Reference,First Name,Last Name,Date of Birth\nN1,Isla,Marsh,31/02/1990\n", "utf-8")
    dialog = ImportDialog(stage.window.context, stage.window)
    dialog.open()
    dialog.look_at(str(file))
    return dialog


def _check(stage: Stage) -> QWidget:
    from desktop.ui.window.check_window import CheckWindow

    return CheckWindow(stage.window)


def _merge_question(stage: Stage) -> QWidget:
    from desktop.ui.clients.merge_questions import ChooseCaseManager

    why = "Alex Lee is inactive and cannot stay case manager of the merged client. Choose another one."
    return ChooseCaseManager(stage.window.context.practice, why, stage.window)


def _case(kind: str, *more: object) -> Opener:
    """A window of the cases, on the planned offboarding."""

    def open_it(stage: Stage) -> QWidget:
        module = {
            "NoticesWindow": "notices_window",
            "TasksWindow": "tasks_window",
            "TaskDialog": "task_dialog",
            "AskDialog": "ask_dialog",
            "ColleaguesWindow": "colleagues_window",
            "AnswersDialog": "answers_dialog",
            "TypedAnswersDialog": "typed_answers_dialog",
            "LettersWindow": "letters_window",
            "JointVisitsWindow": "joint_visits_window",
        }[kind]
        made = getattr(importlib.import_module(f"desktop.ui.cases.{module}"), kind)
        window: QWidget = made(stage.window.context, plan(stage), *more, parent=stage.window)
        return window

    return open_it


def _vendor_window(stage: Stage) -> QWidget:
    from desktop.ui.vendor.vendor_window import VendorWindow

    return VendorWindow(stage.window.context, plan(stage), stage.window)


def _together(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.together_dialog import TogetherDialog

    return TogetherDialog(stage.window.context, stage.window)


def _calls_page(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.wizard import OffboardingWizard

    practice, offboarding_id = stage.window.context.practice, plan(stage)
    drafts.answer(practice, offboarding_id, unplanned=True, last_day=TODAY, page="calls")
    return OffboardingWizard(stage.window.context, offboarding_id, None, stage.window)


def _vendor_page(stage: Stage) -> QWidget:
    from desktop.ui.offboarding.wizard import OffboardingWizard

    practice, offboarding_id = stage.window.context.practice, plan(stage)
    choose_system(practice, ready_systems()[0])
    drafts.set_state(practice, offboarding_id, OffboardingState.SCHEDULED)
    return OffboardingWizard(stage.window.context, offboarding_id, None, stage.window)


def _system(stage: Stage) -> QWidget:
    from desktop.ui.vendor.system_dialog import SystemDialog

    choose_system(stage.window.context.practice, ready_systems()[0])
    return SystemDialog(stage.window.context, stage.window)


def _asked(stage: Stage) -> QWidget:
    from desktop.ui.vendor.asked_dialog import AskedDialog

    practice, offboarding_id = stage.window.context.practice, plan(stage)
    write_request(practice, offboarding_id, stage.folder, password="made up words")
    return AskedDialog(stage.window.context, requests_of(practice, offboarding_id)[0], stage.window)


def _compare(stage: Stage) -> QWidget:
    from desktop.services.imports import AnswerChoice, Question
    from desktop.services.vendor.standing import FileCompared, Reconciliation
    from desktop.ui.vendor.compare_dialog import CompareDialog

    choices = tuple(AnswerChoice(f"U{n}", f"Priya Nair {n}") for n in range(3))
    question = Question("word:case_manager:PN", "Who is “PN”?", choices, (2, 3))
    file = FileCompared(stage.folder / "clients.csv", "clients.csv", (), (question,))
    return CompareDialog(stage.window.context, file, lambda _: Reconciliation(()), stage.window)


def _answers(stage: Stage) -> QWidget:
    from desktop.services.cases.answer_rows import AnswerProblem
    from desktop.services.cases.answer_workbook import AnswersRead
    from desktop.services.cases.leaver_answers import Answered
    from desktop.services.cases.notices import read_notices
    from desktop.ui.cases.answers_dialog import AnswersDialog

    case = plan(stage)
    client_id = read_notices(stage.window.context.practice, case).rows[0].client_id
    answers = (Answered(client_id, urgency=2, must_know="Hard of hearing, speak up", told=True),)
    problem = AnswerProblem(7, "Who Would Suit", "“Nobody Known” is not a colleague on the list")
    read = AnswersRead(answers, answers, ("Somebody Missing",), (problem,))
    return AnswersDialog(stage.window.context, case, read, stage.window)


def _give(stage: Stage) -> QWidget:
    from desktop.services.cases.notices import read_notices
    from desktop.ui.cases.give_dialog import GiveDialog

    case = plan(stage)
    row = read_notices(stage.window.context.practice, case).rows[0]
    return GiveDialog(stage.window.context, case, row, stage.window)


def _told(stage: Stage) -> QWidget:
    from desktop.services.cases.notices import read_notices
    from desktop.ui.cases.told_dialog import ToldDialog

    case = plan(stage)
    rows = read_notices(stage.window.context.practice, case).rows
    return ToldDialog(stage.window.context, case, rows[:2], parent=stage.window)


def _rehearsal(stage: Stage) -> QWidget:
    from desktop.services.reports.continuity import continuity, usual_day
    from desktop.ui.reports.continuity_window import RehearsalDialog

    on = usual_day(TODAY)
    row = continuity(stage.window.context.practice, on)[0]
    return RehearsalDialog(stage.window.context, row, on, stage.window)


def _task_templates(stage: Stage) -> QWidget:
    from desktop.ui.cases.task_templates_dialog import TaskTemplatesDialog

    return TaskTemplatesDialog(stage.window.context, stage.window)


def _letterhead(stage: Stage) -> QWidget:
    from desktop.ui.cases.letterhead_dialog import LetterheadDialog

    return LetterheadDialog(stage.window.context, stage.window)


def _corrections(stage: Stage) -> QWidget:
    from desktop.ui.exchange.corrections_dialog import RowsToFixDialog

    dialog = _import(stage)
    stage.rest()
    return RowsToFixDialog(dialog._entry, dialog)  # type: ignore[attr-defined]


def _kept(stage: Stage, dialog: str) -> QWidget:
    """A dialog on a backup just made."""
    from desktop.services.backups.backups import back_up
    from desktop.services.backups.shelf import shelf

    practice = stage.window.context.practice
    back_up(practice, stage.folder)
    made = getattr(importlib.import_module(f"desktop.ui.keeping.{dialog}"), _KEPT[dialog])
    window: QWidget = made(stage.window.context, shelf(practice)[0], stage.window)
    return window


def _nightly(stage: Stage) -> QWidget:
    from desktop.ui.keeping.nightly_dialog import NightlyDialog

    return NightlyDialog(stage.window.context, stage.window)


_KEPT = {"turn_back_dialog": "TurnBackDialog", "bring_back_dialog": "BringBackDialog"}


OPENERS: dict[str, Opener] = {
    "calendar day": _calendar(Mode.DAY),
    "calendar work week": _calendar(Mode.WORK_WEEK),
    "calendar week": _calendar(Mode.WEEK),
    "calendar month": _calendar(Mode.MONTH),
    "clients": _main_tab(lambda stage: stage.window.places.show_clients()),
    # It stays behind all others and is painted again with each of them, so it is the plainest.
    "users": _main_tab(lambda stage: stage.window.places.show_users()),
    "welcome": _welcome,
    "new practice": _new_practice,
    "passphrase": _passphrase,
    "restore": _restore,
    "closing": _closing,
    "recover": _recover,
    "who is working": _acting,
    "change passphrase": _menu("passphrase"),
    "recovery sheet": _menu("sheet"),
    **{f"user {place}": _tab(place, _user) for place in range(4)},
    **{f"client {place}": _tab(place, _client) for place in range(5)},
    "contact": _contact,
    "case manager": _case_manager,
    "merge question": _merge_question,
    "check": _check,
    "new appointment": _new_appointment,
    "appointment": _appointment,
    "repeat": _repeat,
    "calendar key": _key,
    "pack columns": _pack_columns,
    "leave": _leave,
    "hours": _hours,
    "reason": _reason,
    "refusal": _refusal,
    "progress": _progress,
    "list": _list,
    "preferences": _menu("preferences"),
    **{f"preferences {place}": _preferences(place) for place in range(1, 4)},
    "types": _menu("types"),
    "sites": _menu("sites"),
    "help": _menu("help"),
    "about": _menu("about"),
    "export": _menu("export"),
    "import": _import,
    "corrections": _corrections,
    "backups": _menu("backups"),
    "nightly": _nightly,
    "record": _menu("record"),
    "turn back": lambda stage: _kept(stage, "turn_back_dialog"),
    "bring back": lambda stage: _kept(stage, "bring_back_dialog"),
    "caseload": _menu("caseload"),
    "continuity": _menu("continuity"),
    "rehearsal": _rehearsal,
    "together": _together,
    "health": _menu("check"),
    "duplicates": _menu("duplicates"),
    "wizard start": _wizard_start,
    **{f"wizard {page}": _wizard(page) for page in StepKey if page not in (StepKey.CALLS, *AFTERWARDS)},
    "cases": _menu("cases"),
    "notices": _case("NoticesWindow"),
    "tasks": _case("TasksWindow"),
    "task": _case("TaskDialog", None),
    "ask": _case("AskDialog"),
    "answers": _answers,
    "typed answers": _case("TypedAnswersDialog"),
    "letters": _case("LettersWindow", ()),
    "task templates": _task_templates,
    "joint visits": _case("JointVisitsWindow"),
    "told": _told,
    "give": _give,
    "colleagues": _case("ColleaguesWindow"),
    "letterhead": _letterhead,
    "recipients": _recipients,
    "rules": _rules,
    "difference": _difference,
    "split": _split,
    "time": _time,
    # From here on all later windows have another plan.
    "wizard calls": _calls_page,
    "vendor": _vendor_window,
    "vendor asked": _asked,
    "vendor questions": _compare,
    "system": _system,
    "wizard vendor": _vendor_page,
}

NOT_ALONE = {"FittedDialog", "Dialog", "EditDialog", "QuestionDialog"}
"""The bases of other dialogs."""


@contextmanager
def opened(stage: Stage, name: str) -> Iterator[QWidget]:
    """The window of that name, shown and idle; closed and gone in the end."""
    before = set(QApplication.topLevelWidgets())
    shown = OPENERS[name](stage)
    if shown is None:
        new = [w for w in QApplication.topLevelWidgets() if w not in before and isinstance(w, QDialog)]
        new = [w for w in new if w.objectName() != "progressDialog"]
        assert new, f"{name} opened no window"
        shown = new[-1]
    if not shown.isVisible():
        shown.show()
    stage.rest()
    yield shown
    if shown is stage.window:
        return
    above = shown.parentWidget()
    if isinstance(shown, QDialog):
        shown.done(0)
    if isinstance(above, QDialog):
        above.done(0)
    if isValid(shown):
        shown.close()
        shown.deleteLater()
    stage.rest()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def every_dialog_class() -> set[type[QDialog]]:
    """The classes of dialogs in all modules of ui."""
    for found in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(found.name)

    def below(kind: type[QDialog]) -> Iterator[type[QDialog]]:
        for each in kind.__subclasses__():
            if each.__module__.startswith("desktop."):
                yield each
            yield from below(each)

    return {kind for kind in {*below(QDialog), *below(FittedDialog)} if kind.__name__ not in NOT_ALONE}
