"""What can be done about appointments: move, give to somebody else, keep, cancel, one or many at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.database.practice import Practice
from desktop.errors import Progress
from desktop.models import AppointmentAction
from desktop.rules.text import count
from desktop.services.offboarding import drafts
from desktop.services.offboarding.alternatives import Alternatives
from desktop.services.offboarding.drafts import AppointmentChoice
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.ui import messages
from desktop.ui.dates import short_day_text
from desktop.ui.offboarding.ask_dialogs import ReasonDialog, TimeDialog
from desktop.ui.offboarding.case import Case
from desktop.ui.widgets.progress import ProgressDialog

Choices = Mapping[int, AppointmentChoice | None]


class Settling(QObject):
    """Acts on what `selected` answers; where `for_all` says so, on all that are like the one in front.

    `settled` comes after a choice for one appointment was kept. Nothing is done while `alternatives` is None.
    """

    settled = Signal()

    def __init__(
        self,
        case: Case,
        selected: Callable[[], list[AppointmentRow]],
        for_all: Callable[[], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._case = case
        self._selected = selected
        self._for_all = for_all
        self._window = window
        self.alternatives: Alternatives | None = None

    def alike(self, row: AppointmentRow) -> list[AppointmentRow]:
        """The others in the same trouble: same kinds of clash, same recipient."""
        if not row.needs_you or self._case.board is None:
            return []
        return [
            other
            for other in self._case.board.needing
            if other.id != row.id
            and (other.state, other.kinds, other.recipient_id) == (row.state, row.kinds, row.recipient_id)
        ]

    def _asked_for(self) -> list[AppointmentRow]:
        """What a press is for: the selection, with all alike where that is ticked."""
        rows = self._selected()
        return rows + self.alike(rows[0]) if len(rows) == 1 and self._for_all() else rows

    def move_to(self, starts_at: datetime) -> None:
        """Move the one in front; with all alike ticked, each of those by as much, or to what is free near it."""
        rows = self._selected()
        if len(rows) != 1 or self.alternatives is None:
            return
        row = rows[0]
        if not self._for_all():
            self.move({row.id: starts_at})
            return
        others = {r.id: r.recipient_id for r in self.alike(row) if r.recipient_id is not None}
        by = starts_at - row.was
        span = (starts_at, starts_at + (row.ends_at - row.starts_at))

        def find(alternatives: Alternatives, report: Progress) -> Choices:
            found = alternatives.first_free(others, by, report, [span])
            return self._moves({row.id: starts_at, **found})

        self._find(find, len(others) + 1)

    def move_each(self) -> None:
        """Move each that needs it to its next free time."""
        rows = {r.id: r.recipient_id for r in self._troubled() if r.recipient_id is not None}
        self._find(
            lambda alternatives, report: self._moves(alternatives.first_free(rows, progress=report)),
            len(rows),
        )

    def follow(self) -> None:
        """Let them follow their clients again."""
        self._choose(dict.fromkeys(row.id for row in self._asked_for()))

    def move(self, times: Mapping[int, datetime]) -> None:
        """Move these to the given times."""
        self._choose(self._moves(times))

    def _moves(self, times: Mapping[int, datetime]) -> Choices:
        board = self._case.board
        rows = {row.id: row for row in (board.appointments if board is not None else ())}
        leaver_id = board.answers.leaver_id if board is not None else None
        return {i: _at(rows[i], at, leaver_id) for i, at in times.items()}

    def give_to(self, user_id: int) -> None:
        """Give them to one colleague."""
        self._choose(
            {row.id: AppointmentChoice(AppointmentAction.TRANSFER, user_id) for row in self._asked_for()}
        )

    def wait(self) -> None:
        """Put them on the waiting list of whoever they go to."""
        self._choose(
            {
                row.id: AppointmentChoice(AppointmentAction.WAIT, row.recipient_id)
                for row in self._asked_for()
                if row.recipient_id is not None
            }
        )

    def give_each(self) -> None:
        """Give each that needs it to somebody who is free then."""
        ids = [row.id for row in self._troubled()]

        def find(alternatives: Alternatives, report: Progress) -> Choices:
            found = alternatives.someone_free(ids, report)
            return {i: AppointmentChoice(AppointmentAction.TRANSFER, to) for i, to in found.items()}

        self._find(find, len(ids))

    def _find(self, find: Callable[[Alternatives, Progress], Choices], asked: int) -> None:
        """Look for choices on the worker and keep them; say so where some of those asked for have none."""
        alternatives, offboarding_id = self.alternatives, self._case.offboarding_id
        if alternatives is None or offboarding_id is None:
            return

        def work(practice: Practice, report: Progress) -> int:
            choices = find(alternatives, report)
            drafts.decide_appointments(practice, offboarding_id, choices)
            return asked - len(choices)

        task = self._case.run(work, self._tell_rest)
        ProgressDialog(task, self.tr("Looking for free times..."), self._window)

    def _tell_rest(self, without: int) -> None:
        if without:
            messages.tell(
                self._window,
                self.tr(
                    "For {n} nothing free was found. They are as they were: "
                    "choose somebody else or a time by hand."
                ).format(n=count(without, self.tr("appointment"))),
            )

    def _troubled(self) -> list[AppointmentRow]:
        """Of the selection those that need the supervisor; what fits is never moved with them."""
        return [row for row in self._selected() if row.needs_you]

    def ask_time(self) -> None:
        """Ask for a time, judging it as it is typed."""
        rows = self._selected()
        if len(rows) != 1 or self.alternatives is None or rows[0].recipient_id is None:
            return
        row = rows[0]
        assert row.recipient_id is not None
        judge = partial(self.alternatives.problems, row.id, row.recipient_id)
        when = f"{short_day_text(row.was.date())} {row.was:%H:%M}"
        question = self.tr("Move {who} from {when} to:").format(who=row.clients, when=when)
        dialog = TimeDialog(question, row.starts_at, judge, self._window)
        dialog.given.connect(self.move_to)
        dialog.open()

    def ask_earlier(self) -> None:
        """Ask for a time until the last working day, at which the leaver sees them still."""
        rows, alternatives = self._selected(), self.alternatives
        if len(rows) != 1 or alternatives is None:
            return
        row, leaver = rows[0], alternatives.leaver
        near = datetime.combine(alternatives.last_day, row.was.time())
        free = alternatives.free_times(row.id, leaver.id, near=near, count=1)
        question = self.tr("{name} sees {who} still, on:").format(name=leaver.name, who=row.clients)
        judge = partial(alternatives.problems, row.id, leaver.id)
        dialog = TimeDialog(question, free[0] if free else near, judge, self._window)
        dialog.given.connect(
            lambda at: self._choose({row.id: AppointmentChoice(AppointmentAction.STAY, starts_at=at)})
        )
        dialog.open()

    def ask_keep(self) -> None:
        """Ask why they may clash."""
        rows = [row for row in self._asked_for() if row.state is VisitState.CLASHES]
        dialog = ReasonDialog(
            self.tr("Keep {what} though the time clashes. The reason stands in the record:").format(
                what=count(len(rows), self.tr("appointment"))
            ),
            (
                self.tr("Both know and agree"),
                self.tr("The other one will be moved"),
                self.tr("Extra hours agreed"),
            ),
            self.tr("Keep"),
            self._window,
        )
        dialog.given.connect(
            lambda reason: self._choose(
                {
                    row.id: AppointmentChoice(
                        AppointmentAction.MOVE if row.starts_at != row.was else AppointmentAction.TRANSFER,
                        row.recipient_id,
                        row.starts_at if row.starts_at != row.was else None,
                        reason,
                    )
                    for row in rows
                }
            )
        )
        dialog.open()

    def ask_cancel(self) -> None:
        """Ask why they are cancelled."""
        rows = self._asked_for()
        dialog = ReasonDialog(
            self.tr("Cancel {what} when the offboarding is applied. The reason stands in the record:").format(
                what=count(len(rows), self.tr("appointment"))
            ),
            (
                self.tr("The practitioner is leaving"),
                self.tr("The client will book anew"),
                self.tr("The client ends treatment"),
            ),
            self.tr("Cancel them") if len(rows) > 1 else self.tr("Cancel the appointment"),
            self._window,
        )
        dialog.given.connect(
            lambda reason: self._choose(
                {row.id: AppointmentChoice(AppointmentAction.CANCEL, reason=reason) for row in rows}
            )
        )
        dialog.open()

    def _choose(self, choices: Choices) -> None:
        offboarding_id = self._case.offboarding_id
        if not choices or offboarding_id is None:
            return
        wanted = dict(choices)
        single = len(self._selected()) == 1
        self._case.run(
            lambda practice, report: drafts.decide_appointments(practice, offboarding_id, wanted),
            lambda _: self.settled.emit() if single else None,
        )

    def series(self) -> list[AppointmentRow]:
        """The appointments of the series in front that go to the same recipient."""
        rows = self._selected()
        board = self._case.board
        if len(rows) != 1 or rows[0].series_id is None or board is None:
            return []
        series_id, recipient_id = rows[0].series_id, rows[0].recipient_id
        return [
            row
            for row in board.appointments
            if (row.series_id, row.recipient_id) == (series_id, recipient_id)
            and row.state is not VisitState.CANCELLED
        ]

    def following(self) -> list[AppointmentRow]:
        """Of the series in front that one and what follows it; nothing where that is all, or only itself."""
        series = self.series()
        since = [row for row in series if row.was.date() >= self._selected()[0].was.date()]
        return since if 1 < len(since) < len(series) else []


def _at(row: AppointmentRow, starts_at: datetime, leaver_id: int | None) -> AppointmentChoice:
    """The choice that puts an appointment at a time with whoever has it in the plan."""
    if row.recipient_id == leaver_id:
        return AppointmentChoice(AppointmentAction.STAY, starts_at=starts_at)
    if starts_at == row.was:
        return AppointmentChoice(AppointmentAction.TRANSFER, row.recipient_id)
    return AppointmentChoice(AppointmentAction.MOVE, row.recipient_id, starts_at)
