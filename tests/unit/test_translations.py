"""The catalogs contain every sentence of the code, whole, and are compiled."""

from __future__ import annotations

import importlib.util
import re
import string
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"


@pytest.fixture(scope="module")
def update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations_update", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def german(update: ModuleType) -> dict[str, str]:
    found: dict[str, str] = update.catalog(FOLDER / "handover_de.ts")
    return found


def fields(sentence: str) -> list[str]:
    parts = string.Formatter().parse(sentence)
    return sorted(f"{name}!{kind}:{spec}" for _, name, spec, kind in parts if name is not None)


def test_every_sentence_is_there_in_german(update: ModuleType, german: dict[str, str]) -> None:
    missing = [sentence for sentence in update.sentences() if sentence not in german]
    assert missing == [], "run `dev.py translate --open`, and translate what it names"


def test_nothing_is_translated_that_nobody_says(update: ModuleType, german: dict[str, str]) -> None:
    assert german.keys() - update.sentences().keys() == set()


def test_no_field_and_no_mnemonic_is_lost_in_translation(german: dict[str, str]) -> None:
    def differs(english: str, translated: str) -> bool:
        keys = [len(re.findall(r"&\w", text)) for text in (english, translated)]
        return fields(english) != fields(translated) or keys[0] != keys[1]

    assert [english for english, translated in german.items() if differs(english, translated)] == []


def test_the_compiled_catalog_is_that_of_its_source(update: ModuleType, tmp_path: Path) -> None:
    update.compile_catalog(FOLDER / "handover_de.ts", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / "handover_de.qm").read_bytes()


def test_a_sentence_is_found_however_it_is_said(update: ModuleType, tmp_path: Path) -> None:
    code = tmp_path / "desktop" / "made.py"
    code.parent.mkdir()
    code.write_text(
        'WEEKDAYS = ("Monday",)\n'
        'self.tr("One" " sentence")\n'
        'say("{n} left", n=3)\n'
        'QCoreApplication.translate("Made", "Translated")\n'
        'count(3, "visit")\n'
        'Field("name", label="Label")\n'
        "tr(variable)\n",
        encoding="utf-8",
    )
    said = [
        "Monday",
        "Mon",
        "One sentence",
        "{n} left",
        "Translated",
        "{number} visit",
        "{number} visits",
        "Label",
    ]
    assert sorted(update.sentences_in(tmp_path)) == sorted(said)
