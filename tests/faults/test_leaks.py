"""The traces of a few verbs: no name, number, birthday or key (`dev.py faults --only leaks` does all)."""

from __future__ import annotations

from pathlib import Path

from tests.faults.leaks import Day, hits, needles


def test_nobody_and_no_key_is_in_any_file_that_was_not_asked_for(tmp_path: Path) -> None:
    with Day(tmp_path) as day:
        told = day.write("few")
        search = day.left_behind()
    assert [line[-1] for line in told.splitlines() if line.endswith((": 0", ": 1"))] == [*"000001000"]
    assert search.found == {}
    assert search.files > 5


def test_the_search_finds_people_where_they_were_asked_for(tmp_path: Path) -> None:
    with Day(tmp_path) as day:
        asked = (day.folder / "given" / "clients.csv").read_bytes()
    wanted = needles(tmp_path)
    found = {what.split(" in utf")[0] for what in hits(asked, wanted)}
    assert {"a name", "the telephone number 0491 570 1", "the date of birth 1937-10-29"} <= found
    assert hits(asked.decode().encode("utf-16-le"), wanted)
