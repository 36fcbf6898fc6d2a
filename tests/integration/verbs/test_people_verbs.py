"""The verbs about people: begin, pack with the contract, ask on paper, give, colleagues, accept, letters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.ui.core.printing import pdf_without_window
from tests.integration.terminal import Terminal

LAST_DAY = "2026-12-11"


@pytest.fixture
def practice(with_leaver_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(with_leaver_file, tmp_path, capsys, pdf_without_window)
    reachable = "Reference,First Name,Last Name,Street,Suburb,Email\nC3,Zoë,O'Brien,1 Quay Street,Harbour,z@mail.example\n"
    terminal.call("import", terminal.write("reachable.csv", reachable), "--as", "clients")
    return terminal


@pytest.fixture
def begun(practice: Terminal) -> dict[str, Any]:
    return practice.call("offboard", "begin", "U1", "--last-day", LAST_DAY)


def test_a_draft_is_begun_once_and_answered_later(practice: Terminal, begun: dict[str, Any]) -> None:
    assert (begun["state"], begun["last_day"]) == ("draft", LAST_DAY)
    assert {client["client"] for client in begun["plan"]["clients"]} == {"C1", "C2", "C3"}
    assert practice.call("offboard", "begin", "U1")["last_day"] == LAST_DAY
    again = practice.call("offboard", "begin", "U1", "--last-day", "2026-12-12", "--unplanned")
    assert (again["id"], again["last_day"]) == (begun["id"], "2026-12-12")
    assert practice.sql("SELECT count(*), max(unplanned) FROM offboardings") == [(1, 1)]


def test_no_pack_leaves_a_case_before_the_contract_was_asked_about(
    practice: Terminal, begun: dict[str, Any]
) -> None:
    to = ("pack", "U1", "--to", str(practice.folder), *password(practice))
    assert "Nobody has said" in practice.call(*to, "--engaged", "employee", expect=1)
    assert list(practice.folder.glob("*.xlsx")) == []
    written = practice.call(*to, "--engaged", "not-known", "--records", "practice")
    assert Path(written["file"]).exists()
    assert practice.sql("SELECT engagement, record_owner, pack_id IS NULL FROM offboardings") == [
        ("Not known yet", "The practice", 0)
    ]
    practice.call(*to)


def password(practice: Terminal) -> tuple[str, str]:
    return "--password-file", practice.write("password", "six quite made up words here")


def test_the_leaver_is_asked_on_paper(practice: Terminal, begun: dict[str, Any]) -> None:
    asked = practice.call("offboard", "ask", str(begun["id"]), "--to", str(practice.folder), "--paper")
    assert asked["counts"] == {"clients": 3}
    assert Path(asked["file"]).read_bytes().startswith(b"%PDF")
    assert "password" not in asked


def test_a_client_is_given_to_somebody_else(practice: Terminal, begun: dict[str, Any]) -> None:
    case = str(begun["id"])
    held = {one["client"]: one["to"] for one in begun["plan"]["clients"]}
    client, holder = next((client, to) for client, to in held.items() if to)
    other = next(ref for ref in ("U2", "U3") if ref != holder)
    done = practice.call("offboard", "give", case, client, "--to", other, "--accept", "they asked for it")
    assert done["recipient"]
    shown = practice.call("offboard", "show", case)["plan"]["clients"]
    assert {one["client"]: one["to"] for one in shown}[client] == other
    assert "already" in practice.call("offboard", "give", case, client, "--to", other, expect=1)


def test_each_colleague_gets_a_file_and_accepts(practice: Terminal, begun: dict[str, Any]) -> None:
    case = str(begun["id"])
    written = practice.call("offboard", "colleagues", case, "--to", str(practice.folder), *password(practice))
    assert written["ok"]
    taken = {one["to"] for one in begun["plan"]["clients"] if one["to"]}
    assert len(written["files"]) >= len(taken) > 0
    assert sum(one["counts"]["clients"] for one in written["files"]) == sum(
        one["to"] is not None for one in begun["plan"]["clients"]
    )
    assert all(Path(one["file"]).read_bytes().startswith(b"%PDF") for one in written["files"])
    taker = sorted(taken)[0]
    assert practice.call("offboard", "accept", case, taker)["accepted"] is True
    assert practice.sql("SELECT count(*) FROM handover_acceptances") == [(1,)]
    assert "Nothing goes" in practice.call("offboard", "accept", case, "U1", expect=1)


def test_drafts_are_written_again_where_their_wording_changed(
    practice: Terminal, begun: dict[str, Any]
) -> None:
    case = str(begun["id"])
    practice.call("offboard", "letters", case, "--to", str(practice.folder), "--as", "eml")
    nothing = {"written": 0, "clients": [], "kept": [], "files": []}
    assert practice.call("offboard", "again", case) == nothing
    assert practice.call("offboard", "again", case, "--typed-too") == nothing


def test_a_draft_that_somebody_typed_in_is_written_over_only_if_it_is_chosen(
    practice: Terminal, begun: dict[str, Any]
) -> None:
    write = ("offboard", "letters", str(begun["id"]), "--to", str(practice.folder), "--as", "eml")
    first = practice.call(*write)
    typed = Path(first["files"][0])
    typed.write_text("typed")
    again = practice.call(*write)
    assert (again["kept"], again["written"]) == ([typed.stem], first["written"] - 1)
    assert sorted(again["clients"]) == sorted(first["clients"])
    assert typed.read_text() == "typed"
    assert practice.call(*write, "--typed-too")["written"] == first["written"]
    assert typed.read_text() != "typed"


@pytest.mark.parametrize("way", ["pdf", "eml", "sms", "calls", "labels"])
def test_everybody_is_in_one_of_the_two_lists(practice: Terminal, begun: dict[str, Any], way: str) -> None:
    told = practice.call("offboard", "letters", str(begun["id"]), "--to", str(practice.folder), "--as", way)
    assert set(told) == {"written", "clients", "kept", "unreachable", "files"}
    assert way in ("sms", "calls") or told["clients"]
    away = [one["client"] for one in told["unreachable"]]
    assert sorted(told["clients"] + away) == ["C1", "C2", "C3"]
    assert all(set(one) == {"client", "why"} and one["why"] for one in told["unreachable"])
    if way == "eml":
        assert {Path(one).name for one in told["files"]} == {f"{ref}.eml" for ref in told["clients"]}
        assert told["written"] == len(told["files"])
