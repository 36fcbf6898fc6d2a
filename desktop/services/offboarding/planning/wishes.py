"""The supervisor's wishes for the plan of one offboarding, kept while it is planned.

The choices for single clients are in the draft: no pins are kept here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.language import say
from desktop.models import Setting
from desktop.rules.planning.model import Order, Wishes
from desktop.rules.recipients import Rule
from desktop.services.offboarding import drafts

ORDER = "planning.order"
"""The setting for what weighs more in this practice: `match` or `load`."""


def keep_wishes(practice: Practice, offboarding_id: int, wishes: Wishes) -> None:
    """Keep who is left out, whose maximum differs, which care and rules were chosen, and what weighs more."""
    value = json.dumps(
        {
            "excluded": sorted(wishes.excluded),
            "maxima": dict(wishes.maxima),
            "widened": {rule.value: _sorted(clients) for rule, clients in wishes.widened.items()},
            "order": wishes.order.value,
            "care": dict(wishes.care),
        }
    )
    key = _key(offboarding_id)
    with practice.work(drafts.ACTION, say("Chose who may take over"), recorded=False) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == key))
        if known is None:
            work.insert(Setting, [{"key": key, "value": value}])
        else:
            work.update(Setting, {known: {"value": value}})


def wishes_in(session: Session, offboarding_id: int) -> Wishes:
    """The kept wishes; if none, only what weighs more in this practice."""
    key = _key(offboarding_id)
    settings = dict(
        session.execute(select(Setting.key, Setting.value).where(Setting.key.in_((key, ORDER)))).all()
    )
    order = Order(settings.get(ORDER, Order.MATCH))
    kept: dict[str, Any] = json.loads(settings.get(key, "{}"))
    return Wishes(
        excluded=frozenset(kept.get("excluded", ())),
        maxima=_by_id(kept.get("maxima", {})),
        widened={Rule(rule): _frozen(clients) for rule, clients in kept.get("widened", {}).items()},
        order=Order(kept.get("order", order)),
        care=_by_id(kept.get("care", {})),
    )


def _by_id(kept: Mapping[str, Any]) -> dict[int, Any]:
    """JSON knows no numbers as names."""
    return {int(each): value for each, value in kept.items()}


def _frozen(clients: Iterable[int] | None) -> frozenset[int] | None:
    """The clients of a widened rule, or all."""
    return None if clients is None else frozenset(clients)


def _sorted(clients: Iterable[int] | None) -> list[int] | None:
    return None if clients is None else sorted(clients)


def _key(offboarding_id: int) -> str:
    return f"offboarding.{offboarding_id}.wishes"
