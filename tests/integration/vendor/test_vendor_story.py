"""A contractor leaves a practice with records elsewhere: asked, compared three times, proved, by verbs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from desktop.database.practice import Practice, open_practice
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Engagement
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.practice.other_system import VendorStepKey, choose_system, ready_systems
from desktop.services.vendor.asked import VendorAsk, asked_in
from desktop.services.vendor.overview import finish_step, skip_step, vendor_overview
from tests.conftest import TODAY
from tests.vendor_exports import export, write


@pytest.fixture
def asked(practice: Practice, case_id: int) -> VendorAsk:
    choose_system(practice, ready_systems()[0])
    drafts.answer(practice, case_id, engagement=Engagement.CONTRACTOR)
    plan = drafted(practice, case_id).plan
    apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="a", accept_unassigned="b")
    with practice.read() as session:
        return asked_in(session, case_id)


class Verbs:
    """Calls verbs on a practice, which is closed meanwhile."""

    def __init__(self, practice: Practice, capsys: pytest.CaptureFixture[str]) -> None:
        self._file, self._key, self._capsys = practice.file, practice.key, capsys
        practice.close()

    def __call__(self, *words: object) -> dict[str, Any]:
        start = ["--practice", str(self._file), "--json", "--today", TODAY.isoformat()]
        assert cli.main([*start, "offboard", *map(str, words)]) == 0
        answer: dict[str, Any] = json.loads(self._capsys.readouterr().out)
        return answer

    def open(self) -> Practice:
        return open_practice(self._file, self._key, today=TODAY)


def vendor_line(practice: Practice, case_id: int) -> str:
    sections = certificate(practice, case_id).sections
    facts = next(section.facts for section in sections if section.heading == "In the other system")
    return dict(facts)["Vendor"]


def test_three_rounds_by_verbs(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clients = [a.client_id for a in asked.clients]
    visits = [a.appointment_id for a in asked.appointments]
    assert len(clients) > 2
    assert len(visits) > 2
    folders = [tmp_path / name for name in ("nothing", "part", "all", "requests")]
    for folder in folders:
        folder.mkdir()
    nothing = export(practice, asked, folders[0])
    part = export(practice, asked, folders[1], set(clients[1:]), set(visits[2:]))
    wrong = part[0].read_text(encoding="utf-8").replace(asked.clients[-1].new.name, "")
    assert asked.clients[-1].new.name
    everything = export(practice, asked, folders[2], set(clients), set(visits))
    part[0].write_text(wrong, encoding="utf-8")
    verb = Verbs(practice, capsys)

    first = verb("request", case_id, "--to", folders[3])
    assert first["counts"] == {"clients": len(clients), "appointments": len(visits)}
    found = verb("reconcile", case_id, *nothing)
    assert found["clients"] == counted(len(clients), 0, [a.reference for a in asked.clients])
    assert not found["ok"]

    found = verb("reconcile", case_id, *part)
    to_nobody = [a.reference for a in asked.clients[1:] if a.new.name == asked.clients[-1].new.name]
    assert found["clients"]["open"] == [asked.clients[0].reference]
    assert found["clients"]["different"] == to_nobody
    assert found["appointments"]["open"] == [a.reference for a in asked.appointments[:2]]
    second = verb("request", case_id, "--to", folders[3])
    assert second["counts"] == {"clients": 1 + len(to_nobody), "appointments": 2}
    sheets = read_workbook(Path(second["files"][0]), second["password"])
    assert [row[0] for row in sheets["Clients"][1:]] == sorted_as(
        asked, [asked.clients[0].reference, *to_nobody]
    )
    assert [str(row[0]) for row in sheets["Appointments"][1:]] == [
        a.reference for a in asked.appointments[:2]
    ]
    opened = verb.open()
    done = len(clients) - 1 - len(to_nobody)
    assert vendor_line(opened, case_id).startswith(f"{done} of {len(clients)} clients, {len(visits) - 2} of ")
    opened.close()

    found = verb("reconcile", case_id, *everything)
    assert found["ok"]
    opened = verb.open()
    assert vendor_line(opened, case_id).startswith(f"{len(clients)} of {len(clients)} clients, ")
    finish_step(opened, case_id, VendorStepKey.BACKUP)
    skip_step(opened, case_id, VendorStepKey.PACK, "The contract forbids it")
    assert vendor_overview(opened, case_id).current is VendorStepKey.INACTIVE
    opened.close()


def counted(asked: int, done: int, still_open: list[str]) -> dict[str, Any]:
    return {"asked": asked, "done": done, "open": still_open, "different": []}


def sorted_as(asked: VendorAsk, references: list[str]) -> list[str]:
    return [a.reference for a in asked.clients if a.reference in references]


def test_a_question_of_the_comparison_is_answered_by_a_verb(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = asked.clients[0]
    file = write(
        tmp_path / "c.csv",
        [{"Client ID": one.reference, "Last Name": "X", "First Name": "Y", "Case Manager": "ZZ9"}],
    )
    verb = Verbs(practice, capsys)
    words = ("reconcile", case_id, file, "--as", "clients")
    found = verb(*words)
    assert [question["key"] for question in found["questions"]] == ["word:case_manager:ZZ9"]
    assert found["clients"]["open"] == [a.reference for a in asked.clients], (
        "nothing is judged while it waits"
    )
    found = verb(*words, "--answer", f"word:case_manager:ZZ9={one.new.reference}")
    assert (found["questions"], found["clients"]["done"]) == ([], 1)
    assert verb(*words)["clients"]["done"] == 1, "the answer is remembered"
