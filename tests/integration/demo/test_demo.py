"""The made-up practice: the same again for the same seed, exactly of the wanted size, and in order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import main
from desktop.database.practice import Practice, open_practice
from desktop.errors import Cancelled, UserError
from desktop.models import OPEN_SQL, Base
from desktop.services.demo.demo import make_demo
from tests.conftest import opened_copy

TODAY = date(2026, 11, 23)
DEFAULT = (14, 900, 14_000)
TABLES = ("users", "clients", "appointments")


def rows(practice: Practice, sql: str) -> list[tuple[Any, ...]]:
    with practice.engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql)]


def number(practice: Practice, sql: str) -> int:
    return int(rows(practice, sql)[0][0])


def everything(practice: Practice) -> dict[str, list[tuple[Any, ...]]]:
    return {name: rows(practice, f'SELECT * FROM "{name}" ORDER BY id') for name in Base.metadata.tables}


@pytest.fixture(scope="module")
def demo(shipped_demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    """The default made-up practice; only read here."""
    with opened_copy(shipped_demo_file, tmp_path_factory.mktemp("demo")) as opened:
        yield opened


def test_same_seed_and_day_make_the_same_practice(tmp_path: Path) -> None:
    def made(name: str, seed: int) -> dict[str, list[tuple[Any, ...]]]:
        practice = make_demo(tmp_path / name, None, clients=60, appointments=700, seed=seed, today=TODAY)
        try:
            return everything(practice)
        finally:
            practice.close()

    first = made("first", 1)
    assert made("again", 1) == first
    assert made("other", 2)["clients"] != first["clients"]


@pytest.mark.parametrize(
    ("practitioners", "clients", "appointments"),
    [
        (0, 0, 0),
        (1, 0, 0),
        (1, 0, 40),
        (1, 1, 200),
        (2, 40, 0),
        (3, 7, 100),
        (4, 50, 600),
        (6, 30, 9_000),
        (40, 100, 1_000),
    ],
)
def test_counts_are_met_exactly(tmp_path: Path, practitioners: int, clients: int, appointments: int) -> None:
    practice = make_demo(
        tmp_path / "demo.handover",
        None,
        practitioners=practitioners,
        clients=clients,
        appointments=appointments,
        today=TODAY,
    )
    made = tuple(number(practice, f"SELECT count(*) FROM {table}") for table in TABLES)
    practice.close()
    assert made == (practitioners, clients, appointments)


def test_without_numbers_it_is_of_the_usual_size(demo: Practice) -> None:
    assert tuple(number(demo, f"SELECT count(*) FROM {table}") for table in TABLES) == DEFAULT


def test_staff_of_every_kind(demo: Practice) -> None:
    assert rows(
        demo, "SELECT first_name, last_name, discipline, access_level FROM users ORDER BY id LIMIT 1"
    ) == [("Alex", "Lee", "Psychologist", "Case Manager")]
    assert rows(demo, "SELECT access_level, count(*) FROM users GROUP BY 1 ORDER BY 1") == [
        ("Accounts Admin", 1),
        ("Case Manager", 11),
        ("Supervisor", 2),
    ]
    assert number(demo, "SELECT count(*) FROM users WHERE NOT active") == 2
    assert number(demo, f"SELECT count(*) FROM users WHERE inactive_since >= '{TODAY}'") == 0


def test_colleagues_have_room_for_a_caseload_together_but_none_alone(demo: Practice) -> None:
    free = rows(
        demo,
        "SELECT maximum_clients - (SELECT count(*) FROM clients WHERE case_manager_id = u.id"
        " AND status = 'Current') FROM users u WHERE active AND maximum_clients IS NOT NULL AND id > 1",
    )
    caseload = number(demo, "SELECT count(*) FROM clients WHERE case_manager_id = 1 AND status = 'Current'")
    assert 36 <= caseload <= 40
    assert sum(room for (room,) in free) > caseload
    assert max(room for (room,) in free) < caseload / 2


def test_only_active_practitioners_hold_clients_and_the_future(demo: Practice) -> None:
    held = "JOIN users u ON u.id = {} WHERE (NOT u.active OR u.access_level = 'Accounts Admin')"
    assert not number(
        demo, f"SELECT count(*) FROM clients c {held.format('c.case_manager_id')} AND c.status = 'Current'"
    )
    assert not number(
        demo,
        f"SELECT count(*) FROM appointments a {held.format('a.user_id')} AND starts_at >= u.inactive_since",
    )
    assert not number(demo, f"SELECT count(*) FROM appointments a {held.format('a.user_id')} AND {OPEN_SQL}")
    assert (
        number(demo, "SELECT count(*) FROM clients WHERE status = 'Current' AND case_manager_id IS NULL") == 3
    )


def test_case_history_agrees_with_the_clients(demo: Practice) -> None:
    open_ones = rows(demo, "SELECT client_id, user_id FROM case_assignments WHERE ends_on IS NULL ORDER BY 1")
    managed = rows(
        demo, "SELECT id, case_manager_id FROM clients WHERE case_manager_id IS NOT NULL ORDER BY 1"
    )
    assert open_ones == managed
    assert number(demo, "SELECT count(*) FROM case_assignments WHERE ends_on IS NOT NULL") > 20
    assert not number(
        demo,
        "SELECT count(*) FROM case_assignments a JOIN case_assignments b ON b.client_id = a.client_id"
        " AND b.id > a.id AND b.starts_on <= a.ends_on",
    )


def test_minors_have_one_main_contact_and_adults_none(demo: Practice) -> None:
    grown = TODAY.replace(year=TODAY.year - 18)
    count = (
        "SELECT (SELECT count(*) FROM contacts WHERE client_id = c.id AND {}) FROM clients c"
        " WHERE date_of_birth {} '" + str(grown) + "'"
    )
    assert set(rows(demo, count.format("main_contact", ">"))) == {(1,)}
    assert set(rows(demo, count.format("main_contact", "<="))) == {(0,)}
    for role in ("emergency_contact", "invoice_recipient"):
        assert max(rows(demo, count.format(role, "<>"))) == (1,)


def test_nobody_is_a_client_before_the_third_year(demo: Practice) -> None:
    early = rows(
        demo,
        "SELECT c.reference FROM clients c JOIN case_assignments s ON s.client_id = c.id"
        " WHERE s.starts_on < date(c.date_of_birth, '+2 years')",
    )
    assert early == []


def test_families_live_together(demo: Practice) -> None:
    together = rows(
        demo,
        "SELECT count(*), count(DISTINCT last_name), count(DISTINCT street || suburb)"
        " FROM clients WHERE family <> '' GROUP BY family",
    )
    assert len(together) > 20
    assert all(members > 1 and (names, places) == (1, 1) for members, names, places in together)


def test_visits_are_within_hours_at_the_right_site_and_not_on_leave(demo: Practice) -> None:
    outside = rows(
        demo,
        "SELECT reference FROM appointments a WHERE NOT EXISTS (SELECT 1 FROM working_hours h"
        " WHERE h.user_id = a.user_id AND h.site_id = a.site_id"
        " AND h.weekday = (strftime('%w', a.starts_at) + 6) % 7"
        " AND h.starts <= substr(a.starts_at, 12) AND h.ends >= substr(a.ends_at, 12))",
    )
    assert outside == []
    assert not number(
        demo,
        "SELECT count(*) FROM appointments a JOIN leave l ON l.user_id = a.user_id"
        " AND a.starts_at < l.ends_at AND l.starts_at < a.ends_at",
    )


def test_nobody_is_booked_twice_at_a_time(demo: Practice) -> None:
    assert not number(
        demo,
        "SELECT count(*) FROM appointments a JOIN appointments b ON b.user_id = a.user_id AND b.id > a.id"
        " AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at",
    )


def test_clients_are_seen_by_their_case_manager_of_the_day(demo: Practice) -> None:
    assert not number(
        demo,
        "SELECT count(*) FROM appointments a JOIN appointment_clients x ON x.appointment_id = a.id"
        " WHERE NOT EXISTS (SELECT 1 FROM case_assignments s WHERE s.client_id = x.client_id"
        " AND s.user_id = a.user_id AND s.starts_on <= date(a.starts_at)"
        " AND coalesce(s.ends_on, '9999') >= date(a.starts_at))",
    )
    assert not number(
        demo,
        "SELECT count(*) FROM appointments a JOIN appointment_clients x ON x.appointment_id = a.id"
        f" JOIN clients c ON c.id = x.client_id WHERE c.status <> 'Current' AND starts_at >= '{TODAY}'",
    )


def test_statuses_fit_the_day(demo: Practice) -> None:
    past = {
        word
        for (word,) in rows(demo, f"SELECT DISTINCT status FROM appointments WHERE starts_at < '{TODAY}'")
    }
    assert past == {"Attended", "Did Not Attend", "Cancelled", "Booked"}
    tomorrow = TODAY + timedelta(days=1)
    ahead = {
        word
        for (word,) in rows(demo, f"SELECT DISTINCT status FROM appointments WHERE starts_at >= '{tomorrow}'")
    }
    assert ahead == {"Booked", "Confirmed", "Cancelled", "Waiting List"}
    assert not number(
        demo, "SELECT count(*) FROM appointments WHERE (status = 'Cancelled') <> (cancel_reason <> '')"
    )


def test_series_keep_their_hour_but_for_a_few(demo: Practice) -> None:
    moved = number(demo, "SELECT count(*) FROM appointments WHERE sequence > 0")
    regular = number(demo, "SELECT count(*) FROM appointments WHERE series_id IS NOT NULL")
    assert 0 < moved < regular / 20
    hours = rows(
        demo,
        "SELECT count(DISTINCT strftime('%w', starts_at) || substr(starts_at, 12)) FROM appointments"
        " WHERE series_id IS NOT NULL AND sequence = 0 GROUP BY series_id",
    )
    assert set(hours) == {(1,)}


def test_nothing_is_recorded_as_somebody_s_doing(demo: Practice) -> None:
    assert not number(demo, "SELECT count(*) FROM activity")


def test_whoever_tries_it_acts_as_one_of_its_supervisors(tmp_path: Path) -> None:
    made = make_demo(tmp_path / "demo.handover", None, clients=0, appointments=0, today=TODAY)
    names = rows(made, "SELECT first_name || ' ' || last_name FROM users WHERE access_level = 'Supervisor'")
    made.close()
    assert (made.actor,) in names


def test_no_medicare_number_could_be_real(demo: Practice) -> None:
    for (card,) in rows(demo, "SELECT DISTINCT medicare_number FROM clients WHERE medicare_number <> ''"):
        check = sum(int(d) * w for d, w in zip(card, (1, 3, 7, 9, 1, 3, 7, 9), strict=False)) % 10
        assert len(card) == 10
        assert int(card[8]) != check


def test_impossible_numbers_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "demo.handover"
    with pytest.raises(UserError, match="below 0"):
        make_demo(file, None, clients=-1)
    with pytest.raises(UserError, match="1 practitioner"):
        make_demo(file, None, practitioners=0)
    assert not file.exists()


def test_cancel_leaves_no_practice_behind(tmp_path: Path) -> None:
    file = tmp_path / "demo.handover"

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_demo(file, None, clients=10, appointments=10, progress=cancel)
    assert not file.exists()


def test_progress_ends_with_everything(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make_demo(
        tmp_path / "demo.handover", None, clients=30, appointments=200, progress=lambda *now: told.append(now)
    ).close()
    assert told == sorted(told)
    assert told[-1] == (230, 230)


def test_verb_makes_a_practice_that_its_passphrase_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("seven quiet wombats\n", encoding="utf-8")
    file = tmp_path / "demo.handover"
    words = ["demo", str(file), "--passphrase-file", str(secret), "--today", str(TODAY), "--json"]
    assert main([*words, "--practitioners", "3", "--clients", "20", "--appointments", "90"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["counts"] == {"practitioners": 3, "clients": 20, "appointments": 90}
    assert answer["encrypted"] is True
    practice = open_practice(file, "seven quiet wombats")
    assert number(practice, "SELECT count(*) FROM clients") == 20
    practice.close()
    assert main(words) == 1
    assert "exists already" in capsys.readouterr().err
