"""Reading FHIR R4: bundles, single resources, lists and NDJSON, from one file or many, as one set."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain, starmap
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
            return _contained(owner, text[1:])
        return self._by_reference.get(text) or self._by_reference.get(_type_and_id(text))

    def pointing(self, kind: str, name: str, target: Resource) -> list[Resource]:
        """The resources of a type whose Reference at that name means the target."""
        if (kind, name) not in self._pointing:
            self._pointing[kind, name] = self._by_target(kind, name)
        return self._pointing[kind, name].get(id(target), [])

    def _by_target(self, kind: str, name: str) -> dict[int, list[Resource]]:
        """The resources of a type by what their Reference at that name means."""
        targets: dict[int, list[Resource]] = {}
        for resource in self.of(kind):
            found = self.find(resource.get(name), resource)
            if found is not None:
                targets.setdefault(id(found), []).append(resource)
        return targets

    def add(self, resource: Resource, full_url: str = "") -> None:
        """Add a resource, unless it is already there."""
        kept = self._once(resource)
        if full_url:
            self._by_reference[full_url] = kept

    def _once(self, resource: Resource) -> Resource:
        """The resource of that type and id which is kept: the first."""
        kind, name = str(resource["resourceType"]), text_at(resource, "id")
        kept = self._by_reference.setdefault(f"{kind}/{name}", resource) if name else resource
        if kept is resource:
            self._by_type.setdefault(kind, []).append(resource)
        return kept


def _contained(owner: Resource, name: str) -> Resource | None:
    """The resource of that id inside another."""
    return next((one for one in dicts(owner, "contained") if one.get("id") == name), None)


def _type_and_id(reference: str) -> str:
    """`Patient/1` of a web address or of one version."""
    return "/".join(reference.split("/_history/")[0].split("/")[-2:])


def read_fhir(name: str, files: Iterable[tuple[str, bytes]], progress: Progress = untold) -> Resources:
    """The resources in these files (names and contents); `progress` is told how many there are so far.

    Raises UserError if there are none.
    """
    found = Resources()
    values = chain.from_iterable(starmap(_values, files))
    for read, (resource, full_url) in enumerate(chain.from_iterable(map(_resources, values)), 1):
        found.add(resource, full_url)
        progress(read, 0)
    if not found.types():
        raise UserError(
            say(
                "{name} holds no FHIR resource. Export a bundle, or NDJSON, from the other system.", name=name
            )
        )
    return found


def _values(file: str, data: bytes) -> Iterator[object]:
    """The JSON of a file: one value, or one in each line. Raises UserError if it is neither."""
    text = decode(data).text
    try:
        yield json.loads(text)
        return
    except (ValueError, RecursionError):
        lines = filter(str.strip, text.splitlines())
    try:
        values = list(map(json.loads, lines))
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
    elif isinstance(value, dict):
        yield from _resources_of(value)


def _resources_of(value: Resource) -> Iterator[tuple[Resource, str]]:
    """The entries of a bundle, or a resource itself; nothing of other JSON."""
    kind = value.get("resourceType")
    if kind == "Bundle":
        for entry in dicts(value, "entry"):
            yield from _resources_in(entry)
    elif isinstance(kind, str):
        yield value, ""


def _resources_in(entry: Resource) -> Iterator[tuple[Resource, str]]:
    for resource, _ in _resources(entry.get("resource")):
        yield resource, text_at(entry, "fullUrl")


def dicts(value: object, name: str) -> list[Resource]:
    """The objects of a list at that name; a single one counts as a list."""
    return [one for one in _list_at(value, name) if isinstance(one, dict)]


def texts(value: object, name: str) -> list[str]:
    """The texts of a list at that name."""
    return list(filter(None, map(_written, _list_at(value, name))))


def _written(value: object) -> str:
    """A text or a number as text; empty for anything else."""
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _list_at(value: object, name: str) -> list[Any]:
    """What is at that name; a single one counts as a list."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, list) else [found]


def text_at(value: object, *path: str) -> str:
    """The text at the end of a path of names, the first of a list; empty if there is none."""
    for name in path[:-1]:
        value = next(iter(dicts(value, name)), None)
    return next(iter(texts(value, path[-1])), "")


def concept(value: object, name: str) -> str:
    """A CodeableConcept in words: its text, else the name of its first code."""
    one = next(iter(dicts(value, name)), None)
    return text_at(one, "text") or text_at(one, "coding", "display") or text_at(one, "coding", "code")


def codes_of(value: object, name: str) -> set[str]:
    """All codes of the CodeableConcepts at that name."""
    return {text_at(code, "code") for kind in dicts(value, name) for code in dicts(kind, "coding")}
