"""The board: who is to be told, who was, and their answers; each step recorded and undone as one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Client, ClientAnswer, Consent, ContactBy
from desktop.services.cases import telling
from desktop.services.cases.notices import NoticeState, read_notices
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.news import read_news
from tests.conftest import TODAY
from tests.integration.cases.conftest import LAST_DAY


def test_everybody_stands_on_the_board_once(practice: Practice, case_id: int) -> None:
    board = read_notices(practice, case_id)
    assert sorted(row.client_id for row in board.rows) == sorted(read_news(practice, case_id).clients)
    assert sum(len(board.of(state)) for state in NoticeState) == len(board.rows)
    assert board.tell_by == LAST_DAY - timedelta(days=12), "half of the 25 days that there are"
    assert board.days_left == (board.tell_by - TODAY).days


def test_a_client_is_told_answers_and_consents(practice: Practice, case_id: int) -> None:
    first, second, *_ = (row.client_id for row in read_notices(practice, case_id).of(NoticeState.TO_TELL))
    telling.record_attempt(
        practice, case_id, [first], way=ContactBy.TELEPHONE, on=TODAY, by="JW", note="engaged"
    )
    telling.mark_told(practice, case_id, [first, second], way=ContactBy.LETTER, on=TODAY, by=" JW ")
    telling.record_answer(practice, case_id, [first], ClientAnswer.AGREES, TODAY)
    telling.record_consent(practice, case_id, [first], Consent.GIVEN)
    telling.note_on(practice, case_id, second, "ring again")
    rows = {row.client_id: row for row in read_notices(practice, case_id).rows}
    assert rows[first].state is NoticeState.ANSWERED
    assert (rows[first].told_by, rows[first].told_way, rows[first].told_on) == ("JW", ContactBy.LETTER, TODAY)
    assert rows[first].consent is Consent.GIVEN
    assert [(a.way, a.made_by, a.note) for a in rows[first].attempts] == [
        (ContactBy.TELEPHONE, "JW", "engaged")
    ]
    assert rows[second].state is NoticeState.TOLD
    assert rows[second].note == "ring again"


def test_no_answer_is_not_an_answer(practice: Practice, case_id: int) -> None:
    (client_id, *_) = (row.client_id for row in read_notices(practice, case_id).of(NoticeState.TO_TELL))
    telling.mark_told(practice, case_id, [client_id], way=ContactBy.SMS, on=TODAY, by="JW")
    telling.record_answer(practice, case_id, [client_id], ClientAnswer.NO_ANSWER, TODAY)
    (row,) = (row for row in read_notices(practice, case_id).rows if row.client_id == client_id)
    assert row.state is NoticeState.TOLD


def test_each_step_can_be_undone(practice: Practice, case_id: int) -> None:
    before = read_notices(practice, case_id)
    ids = [row.client_id for row in before.of(NoticeState.TO_TELL)]
    telling.mark_told(practice, case_id, ids, way=ContactBy.LETTER, on=TODAY, by="JW")
    assert read_notices(practice, case_id).of(NoticeState.TO_TELL) == ()
    undo(practice, operations(practice)[0].id)
    assert read_notices(practice, case_id).rows == before.rows


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"on": TODAY + timedelta(days=1)}, "in the future"),
        ({"by": "  "}, "Say who"),
        ({"way": ContactBy.NOT_AT_ALL}, "Choose how"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    practice: Practice, case_id: int, values: dict[str, object], sentence: str
) -> None:
    said = {"way": ContactBy.LETTER, "on": TODAY, "by": "JW"} | values
    with pytest.raises(UserError, match=sentence):
        telling.mark_told(practice, case_id, [1], **said)  # type: ignore[arg-type]


def test_who_cannot_be_reached_is_not_to_tell(practice: Practice, case_id: int) -> None:
    row = read_notices(practice, case_id).of(NoticeState.TO_TELL)[0]
    with practice.work("change", "Changed", recorded=False) as work:
        work.update(Client, {row.client_id: {"contact_by": ContactBy.NOT_AT_ALL}})
    (now,) = (r for r in read_notices(practice, case_id).rows if r.client_id == row.client_id)
    assert now.state is NoticeState.OUT_OF_REACH
    assert now.why is not None
