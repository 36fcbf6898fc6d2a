"""One offboarding by its id."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.offboarding import drafts
from desktop.services.practice.offboardings import offboarding_in
from tests.conftest import TODAY
from tests.made import Made


def test_an_offboarding_is_found_by_its_id_and_an_unknown_one_is_named(practice: Practice) -> None:
    leaver = Made(practice).user("Alex Lee")
    case_id = drafts.start(practice, leaver, TODAY)
    with practice.read() as session:
        assert offboarding_in(session, case_id).leaver_id == leaver
        with pytest.raises(UserError, match=rf"no offboarding {case_id + 1}\."):
            offboarding_in(session, case_id + 1)
