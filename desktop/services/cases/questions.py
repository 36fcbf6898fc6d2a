"""The questions for the leaver: the sheets and columns of their workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.database.practice import Practice
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.language import later, say
from desktop.models import ListAnswer
from desktop.rules.dates.format import day_text
from desktop.services.practice.settings import preferences

ABOUT, CLIENTS, COLLEAGUES = "About", "Clients", "Colleagues"
"""The sheets of the workbook."""

CASE_LABEL = "Case"
"""The line on the sheet About that says which case of which practice the workbook belongs to."""

NEXT_VISITS = later("Next Visits")
SEEN = ("Reference", "Client", NEXT_VISITS, later("Visits Left"))
"""The columns for the leaver to read."""

RIGHT_LIST = later("Right List?")
SUITS = later("Who Would Suit")
UNSUITED = later("Who Would Not")
URGENT = later("Urgent or Complex (0-3)")
MUST_KNOW = later("The Next One Must Know")
TOLD = later("Told Already")
CLIENT_SAID = later("The Client Said")
JOINT_VISIT = later("Joint Visit Wanted")
ASKED = (RIGHT_LIST, SUITS, UNSUITED, URGENT, MUST_KNOW, TOLD, CLIENT_SAID, JOINT_VISIT)
"""The columns for the leaver to fill in; they are written in the language of the program."""

_YES_NO = (later("Yes"), later("No"))
_ON_LIST = tuple(answer.value for answer in ListAnswer if answer.value)


EMPTY_ROWS = 10
"""The number of rows below the clients, for those missing from the list."""


def about_sheet(practice: Practice, leaver: str, last_day: date, mark: str) -> Sheet:
    lines: list[tuple[Value, Value]] = [
        (say("Practice"), preferences(practice).name),
        (say("For"), leaver),
        (say("Last working day"), day_text(last_day)),
        (CASE_LABEL, mark),
        (
            say("What to do"),
            say("Fill in the sheet Clients, as far as you can, and give the file back to the practice."),
        ),
        (
            say(RIGHT_LIST),
            say("Still mine, Closed or Not mine. Add a client who is missing in a row below the list."),
        ),
        (say(SUITS), say("A colleague who would suit this client; choose from the list.")),
        (say(UNSUITED), say("A colleague who would not, for whatever reason.")),
        (say(URGENT), say("0 nothing special, 1 soon, 2 complex, 3 must not wait.")),
        (say(MUST_KNOW), say("What the next practitioner must know from the first day.")),
        (say(TOLD), say("Yes if the client already knows that you are leaving.")),
        (say(CLIENT_SAID), say("What the client said about it.")),
        (say(JOINT_VISIT), say("Yes if you want to introduce the new practitioner in a joint visit.")),
        (
            say("Keep it safe"),
            say("This file names clients. Keep its password apart from it and delete it afterwards."),
        ),
    ]
    return Sheet(
        ABOUT,
        [SheetColumn(say("About this file"), 30), SheetColumn("", 80, wrap=True)],
        lines,
        filtered=False,
    )


def _one_of(words: Sequence[str]) -> str:
    """A choice among these words, as a spreadsheet takes it."""
    return f'"{",".join(map(say, words))}"'


def clients_sheet(rows: list[tuple[Value, ...]], colleagues: int) -> Sheet:
    names = f"{COLLEAGUES}!$A$2:$A${max(2, colleagues + 1)}"
    choices = {
        RIGHT_LIST: _one_of(_ON_LIST),
        SUITS: names,
        UNSUITED: names,
        URGENT: '"0,1,2,3"',
        TOLD: _one_of(_YES_NO),
        JOINT_VISIT: _one_of(_YES_NO),
    }
    wide = {NEXT_VISITS: 24.0, MUST_KNOW: 50.0, CLIENT_SAID: 40.0}
    columns = [SheetColumn(say(header), wide.get(header), wrap=header in wide) for header in SEEN]
    columns += [
        SheetColumn(say(header), wide.get(header), wrap=header in wide, choices=choices.get(header, ""))
        for header in ASKED
    ]
    empty: list[tuple[Value, ...]] = [("",) * len(columns) for _ in range(EMPTY_ROWS)]
    return Sheet(CLIENTS, columns, [*rows, *empty])
