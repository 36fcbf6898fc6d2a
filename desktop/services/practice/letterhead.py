"""The letterhead of the practice: what is printed with its name on papers."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, fields

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Setting
from desktop.rules.text import number_text
from desktop.services.practice.kept_settings import keep_settings
from desktop.services.practice.settings import preferences

LARGEST_LOGO = 500_000
"""The largest picture, in bytes: every letter carries it."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""The first bytes of a PNG and of a JPEG file."""


@dataclass(frozen=True)
class Letterhead:
    """`address` is several lines of text; `logo` is a PNG or JPEG picture, or empty."""

    practice: str = ""
    address: str = ""
    abn: str = ""
    phone: str = ""
    email: str = ""
    signed_by: str = ""
    logo: bytes = b""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is printed under the practice's name, line by line."""
        contact = ", ".join(filter(None, (self.phone, self.email)))
        abn = say("ABN {abn}", abn=self.abn) if self.abn else ""
        return tuple(filter(None, (*map(str.strip, self.address.splitlines()), contact, abn)))

    @property
    def how_to_reach_us(self) -> str:
        """`call 02 9999 0000 or write to hello@example.com`; empty if neither is known."""
        call, write = self._call, self._write
        return say("{one} or {other}", one=call, other=write) if call and write else call or write

    @property
    def _call(self) -> str:
        return say("call {phone}", phone=self.phone) if self.phone else ""

    @property
    def _write(self) -> str:
        return say("write to {email}", email=self.email) if self.email else ""


_TEXTS = tuple(f.name for f in fields(Letterhead) if f.name not in ("practice", "logo"))


def letterhead(practice: Practice) -> Letterhead:
    """What the practice has chosen; empty if nothing."""
    with practice.read() as session:
        rows = session.execute(
            select(Setting.key, Setting.value).where(Setting.key.startswith("letterhead."))
        ).all()
    stored = {key.removeprefix("letterhead."): value for key, value in rows}
    return Letterhead(
        practice=preferences(practice).name,
        logo=_picture(stored.get("logo", "")),
        **{name: stored.get(name, "") for name in _TEXTS},
    )


def _picture(stored: str) -> bytes:
    """The logo as it is stored; none if it cannot be read."""
    try:
        return base64.b64decode(stored, validate=True)
    except binascii.Error:
        return b""


def save_letterhead(practice: Practice, chosen: Letterhead) -> None:
    """Save it; the practice's name is saved with the preferences.

    Raises UserError for what is not a picture.
    """
    _check_logo(chosen.logo)
    wanted = {f"letterhead.{name}": str(getattr(chosen, name)).strip() for name in _TEXTS}
    wanted["letterhead.logo"] = base64.b64encode(chosen.logo).decode("ascii")
    with practice.work("save letterhead", say("Changed the letterhead"), recorded=False) as work:
        keep_settings(work, wanted)


def _check_logo(logo: bytes) -> None:
    if logo and not logo.startswith(_PICTURES):
        raise UserError(say("The logo is not a PNG or JPEG picture. Choose another file."))
    if len(logo) > LARGEST_LOGO:
        raise UserError(
            say(
                "The logo has more than {largest_logo} kB. Choose a smaller picture.",
                largest_logo=number_text(LARGEST_LOGO // 1000),
            )
        )
