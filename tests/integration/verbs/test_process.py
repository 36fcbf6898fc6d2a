"""Verbs in a separate process: their imports, their standard output, and refused files."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import wants_window
from desktop.cli.verbs import MODULES
from desktop.database.practice import Practice


def verb(*words: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """One call as a scheduler makes it; `before` is Python that runs first in its process."""
    start = "import runpy; runpy.run_module('desktop', run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", f"{before}\n{start}", *words],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


SHOW_IMPORTS = (
    "import atexit, json, sys; atexit.register(lambda: print(json.dumps([*sys.modules]), file=sys.stderr))"
)


@pytest.mark.parametrize(
    ("words", "unused"),
    [
        (("--version",), {"sqlalchemy", "sqlcipher3", "PySide6", "openpyxl", "desktop.cli.call"}),
        (
            ("new", "made.handover", "--no-passphrase"),
            {"PySide6", "openpyxl", "keyring", "desktop.services.demo"},
        ),
    ],
)
def test_a_verb_imports_only_what_it_uses(
    words: tuple[str, ...], unused: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).resolve().parents[3]
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.chdir(tmp_path)
    said = verb(*words, before=SHOW_IMPORTS)
    assert said.returncode == 0, said.stderr
    assert set(json.loads(said.stderr.splitlines()[-1])) & unused == set()


def test_the_caseload_report_waits_for_no_library(practice: Practice) -> None:
    said = verb("report", "caseload", "--practice", str(practice.file), before=SHOW_IMPORTS)
    assert said.returncode == 0, said.stderr
    there = set(json.loads(said.stderr.splitlines()[-1]))
    assert there & {"sqlalchemy", "numpy", "keyring", "PySide6", "openpyxl"} == set()


GREETING = """
import ctypes
printf = ctypes.CDLL(None if __import__("os").name == "posix" else "ucrtbase").puts
import desktop.services.caseload.report as report
found = report.caseload
def greet(*given):
    printf(b"Running a solver")
    print("a library speaks Python")
    return found(*given)
report.caseload = greet
"""


def test_json_stands_alone_on_standard_output_whoever_else_prints(practice: Practice) -> None:
    """C's own buffer is emptied when the process ends, long after the answer."""
    said = verb("report", "caseload", "--json", "--practice", str(practice.file), before=GREETING)
    assert json.loads(said.stdout)["current_clients"] == 0
    assert "Running a solver" in said.stderr
    assert "a library speaks Python" in said.stderr


@pytest.mark.parametrize(
    "words", [("verify", "{}"), ("check", "--practice", "{}"), ("new", "{}", "--no-passphrase")]
)
@pytest.mark.parametrize("name", ["x" * 400 + ".handover", "no/such/folder/a.handover"])
def test_a_file_that_no_system_takes_is_one_sentence(
    words: tuple[str, ...], name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.cli import main

    assert main([word.replace("{}", str(tmp_path / name)) for word in words]) == 1
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)
    assert said.err.rstrip().endswith(".")


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("", True),
        ("a.handover", True),
        ("C:\\Practice\\Harbour.HANDOVER-BACKUP", True),
        ("folder/clients.csv", True),
        ("--today 2027-01-01 a.handover", True),
        ("--tour backup", True),
        ("--practice a.handover", True),
        ("backup --to x", False),
        ("--practice a.handover check", False),
        ("bakup", False),
        ("--help", False),
        ("--json --version", False),
        ("-h a.handover", False),
    ],
)
def test_a_file_opens_the_window_and_a_verb_does_not(words: str, window: bool) -> None:
    assert wants_window(words.split()) is window


@pytest.mark.parametrize("module", MODULES)
def test_each_module_adds_the_verbs_that_are_known_of_it(module: str) -> None:
    parsers = argparse.ArgumentParser().add_subparsers()
    importlib.import_module(f"desktop.cli.{module}").add_verbs(
        parsers, argparse.ArgumentParser(add_help=False)
    )
    assert tuple(parsers.choices) == MODULES[module]


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("report", "--help")])
def test_help_for_a_reader_that_stops_early_ends_without_a_traceback(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        said = subprocess.run(
            [sys.executable, "-m", "desktop", *words],
            stdout=writing,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    finally:
        os.close(writing)
    assert (said.returncode, said.stderr) == (1, "")
