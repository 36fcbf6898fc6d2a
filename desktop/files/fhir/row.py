"""A row that is made from a resource, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from desktop.files.fhir.bundle import Resource
from desktop.files.table import Value

Row: TypeAlias = dict[str, Value]


class NotARecord(Exception):
    """A resource that is not a record; its text says why."""


def first_of(texts: Iterable[str]) -> str:
    """The first text that is not empty; empty if there is none."""
    return next(filter(None, texts), "")


def joined(texts: Iterable[str]) -> str:
    """The texts that are not empty in one cell."""
    return "; ".join(filter(None, texts))


def only(fields: dict[str, str], *headers: str) -> dict[str, str]:
    """Some of the fields."""
    return {header: text for header, text in fields.items() if header in headers}


def is_inactive(resource: Resource) -> bool:
    return resource.get("active") is False
