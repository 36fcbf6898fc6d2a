"""Reading FHIR R4: bundles, single resources, lists and NDJSON, from one file or many, as one set."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from desktop.errors import Progress, UserError, untold
from desktop.files.text.encoding import decode
from desktop.language import say

Resource: TypeAlias = dict[str, Any]
"""A resource as JSON; its content may have any shape, so read it through the functions here."""


class Resources:
    """All resources of a choice of files, each once; found by type, and by references to them."""

    def __init__(self) -> None:
        self._by_type: dict[str, list[Resource]] = {}
        self._by_reference: dict[str, Resource] = {}
        self._pointing: dict[tuple[str, str], dict[int, list[Resource]]] = {}

    def of(self, kind: str) -> list[Resource]:
        """The resources of a type such as `Patient`, in the order of the files."""
        return self._by_type.get(kind, [])

    def types(self) -> tuple[str, ...]:
        return tuple(self._by_type)

    def find(self, reference: object, owner: Resource | None = None) -> Resource | None:
        """What a Reference means: `Patient/1`, `urn:uuid:…`, a web address, or `#p` inside its owner."""
        text = text_at(reference, "reference")
        if text.startswith("#") and owner is not None:
            return next((r for r in dicts(owner, "contained") if r.get("id") == text[1:]), None)
        known = self._by_reference.get(text)
        return known or self._by_reference.get("/".join(text.split("/_history/")[0].split("/")[-2:]))

    def pointing(self, kind: str, name: str, target: Resource) -> list[Resource]:
        """The resources of a type whose Reference at that name means the target."""
        if (kind, name) not in self._pointing:
            targets = self._pointing[kind, name] = {}
            for resource in self.of(kind):
                found = self.find(resource.get(name), resource)
                if found is not None:
                    targets.setdefault(id(found), []).append(resource)
        return self._pointing[kind, name].get(id(target), [])

    def add(self, resource: Resource, full_url: str = "") -> None:
        """Add a resource, unless it is already there."""
        kind, name = str(resource["resourceType"]), text_at(resource, "id")
        known = self._by_reference.get(f"{kind}/{name}") if name else None
        if known is None:
            self._by_type.setdefault(kind, []).append(resource)
            if name:
                self._by_reference[f"{kind}/{name}"] = resource
        if full_url:
            self._by_reference[full_url] = known or resource


def read_fhir(name: str, files: Iterable[tuple[str, bytes]], progress: Progress = untold) -> Resources:
    """The resources in these files (names and contents); `progress` is told how many there are so far.

    Raises UserError if there are none.
    """
    found, read = Resources(), 0
    for file, data in files:
        for value in _values(file, data):
            for resource, full_url in _resources(value):
                found.add(resource, full_url)
                read += 1
                progress(read, 0)
    if not found.types():
        raise UserError(
            say(
                "{name} holds no FHIR resource. Export a bundle, or NDJSON, from the other system.", name=name
            )
        )
    return found


def _values(file: str, data: bytes) -> Iterator[object]:
    text = decode(data).text
    try:
        yield json.loads(text)
        return
    except (ValueError, RecursionError):
        lines = [line for line in text.splitlines() if line.strip()]
    try:
        values = [json.loads(line) for line in lines]
    except (ValueError, RecursionError):
        raise UserError(
            say("{file} cannot be read as JSON. Export it again from the other system.", file=file)
        ) from None
    yield from values


def _resources(value: object) -> Iterator[tuple[Resource, str]]:
    """The resources in a JSON value, each with the address that a bundle gives it."""
    if isinstance(value, list):
        for one in value:
            yield from _resources(one)
    elif isinstance(value, dict) and value.get("resourceType") == "Bundle":
        for entry in dicts(value, "entry"):
            for resource, _ in _resources(entry.get("resource")):
                yield resource, text_at(entry, "fullUrl")
    elif isinstance(value, dict) and isinstance(value.get("resourceType"), str):
        yield value, ""


def dicts(value: object, name: str) -> list[Resource]:
    """The objects of a list at that name; a single one counts as a list."""
    found = value.get(name) if isinstance(value, dict) else None
    several = found if isinstance(found, list) else [found]
    return [one for one in several if isinstance(one, dict)]


def texts(value: object, name: str) -> list[str]:
    """The texts of a list at that name."""
    found = value.get(name) if isinstance(value, dict) else None
    several = found if isinstance(found, list) else [found]
    return [str(one).strip() for one in several if isinstance(one, str | int | float) and str(one).strip()]


def text_at(value: object, *path: str) -> str:
    """The text at the end of a path of names, the first of a list; empty if there is none."""
    for name in path[:-1]:
        value = next(iter(dicts(value, name)), None)
    return next(iter(texts(value, path[-1])), "")


def concept(value: object, name: str) -> str:
    """A CodeableConcept in words: its text, else the name of its first code."""
    one = next(iter(dicts(value, name)), None)
    return text_at(one, "text") or text_at(one, "coding", "display") or text_at(one, "coding", "code")
