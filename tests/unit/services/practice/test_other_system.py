"""The other system of a practice is kept with its own texts, and forgotten when the records are only here."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.practice.kept_settings import keep_setting
from desktop.services.practice.other_system import (
    KEY,
    VendorSystem,
    choose_system,
    chosen_system,
    ready_systems,
    ready_texts,
)

OWN = VendorSystem("other", "Our own", chat="Ask {name}", inactive=("Open {name}", "Save"))


def test_the_last_choice_is_kept_whole(practice: Practice) -> None:
    assert chosen_system(practice) is None
    choose_system(practice, ready_systems()[0])
    choose_system(practice, OWN)
    assert chosen_system(practice) == OWN
    choose_system(practice, None)
    choose_system(practice, None)
    assert chosen_system(practice) is None


def test_a_system_without_a_name_is_refused(practice: Practice) -> None:
    choose_system(practice, OWN)
    with pytest.raises(UserError):
        choose_system(practice, replace(OWN, name=" "))
    assert chosen_system(practice) == OWN


def test_fields_of_an_older_program_are_ignored(practice: Practice) -> None:
    stored = {"key": "other", "name": "Our own", "inactive": [], "fax": "02"}
    with practice.work("test", "test", recorded=False) as work:
        keep_setting(work, KEY, json.dumps(stored))
    assert chosen_system(practice) == VendorSystem("other", "Our own")


def test_the_leaver_is_named_in_every_step() -> None:
    spoken = OWN.spoken_of("Amy")
    assert spoken.inactive == ("Open Amy", "Save")


def test_what_can_be_translated_is_in_the_systems_that_come_with_the_program() -> None:
    texts = set(ready_texts())
    systems = ready_systems()
    assert all(text for text in texts)
    assert {one.backup for one in systems if one.backup} <= texts
    assert all(step in texts for one in systems for step in one.inactive if "{name}" in step)
    assert [one.name for one in systems if one.name in texts] == [
        one.name for one in systems if one.key == "other"
    ]
