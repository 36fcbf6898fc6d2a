"""Reasons as a draft keeps them: one per line, each a small JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.recipients import Refusal, RefusalKind, Rule


def stored(reasons: Iterable[Reason]) -> str:
    """The lines that hold the reasons."""
    return "\n".join(json.dumps(_plain(reason), ensure_ascii=False) for reason in reasons)


def restored(lines: str) -> tuple[Reason, ...]:
    """The reasons that the lines hold; any other line is a text that somebody wrote."""
    return tuple(_reason(line) for line in lines.split("\n") if line)


def written(texts: Iterable[str]) -> tuple[Reason, ...]:
    """Reasons from texts that somebody wrote."""
    return tuple(Reason(ReasonKind.WRITTEN, name=text) for text in texts)


def _plain(reason: Reason) -> dict[str, Any]:
    values = _filled(asdict(reason))
    if reason.refusal is not None:
        values["refusal"] = _filled(asdict(reason.refusal))
    return values


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """What is there to keep, a day as JSON knows it."""
    return {name: _json(value) for name, value in values.items() if value}


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _reason(line: str) -> Reason:
    try:
        values = json.loads(line)
        refusal = values.pop("refusal", None)
        return Reason(
            **_values(values, ReasonKind),
            refusal=None if refusal is None else Refusal(**_values(refusal, RefusalKind)),
        )
    except (ValueError, TypeError, AttributeError, KeyError):
        return Reason(ReasonKind.WRITTEN, name=line)


def _values(values: dict[str, Any], kinds: type[ReasonKind] | type[RefusalKind]) -> dict[str, Any]:
    found = {**values, "kind": kinds(values["kind"])}
    if "day" in found:
        found["day"] = date.fromisoformat(found["day"])
    if "rule" in found:
        found["rule"] = Rule(found["rule"])
    return found
