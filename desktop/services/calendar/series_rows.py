"""The rows of series: each holds the rule by which its appointments repeat."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from desktop.database.in_ids import in_ids
from desktop.database.recorder import Subject
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Series
from desktop.services.practice.references import PREFIXES, next_references


def new_series(work: UnitOfWork, rule: str) -> int:
    """Make a series without appointments yet; returns its id."""
    (reference,) = next_references(work.session, Series, PREFIXES[Series], 1)
    (series_id,) = work.insert(Series, [{"reference": reference, "rule": rule}])
    return series_id


def split_off(work: UnitOfWork, originals: Sequence[int], *, subject: Subject | None = None) -> list[int]:
    """Make a new series for each given one, with the same rule and no appointments yet; returns the new
    ids."""
    rules: dict[int, str] = dict(
        work.session.execute(select(Series.id, Series.rule).where(in_ids(Series.id, originals))).all()
    )
    references = next_references(work.session, Series, PREFIXES[Series], len(originals))
    rows = [
        {"reference": reference, "rule": rules[original]}
        for original, reference in zip(originals, references, strict=True)
    ]
    return work.insert(Series, rows, subject=subject)
