"""One offboarding by its id."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.errors import UserError
from desktop.language import say
from desktop.models import Offboarding


def offboarding_in(session: Session, offboarding_id: int) -> Offboarding:
    """The offboarding. Raises UserError if there is none."""
    found = session.get(Offboarding, offboarding_id)
    if found is None:
        raise UserError(say("There is no offboarding {offboarding_id}.", offboarding_id=offboarding_id))
    return found
