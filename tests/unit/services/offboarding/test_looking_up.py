"""An offboarding is found by its id, or refused by it."""

from __future__ import annotations

import pytest

from desktop.errors import UserError
from desktop.services.offboarding.looking_up import offboarding_in
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY


def test_it_is_found_or_refused(leaving: Made, draft: int) -> None:
    with leaving.practice.read() as session:
        found = offboarding_in(session, draft)
        assert (found.leaver_id, found.last_day) == (ALEX, LAST_DAY)
        with pytest.raises(UserError, match=f"There is no offboarding {draft + 1}"):
            offboarding_in(session, draft + 1)
