"""The other system in which the practice keeps its records, if any, and the steps of a leaving there."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Setting
from desktop.resources import resource
from desktop.services.practice.kept_settings import forget_setting, keep_setting

KEY = "vendor.system"


class VendorStepKey(enum.StrEnum):
    """The steps of a leaving in another system, in the order in which they must be done."""

    BACKUP = "backup"
    PACK = "pack"
    CLIENTS = "clients"
    APPOINTMENTS = "appointments"
    INACTIVE = "inactive"


@dataclass(frozen=True)
class VendorSystem:
    """A practice management system. Texts may name `{name}`, the leaver; `inactive` is the steps in order.

    `chat`, `mail` and `telephone` say how and when to reach its support, `needs` what it wants to know.
    `moves_itself` says that the practice moves clients and appointments there without the vendor. `source`
    says where the steps come from.
    """

    key: str
    name: str
    chat: str = ""
    mail: str = ""
    telephone: str = ""
    needs: str = ""
    backup: str = ""
    clients: str = ""
    appointments: str = ""
    inactive: tuple[str, ...] = ()
    moves_itself: bool = False
    source: str = ""

    def spoken_of(self, name: str) -> VendorSystem:
        """The same system with the leaver's name filled into its texts."""

        def named(text: str) -> str:
            return text.replace("{name}", name)

        return replace(
            self,
            needs=named(self.needs),
            backup=named(self.backup),
            clients=named(self.clients),
            appointments=named(self.appointments),
            inactive=tuple(map(named, self.inactive)),
        )


_ANY = "other"
"""The key of a system that is not on our list."""
_FIELDS = frozenset(field.name for field in fields(VendorSystem))


_TEXTS = ("source", "chat", "mail", "telephone", "needs", "backup", "clients", "appointments")


def ready_systems() -> tuple[VendorSystem, ...]:
    """The systems whose steps come with the program, in the reader's language."""
    return tuple(_system(_in_words(row)) for row in _ready_rows())


def ready_texts() -> Iterator[str]:
    """The translatable texts of them."""
    for row in _ready_rows():
        yield from _texts_of(row).values()
        yield from filter(_is_said, row["inactive"])
        if _has_said_name(row):
            yield row["name"]


def _texts_of(row: Mapping[str, Any]) -> dict[str, str]:
    """The texts that a system has, by field."""
    return {name: row[name] for name in _TEXTS if row[name]}


def _has_said_name(row: Mapping[str, Any]) -> bool:
    """Whether the name is a word of ours, and not that of a product."""
    return bool(row["key"] == _ANY)


@cache
def _ready_rows() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(resource("vendors/systems.json").read_text(encoding="utf-8")))


def _in_words(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row in the reader's language; names of menus stay as the other system has them."""
    texts = {name: say(text) for name, text in _texts_of(row).items()}
    name = say(row["name"]) if _has_said_name(row) else row["name"]
    return {**row, **texts, "name": name, "inactive": list(map(_step_in_words, row["inactive"]))}


def _step_in_words(step: str) -> str:
    return say(step) if _is_said(step) else step


def _is_said(step: str) -> bool:
    return "{name}" in step


def chosen_system(practice: Practice) -> VendorSystem | None:
    """The practice's other system; None if its records are only here."""
    with practice.read() as session:
        return chosen_system_in(session)


def chosen_system_in(session: Session) -> VendorSystem | None:
    """The same within a session."""
    stored = session.scalar(select(Setting.value).where(Setting.key == KEY))
    return _system(json.loads(stored)) if stored else None


def choose_system(practice: Practice, system: VendorSystem | None) -> None:
    """Save the choice, with the practice's own texts. Raises UserError for a system without a name."""
    if system is not None and not system.name.strip():
        raise UserError(say("The other system needs a name. Type it, then save."))
    with practice.work("choose system", say("Changed where the records live"), recorded=False) as work:
        if system is None:
            forget_setting(work, KEY)
        else:
            keep_setting(work, KEY, json.dumps(asdict(system), ensure_ascii=False))


def _system(row: Mapping[str, Any]) -> VendorSystem:
    """The stored system; fields that only an older program knew are ignored."""
    known = {name: value for name, value in row.items() if name in _FIELDS}
    return VendorSystem(**{**known, "inactive": tuple(row["inactive"])})
