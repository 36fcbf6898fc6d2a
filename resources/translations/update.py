"""The catalogs of sentences: brought up to date with the code, and compiled with Qt's own lrelease.

`dev.py translate` adds the sentences that are new in the code to each `handover_LANGUAGE.ts`, takes out those
that nobody says any more, compiles the .qm beside it, and tells what wants translating (in Qt Linguist or any
editor). A sentence is what stands, as a literal, in `tr(...)`, `translate(context, ...)`, `say(...)` or
`later(...)`, the nouns of `count(number, noun, many)`, the labels of the book of fields and of its enumerations,
and the texts of the tasks and of other systems that the program comes with.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LANGUAGES = {"de": "de_DE"}
CONTEXT = "Handover"
SPOKEN = ("tr", "_tr", "say", "later")
NAMED = ("label", "header", "caption", "short")
"""Keywords whose text is shown through `tr` later."""
SHOWN = (
    "ClientStatus", "AppointmentStatus", "UserStatus", "AccessLevel", "Engagement", "ContactBy", "RecordOwner", "Consent",
    "OutOfReach", "VisitOutcome", "ClientAnswer", "Disposition", "ListAnswer",
)  # fmt: skip
"""The enumerations whose values are shown."""
NAMES = ("WEEKDAYS", "MONTHS")


def sentences() -> dict[str, str]:
    """Every sentence of the program, with the first file that says it."""
    fields = dict.fromkeys(_words_of_fields(), "desktop/models/fields/clients.py")
    tasks = dict.fromkeys(_words_of_tasks(), "resources/tasks/tasks.json")
    systems = dict.fromkeys(_words_of_systems(), "resources/vendors/systems.json")
    return fields | tasks | systems | sentences_in(ROOT)


def sentences_in(root: Path) -> dict[str, str]:
    """Every sentence that the code below `root` says, in the order of the files."""
    found: dict[str, str] = {}
    for file in sorted((root / "desktop").rglob("*.py")):
        for text in _sentences_of(ast.parse(file.read_text(encoding="utf-8"))):
            if any(letter.isalpha() for letter in text) or text in (",", "."):
                found.setdefault(text, file.relative_to(root).as_posix())
    return found


def _words_of_fields() -> Iterator[str]:
    """What the form and lists call the fields of a client and their groups, and the import every field."""
    from desktop.models.fields import FIELDS
    from desktop.models.fields.clients import GROUPS

    yield from GROUPS.values()
    for field in FIELDS["clients"]:
        yield from filter(None, (field.label, field.caption, field.short))
    yield from (field.heading for fields in FIELDS.values() for field in fields)


def _words_of_tasks() -> Iterator[str]:
    """The tasks that the program comes with, and what each is about."""
    for task in json.loads((ROOT / "resources" / "tasks" / "tasks.json").read_text(encoding="utf-8")):
        yield from (task["subject"], task["text"])


def _words_of_systems() -> Iterator[str]:
    """What the program knows of other systems."""
    from desktop.services.practice.other_system import ready_texts

    yield from ready_texts()


def _sentences_of(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _said(node)
            yield from (_text(word.value) for word in node.keywords if word.arg in NAMED)
        elif isinstance(node, ast.ClassDef) and node.name in SHOWN:
            yield from (_text(line.value) for line in node.body if isinstance(line, ast.Assign))
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in NAMES:
            yield from _names(node.value)


def _said(call: ast.Call) -> Iterator[str]:
    name = _name(call.func)
    if name in SPOKEN and call.args:
        yield _text(call.args[0])
    elif name == "translate" and len(call.args) > 1:
        yield _text(call.args[1])
    elif name == "count" and len(call.args) > 1:
        noun = _text(call.args[1])
        many = _text(call.args[2]) if len(call.args) > 2 else f"{noun}s"
        if noun:
            yield from (f"{{number}} {noun}", f"{{number}} {many}")


def _names(table: ast.expr) -> Iterator[str]:
    """The names of a tuple, and how each is cut short."""
    for name in map(_text, ast.iter_child_nodes(table)):
        yield from (name, name[:3])


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def catalog(file: Path) -> dict[str, str]:
    """The finished translations of a .ts file by their English."""
    if not file.is_file():
        return {}
    messages = ET.parse(file).getroot().iter("message")
    pairs = ((m.findtext("source", ""), m.find("translation")) for m in messages)
    return {
        source: done.text or ""
        for source, done in pairs
        if done is not None and done.get("type") != "unfinished" and done.text
    }


def write(file: Path, locale: str, found: dict[str, str], known: dict[str, str]) -> list[str]:
    """Write a .ts file anew; the sentences without a translation come back."""
    root = ET.Element("TS", version="2.1", language=locale, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    open_ones = []
    for source, place in found.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(source, "")
        if not translation.text:
            translation.set("type", "unfinished")
            open_ones.append(source)
    ET.indent(root, " ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{head}{ET.tostring(root, encoding='unicode')}\n", encoding="utf-8", newline="\n")
    return open_ones


def compile_catalog(file: Path, target: Path) -> None:
    """Make Qt's binary form of a .ts file; unfinished sentences stay English."""
    import PySide6

    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    subprocess.run([tool, "-silent", "-nounfinished", file, "-qm", target], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py translate", description="Bring the catalogs up to date.")
    parser.add_argument("--open", action="store_true", help="print the sentences that want translating")
    given = parser.parse_args()
    found = sentences()
    for short, locale in LANGUAGES.items():
        file = HERE / f"handover_{short}.ts"
        open_ones = write(file, locale, found, catalog(file))
        compile_catalog(file, file.with_suffix(".qm"))
        print(f"{file.name}: {len(found):,} sentences, {len(open_ones):,} to translate.")
        if given.open:
            print(*open_ones, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
