"""Who may be suggested in one offboarding and up to how many clients, kept while it is planned."""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import Setting
from desktop.services.offboarding import drafts
from desktop.services.offboarding.suggesting import Wishes


def keep_wishes(practice: Practice, offboarding_id: int, wishes: Wishes) -> None:
    """Keep who is left out and whose maximum is another; the supervisor's own choices of clients are in the draft."""
    value = json.dumps({"excluded": sorted(wishes.excluded), "maxima": dict(wishes.maxima or {})})
    key = _key(offboarding_id)
    with practice.work(drafts.ACTION, "Chose who may take over", recorded=False) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == key))
        if known is None:
            work.insert(Setting, [{"key": key, "value": value}])
        else:
            work.update(Setting, {known: {"value": value}})


def wishes_in(session: Session, offboarding_id: int) -> Wishes:
    """What was kept; no wishes where nothing was."""
    text = session.scalar(select(Setting.value).where(Setting.key == _key(offboarding_id)))
    if text is None:
        return Wishes()
    kept = json.loads(text)
    maxima = {int(user_id): maximum for user_id, maximum in kept["maxima"].items()}
    return Wishes(excluded=frozenset(kept["excluded"]), maxima=maxima)


def _key(offboarding_id: int) -> str:
    return f"offboarding.{offboarding_id}.wishes"
