"""The receipt names what was handed over and its hashes, and nobody whom the files are about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.services.packs.receipt import receipt
from tests.unit.services.packs.made import OCCASION, preview_of

FILES = ((Path("pack.xlsx"), "aa11"), (Path("sheets.pdf"), "bb22"))


def test_each_file_is_named_with_its_hash() -> None:
    held = receipt(preview_of(), OCCASION, FILES).sections[1]
    assert held.facts == (
        ("File", "pack.xlsx"),
        ("SHA-256", "aa11"),
        ("File", "sheets.pdf"),
        ("SHA-256", "bb22"),
    )


def test_it_counts_clients_and_names_none() -> None:
    paper = receipt(preview_of(), OCCASION, FILES)
    facts = dict(paper.sections[0].facts)
    assert facts["Clients"] == "2 (2 Current)"
    assert facts["Columns"].startswith("Reference")
    assert "Nguyen" not in str(paper)
    assert paper.one_page


def test_who_made_it_is_named_if_they_said_so() -> None:
    def prepared(made_by: str) -> str:
        occasion = replace(OCCASION, made_by=made_by)
        return dict(receipt(preview_of(), occasion, ()).sections[0].facts)["Prepared"]

    assert prepared("Sam Super") == f"{prepared('')} by Sam Super"
