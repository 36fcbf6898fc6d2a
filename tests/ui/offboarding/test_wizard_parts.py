"""The parts of the wizard's pages, each on rows made by hand: what is offered, hidden and said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.rules.calendar import Practitioner
from desktop.services.offboarding.board import PackMade
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.settling.resolving import ResolutionOptions
from desktop.services.packs.packs import Pack
from desktop.ui.offboarding.appointments.bar import AppointmentsBar
from desktop.ui.offboarding.appointments.resolve_panel import ResolvePanel
from desktop.ui.offboarding.clients.filter import ClientFilter
from desktop.ui.offboarding.pack.result import PackResult
from tests.unit.services.offboarding.plan_rows import PRIYA, SAM, clash, client, visit

NOON = datetime(2026, 12, 7, 12)


def choose(parts: QWidget, name: str, text: str) -> None:
    choice = parts.findChild(QComboBox, name)
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findText(text))


def shown(parts: QWidget) -> set[str]:
    """The names of the buttons that are not hidden."""
    return {button.objectName() for button in parts.findChildren(QPushButton) if not button.isHidden()}


def text_of(parts: QWidget, name: str) -> str:
    label = parts.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


@pytest.fixture
def clients(qtbot: QtBot) -> ClientFilter:
    found = ClientFilter()
    qtbot.addWidget(found)
    return found


def test_day_and_site_must_be_those_of_one_appointment(clients: ClientFilter) -> None:
    both = client(1, booked_on=frozenset({("Carlton", 0), ("Fitzroy", 1)}))
    one = client(2, booked_on=frozenset({("Carlton", 1)}))
    clients.offer([both, one])
    choose(clients, "clientDecisionsSite", "Carlton")
    assert clients.wants(both)
    assert clients.wants(one)
    choose(clients, "clientDecisionsDay", "Tuesday")
    assert not clients.wants(both)
    assert clients.wants(one)
    choose(clients, "clientDecisionsSite", "Any site")
    assert clients.wants(both)


def test_a_client_without_appointments_is_wanted_on_any_day_only(clients: ClientFilter) -> None:
    nothing = client(1)
    clients.offer([nothing, client(2, booked_on=frozenset({("", 4)}))])
    assert clients.wants(nothing)
    choose(clients, "clientDecisionsDay", "Friday")
    assert not clients.wants(nothing)


def test_sites_without_a_name_are_not_offered(clients: ClientFilter) -> None:
    clients.offer([client(1, booked_on=frozenset({("", 0), ("Fitzroy", 0), ("Carlton", 0)}))])
    sites = clients.findChild(QComboBox, "clientDecisionsSite")
    assert isinstance(sites, QComboBox)
    assert [sites.itemText(n) for n in range(1, sites.count())] == ["Carlton", "Fitzroy"]


def test_every_word_of_the_search_must_be_in_the_name(clients: ClientFilter) -> None:
    search = clients.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    search.setText("ava ngu")
    assert clients.wants(client(1))
    search.setText("ava lee")
    assert not clients.wants(client(1))


@pytest.fixture
def panel(qtbot: QtBot) -> ResolvePanel:
    found = ResolvePanel()
    qtbot.addWidget(found)
    return found


def test_only_those_who_need_somebody_can_be_moved_or_given_together(panel: ResolvePanel) -> None:
    panel.show_many([visit(1), visit(2)], [])
    assert shown(panel) == {"someoneElse", "waitingList", "cancelVisit"}
    panel.show_many([visit(1), clash(2)], [])
    assert shown(panel) >= {"moveEach", "giveEach", "keepAnyway"}
    panel.show_many([visit(1), visit(2, recipient_id=None)], [])
    assert "waitingList" not in shown(panel)
    panel.show_many([visit(1), visit(2, chosen=True)], [])
    assert "followClient" in shown(panel)


def test_the_sentence_says_how_many_of_them_need_somebody(panel: ResolvePanel) -> None:
    panel.show_many([visit(1), clash(2)], [])
    assert "1 of them" in text_of(panel, "resolveSentence")
    panel.show_many([visit(1), visit(2)], [])
    assert text_of(panel, "resolveSentence") == "2 appointments selected."


def test_who_may_take_them_is_in_the_menu_of_the_panel(panel: ResolvePanel, qtbot: QtBot) -> None:
    panel.show_many([visit(1)], [Practitioner(PRIYA, "Priya Nair"), Practitioner(SAM, "Sam Cooper")])
    someone = panel.findChild(QPushButton, "someoneElse")
    assert isinstance(someone, QPushButton)
    menu = someone.menu()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Priya Nair", "Sam Cooper"]
    with qtbot.waitSignal(panel.person_chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == [SAM]


def offered(panel: ResolvePanel, row: AppointmentRow, **values: object) -> set[str]:
    """The buttons for one appointment of a series of two, with a free time at noon unless told otherwise."""
    can = ResolutionOptions(row, (NOON,), (), (), alike=0, in_series=2, leaver="", stays=False)
    panel.show_one(replace(can, **values))  # type: ignore[arg-type]
    return shown(panel)


def test_one_that_clashes_can_be_moved_given_kept_put_off_or_cancelled(panel: ResolvePanel) -> None:
    everything = {
        "freeTime0",
        "otherTime",
        "someoneElse",
        "wholeSeries",
        "keepAnyway",
        "waitingList",
        "cancelVisit",
    }
    assert offered(panel, clash(1)) == everything
    assert offered(panel, clash(1), times=()) == everything - {"freeTime0"}
    assert offered(panel, clash(1), in_series=1) == everything - {"wholeSeries"}
    assert offered(panel, clash(1), stays=True) == everything - {"keepAnyway", "waitingList"}
    assert offered(panel, visit(1)) == everything - {"keepAnyway"}


def test_one_on_the_waiting_list_is_not_put_there_again(panel: ResolvePanel) -> None:
    assert "waitingList" not in offered(panel, visit(1, state=VisitState.WAITING, chosen=True))


def test_one_that_is_cancelled_can_only_follow_its_client_again(panel: ResolvePanel) -> None:
    assert offered(panel, visit(1, state=VisitState.CANCELLED, chosen=True)) == {"followClient"}


def test_one_with_nobody_keeps_no_place(panel: ResolvePanel) -> None:
    nobody = visit(1, state=VisitState.NOBODY, recipient_id=None)
    assert offered(panel, nobody, times=()) == {"someoneElse", "cancelVisit"}


def test_the_same_for_all_is_offered_only_if_there_are_others_alike(panel: ResolvePanel) -> None:
    alike = panel.findChild(QCheckBox, "allAlike")
    assert isinstance(alike, QCheckBox)
    offered(panel, clash(1), alike=0)
    assert alike.isHidden()
    offered(panel, clash(1), alike=1)
    assert not alike.isHidden()


def test_nothing_is_offered_where_nothing_is_chosen(panel: ResolvePanel) -> None:
    panel.show_many([clash(1)], [])
    panel.show_nothing("Choose an appointment.")
    assert shown(panel) == set()
    assert all(box.isHidden() for box in panel.findChildren(QCheckBox))
    assert text_of(panel, "resolveSentence") == "Choose an appointment."


def test_the_bar_says_which_of_those_that_need_somebody_is_in_front(qtbot: QtBot) -> None:
    bar = AppointmentsBar()
    qtbot.addWidget(bar)
    needing = [clash(1), clash(2), clash(3)]
    said = []
    for selected in ([needing[1]], [visit(9)], needing[:2], []):
        bar.show_place(selected, needing)
        said.append(text_of(bar, "clashPlace"))
    assert said == ["2 of 3", "3 to settle", "3 to settle", "3 to settle"]
    bar.show_place([visit(9)], [])
    assert text_of(bar, "clashPlace") == "all settled"


def test_the_counts_name_only_the_states_that_there_are(qtbot: QtBot) -> None:
    bar = AppointmentsBar()
    qtbot.addWidget(bar)
    bar.show_counts([visit(1), visit(2), clash(3), visit(4, state=VisitState.WAITING)])
    assert text_of(bar, "appointmentCounts") == "2 fit,  1 clash,  1 waiting"


def test_a_password_is_shown_for_the_pack_made_here_and_for_no_other(qtbot: QtBot) -> None:
    result = PackResult()
    qtbot.addWidget(result)
    here, elsewhere = Path("here.xlsx"), Path("elsewhere.xlsx")
    counts = {"clients": 2, "contacts": 0, "appointments": 0}
    result.remember(Pack(1, here, "ab", counts, (), NOON, ("Clients!B7",)), "three-plain-words")
    result.show_pack(PackMade(here, "ab", NOON, counts), "Alex Lee")
    said = " ".join(label.text() for label in result.findChildren(QLabel))
    assert "three-plain-words" in said
    assert "Clients!B7" in said
    result.show_pack(PackMade(elsewhere, "cd", NOON + timedelta(hours=1), counts), "Alex Lee")
    said = " ".join(label.text() for label in result.findChildren(QLabel))
    assert "three-plain-words" not in said
    assert "Clients!B7" not in said
    assert "not kept anywhere" in said
    result.show_pack(None, "Alex Lee")
    assert result.isHidden()
