"""The reading of a calendar or FHIR reports its progress, and stops on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import Cancelled
from desktop.services.imports import read_source_as
from tests.made import Made

EVENT = "BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:Ann Ash\r\nDTSTART:20270101T{n:02}0000\r\nEND:VEVENT\r\n"


@pytest.fixture(params=["calendar.ics", "bundle.json"])
def file(request: pytest.FixtureRequest, tmp_path: Path, practice: Practice) -> Path:
    Made(practice).user("Al Lee")
    made = tmp_path / str(request.param)
    if made.suffix == ".ics":
        events = "".join(EVENT.format(n=number) for number in range(9, 14))
        made.write_text(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n", newline="")
    else:
        people = [
            {"resourceType": "Patient", "id": f"c{n}", "name": [{"family": f"Ash{n}"}]} for n in range(5)
        ]
        entries = [{"resource": person} for person in people]
        made.write_text(json.dumps({"resourceType": "Bundle", "entry": entries}))
    return made


def read(practice: Practice, file: Path, told: list[int], stop_at: int = 0) -> int:
    def progress(done: int, total: int) -> None:
        assert total in (0, 5)
        told.append(done)
        if done == stop_at:
            raise Cancelled

    kind, whose = ("appointments", "U1") if file.suffix == ".ics" else ("clients", "")
    return len(read_source_as(practice, file, kind, practitioner=whose, progress=progress).table.rows)


def test_every_record_is_told(practice: Practice, file: Path) -> None:
    told: list[int] = []
    assert read(practice, file, told) == 5
    assert told[:5] == [1, 2, 3, 4, 5]


def test_cancel_stops_the_reading(practice: Practice, file: Path) -> None:
    told: list[int] = []
    with pytest.raises(Cancelled):
        read(practice, file, told, stop_at=2)
    assert told == [1, 2]
