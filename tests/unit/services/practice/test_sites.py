"""The sites by id, in order of their names."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.services.practice.sites import site_names
from tests.made import Made


def test_sites_come_in_the_order_of_their_names(practice: Practice) -> None:
    assert site_names(practice) == {}
    made = Made(practice)
    wharf, harbour = made.site("Wharf"), made.site("Harbour")
    assert list(site_names(practice).items()) == [(harbour, "Harbour"), (wharf, "Wharf")]
