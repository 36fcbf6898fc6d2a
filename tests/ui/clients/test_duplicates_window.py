"""The review of possible duplicates by mouse and by keyboard: merged, told apart, and undone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentStatus, Client, ClientStatus, DistinctClients
from desktop.services.clients import clients
from desktop.services.clients.details import ClientDetails
from desktop.ui.clients.duplicates_window import DuplicatesWindow
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog

BORN = date(1990, 2, 14)


@pytest.fixture
def review(qtbot: QtBot, window: MainWindow) -> DuplicatesWindow:
    """Ava is there twice, and so is Tom, with less certainty."""
    for details in (
        ClientDetails("C1", first_name="Ava", last_name="Nguyen", date_of_birth=BORN, mobile="0400 111 222"),
        ClientDetails("C2", first_name="Ava", last_name="Ngyuen", date_of_birth=BORN, suburb="R & B"),
        ClientDetails("C3", first_name="Tom", last_name="Brown", date_of_birth=date(1964, 3, 2)),
        ClientDetails("C4", first_name="Tom", last_name="Brown", date_of_birth=date(1964, 2, 3)),
        ClientDetails("C5", first_name="Priya", last_name="Nair"),
    ):
        clients.add_client(window.context.practice, details)
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> DuplicatesWindow:
    child(window, QAction, "duplicatesAction").trigger()
    at_rest(qtbot, window)
    found = open_dialog("duplicatesWindow")
    assert isinstance(found, DuplicatesWindow)
    return found


def heading(review: DuplicatesWindow) -> str:
    return child(review, QLabel, "duplicatesHeading").text()


def press(qtbot: QtBot, window: MainWindow, review: DuplicatesWindow, name: str) -> None:
    child(review, QPushButton, name).click()
    at_rest(qtbot, window)


def references(practice: Practice) -> list[str]:
    with practice.read() as session:
        return list(session.scalars(select(Client.reference).order_by(Client.id)))


def test_the_pairs_stand_side_by_side_with_their_score_in_words(review: DuplicatesWindow) -> None:
    assert heading(review) == "Pair 1 of 2 that may be the same person"
    assert child(review, QLabel, "duplicateVerdict").text() == "Very likely the same person"
    assert child(review, QRadioButton, "mobileLeft").isChecked()
    assert child(review, QRadioButton, "addressRight").isChecked()
    assert child(review, QRadioButton, "addressRight").accessibleName() == "Address: R & B"
    assert review.findChild(QRadioButton, "first_nameLeft") is None
    review.close()


def test_next_and_previous_by_keyboard(review: DuplicatesWindow) -> None:
    QTest.keyClick(review, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert heading(review) == "Pair 2 of 2 that may be the same person"
    assert child(review, QRadioButton, "referenceLeft").text() == "C3"
    assert not child(review, QPushButton, "nextPair").isEnabled()
    QTest.keyClick(review, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert child(review, QRadioButton, "referenceLeft").text() == "C1"
    review.close()


def test_merging_keeps_what_was_chosen_and_can_be_undone(
    qtbot: QtBot, window: MainWindow, review: DuplicatesWindow
) -> None:
    practice = window.context.practice
    child(review, QRadioButton, "referenceRight").click()
    press(qtbot, window, review, "mergeButton")
    assert references(practice) == ["C2", "C3", "C4", "C5"]
    with practice.read() as session:
        merged = session.scalars(select(Client).where(Client.reference == "C2")).one()
    assert (merged.last_name, merged.mobile, merged.suburb) == ("Nguyen", "0400 111 222", "R & B")
    assert child(review, QLabel, "duplicatesDoneText").text() == "C1 was merged into C2."
    assert heading(review) == "1 pair of clients may be the same person"
    press(qtbot, window, review, "duplicatesDoneButton")
    assert references(practice) == ["C1", "C2", "C3", "C4", "C5"]
    assert heading(review) == "Pair 1 of 2 that may be the same person"
    review.close()


def test_nothing_else_is_offered_while_a_merge_is_written(
    qtbot: QtBot, window: MainWindow, review: DuplicatesWindow
) -> None:
    press(qtbot, window, review, "mergeButton")
    child(review, QPushButton, "mergeButton").click()
    for name in ("lookAgain", "duplicatesDoneButton"):
        assert not child(review, QPushButton, name).isEnabled()
        child(review, QPushButton, name).click()
    at_rest(qtbot, window)
    assert heading(review) == "All pairs are reviewed"
    assert child(review, QPushButton, "lookAgain").isEnabled()
    assert len(references(window.context.practice)) == 3
    press(qtbot, window, review, "duplicatesDoneButton")
    assert len(references(window.context.practice)) == 4
    review.close()


def test_who_is_not_the_same_is_not_offered_again(
    qtbot: QtBot, window: MainWindow, review: DuplicatesWindow
) -> None:
    press(qtbot, window, review, "notTheSame")
    press(qtbot, window, review, "mergeButton")
    assert heading(review) == "All pairs are reviewed"
    assert not child(review, QPushButton, "mergeButton").isEnabled()
    press(qtbot, window, review, "lookAgain")
    assert heading(review) == "No client seems to be entered twice"
    with window.context.practice.read() as session:
        assert len(session.scalars(select(DistinctClients)).all()) == 1
    review.close()


def test_a_pair_that_is_gone_meanwhile_is_passed_over(
    qtbot: QtBot, window: MainWindow, review: DuplicatesWindow
) -> None:
    with window.context.practice.work("make", "Made", recorded=False) as work:
        work.delete(Client, [3])
    press(qtbot, window, review, "nextPair")
    assert heading(review) == "1 pair of clients may be the same person"
    assert child(review, QRadioButton, "referenceLeft").text() == "C1"
    review.close()


def test_what_cannot_be_merged_is_a_sentence(
    qtbot: QtBot, window: MainWindow, review: DuplicatesWindow
) -> None:
    with window.context.practice.work("make", "Made", recorded=False) as work:
        work.delete(Client, [2])
    press(qtbot, window, review, "mergeButton")
    told = open_dialog("messageDialog")
    assert "not there any more" in child(told, QLabel, "messageText").text()
    told.close()
    assert heading(review) == "1 pair of clients may be the same person"
    review.close()


def test_a_merge_that_needs_a_case_manager_offers_the_choice(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    made = Made(practice)
    tom, priya = made.user("Tom Brown", active=False), made.user("Priya Nair")
    keep = made.client("Ava Nguyen", tom, status=ClientStatus.CLOSED, date_of_birth=BORN)
    made.client("Ava Nguyen", None, date_of_birth=BORN)
    review = opened(qtbot, window)
    child(review, QRadioButton, "statusRight").click()
    press(qtbot, window, review, "mergeButton")
    question = open_dialog("chooseCaseManager")
    assert "Tom Brown is inactive" in " ".join(label.text() for label in question.findChildren(QLabel))
    assert not child(question, QPushButton, "chooseButton").isEnabled()
    people = child(question, QComboBox, "newCaseManager")
    people.setCurrentIndex(people.findData(priya))
    child(question, QPushButton, "chooseButton").click()
    at_rest(qtbot, window)
    with practice.read() as session:
        merged = session.get_one(Client, keep)
        assert (merged.status, merged.case_manager_id) == (ClientStatus.CURRENT, priya)
    review.close()


def test_a_merge_into_somebody_deceased_lists_the_open_appointments(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.client("Ava Nguyen", alex, status=ClientStatus.DECEASED, date_of_birth=BORN)
    gone = made.client("Ava Nguyen", alex, date_of_birth=BORN)
    booked = made.appointment(alex, "2026-12-01 09:00", gone)
    review = opened(qtbot, window)
    deceased = next(
        button
        for button in review.findChildren(QRadioButton)
        if button.accessibleName() == "Status: Deceased"
    )
    deceased.click()
    press(qtbot, window, review, "mergeButton")
    question = open_dialog("messageDialog")
    listed = child(question, QListWidget, "messageList")
    assert [listed.item(n).text() for n in range(listed.count())] == [
        "Tue 1 Dec 2026, 09:00 with Alex Lee (A1)"
    ]
    child(question, QPushButton, "messageHelp0").click()
    at_rest(qtbot, window)
    with practice.read() as session:
        assert session.get_one(Appointment, booked).status is AppointmentStatus.CANCELLED
    review.close()
