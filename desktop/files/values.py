"""Words, names and numbers as others write them, read as ours; each function is about one cell."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from desktop.files.headers import normal
from desktop.files.table import CellError, Value
from desktop.models import AccessLevel, ClientStatus, ContactBy
from desktop.rules.dates.format import MONTHS, WEEKDAYS

Word = TypeVar("Word", bound=StrEnum)

_DAMAGED = re.compile(r"[+-]?\d(?:[.,]\d+E\+?|E\+)\d{1,3}", re.IGNORECASE)
_FORMULA_START = "=+-@\t\r\n＝＋－＠"
"""The signs that make a spreadsheet calculate; the wide forms do so in Japanese and Chinese (OWASP)."""

_CALCULATES = frozenset(_FORMULA_START)
SUSPECT = _CALCULATES | {"'"}
"""The beginnings of texts that `guarded` changes, unless it is for a spreadsheet."""

_MONTH = f"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)"
_GUARDED = re.compile(
    rf"'+(?:[{re.escape(_FORMULA_START)}0-9.]|\(\d|{_MONTH}[ ./-]?\d|(?:true|false)$)", re.IGNORECASE
)
_AT_RISK = re.compile(
    r"0\d+|\d{12,}|\d+(?:\.\d+)?E[+-]?\d+|\d*\.\d*0|\(\d+\)|\d{1,4}[-/]\d{1,4}(?:[-/]\d{1,4})?"
    rf"|{_MONTH}[ ./-]?\d{{1,4}}|\d{{1,2}}[ ./-]?{_MONTH}(?:[ ./-]?\d{{2,4}})?|true|false",
    re.IGNORECASE,
)
CLIENT_STATUS = {
    "current": ClientStatus.CURRENT, "active": ClientStatus.CURRENT, "open": ClientStatus.CURRENT,
    "yes": ClientStatus.CURRENT, "1": ClientStatus.CURRENT, "true": ClientStatus.CURRENT, "new": ClientStatus.CURRENT,
    "closed": ClientStatus.CLOSED, "inactive": ClientStatus.CLOSED, "archived": ClientStatus.CLOSED,
    "discharged": ClientStatus.CLOSED, "deleted": ClientStatus.CLOSED, "past": ClientStatus.CLOSED,
    "former": ClientStatus.CLOSED, "no": ClientStatus.CLOSED, "0": ClientStatus.CLOSED, "false": ClientStatus.CLOSED,
    "deceased": ClientStatus.DECEASED, "died": ClientStatus.DECEASED, "dead": ClientStatus.DECEASED,
}  # fmt: skip

CONTACT_BY = {
    "letter": ContactBy.LETTER, "post": ContactBy.LETTER, "mail": ContactBy.LETTER, "bypost": ContactBy.LETTER,
    "postal": ContactBy.LETTER,
    "email": ContactBy.EMAIL, "byemail": ContactBy.EMAIL,
    "sms": ContactBy.SMS, "text": ContactBy.SMS, "textmessage": ContactBy.SMS, "smstext": ContactBy.SMS,
    "telephone": ContactBy.TELEPHONE, "phone": ContactBy.TELEPHONE, "call": ContactBy.TELEPHONE,
    "phonecall": ContactBy.TELEPHONE, "mobile": ContactBy.TELEPHONE, "byphone": ContactBy.TELEPHONE,
    "notatall": ContactBy.NOT_AT_ALL, "donotcontact": ContactBy.NOT_AT_ALL, "dontcontact": ContactBy.NOT_AT_ALL,
    "nocontact": ContactBy.NOT_AT_ALL, "never": ContactBy.NOT_AT_ALL,
    "any": ContactBy.ANY, "anyway": ContactBy.ANY, "nopreference": ContactBy.ANY,
}  # fmt: skip
"""How somebody wants to be contacted. `None` and `no` are not here: they may mean no wish, or no contact."""

ACCESS_LEVEL = {
    "accountsadmin": AccessLevel.ACCOUNTS_ADMIN, "accounts": AccessLevel.ACCOUNTS_ADMIN,
    "receptionist": AccessLevel.ACCOUNTS_ADMIN, "reception": AccessLevel.ACCOUNTS_ADMIN,
    "billing": AccessLevel.ACCOUNTS_ADMIN, "frontdesk": AccessLevel.ACCOUNTS_ADMIN,
    "casemanager": AccessLevel.CASE_MANAGER, "practitioner": AccessLevel.CASE_MANAGER,
    "clinician": AccessLevel.CASE_MANAGER, "therapist": AccessLevel.CASE_MANAGER, "provider": AccessLevel.CASE_MANAGER,
    "supervisor": AccessLevel.SUPERVISOR, "administrator": AccessLevel.SUPERVISOR, "admin": AccessLevel.SUPERVISOR,
    "owner": AccessLevel.SUPERVISOR, "manager": AccessLevel.SUPERVISOR, "practicemanager": AccessLevel.SUPERVISOR,
}  # fmt: skip

_YES_NO = {
    "yes": True, "y": True, "true": True, "t": True, "1": True, "active": True, "current": True, "x": True,
    "no": False, "n": False, "false": False, "f": False, "0": False, "inactive": False, "archived": False,
}  # fmt: skip

_DAYS = {
    name.lower()[:end]: number for number, name in enumerate(WEEKDAYS) for end in range(2, len(name) + 1)
}
"""Two letters of a weekday or more, by which it is known from the others."""

_GENDERS = {"f": "Female", "female": "Female", "m": "Male", "male": "Male"}


def text_of(value: Value) -> str:
    """A cell as text: a workbook's date in ISO form, an error as it is shown, line breaks as `\\n`."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value
    return "" if value is None else _shown(value)


def _shown(value: date | time | CellError) -> str:
    if isinstance(value, CellError):
        return value.code
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else value.isoformat("minutes")


_TEXT_ERROR = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|ERROR!?)"
    r"|#{4,}|Err:\d{3}|\[object Object\]",
    re.IGNORECASE,
)
_ERROR_ABROAD = re.compile(
    r"#[¡¿]?[^\W\d_]+(?:/[^\W_]+)?[!?]|#(?:NV|N/[DB]|I/T|Н/Д|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI)"
)
"""Errors as spreadsheets in other languages write them: `#WERT!`, `#¿NOMBRE?`, `#NV`; always in capitals."""

_ERRORS_BEGIN = frozenset("#Ee[")
"""The first letters of errors in all languages: no other text is looked at."""

_NOTHING = frozenset(
    {"NULL", "null", "(null)", "[null]", "<null>", "\\N", "NaN", "nan", "<NA>", "undefined", "(blank)"}
)
"""What databases and programs write for no value; people with such names are written differently."""


def means_nothing(value: Value) -> bool:
    """Whether a cell holds a program's word for no value."""
    return isinstance(value, str) and value.strip() in _NOTHING


def error_in(value: Value) -> CellError | None:
    """The error that a cell holds, also as text written by a spreadsheet."""
    if isinstance(value, CellError):
        return value
    text = value.strip() if isinstance(value, str) else ""
    return CellError(text) if text[:1] in _ERRORS_BEGIN and _is_error(text) else None


def _is_error(text: str) -> bool:
    return bool(_TEXT_ERROR.fullmatch(text) or (text.isupper() and _ERROR_ABROAD.fullmatch(text)))


def guarded(text: str, *, spreadsheet: bool) -> str:
    """Text for a text file that no spreadsheet takes for a formula: with an apostrophe before it.

    With `spreadsheet` the apostrophe also protects what Excel would change at a double click: leading zeros,
    long numbers, and what looks like a date (`MAR1`), a power of ten, a negative number in brackets or a
    truth value. `unguarded` removes it again.
    """
    if text[:1] in _CALCULATES or _GUARDED.match(text) or (spreadsheet and _AT_RISK.fullmatch(text)):
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """The text before `guarded`; also drops the apostrophe that others put before digits."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def is_damaged(text: str) -> bool:
    """Whether a spreadsheet turned a long number into a power of ten (`2.98725E+13`); `5E10` may be a file number."""
    return bool(_DAMAGED.fullmatch(text))


def word(text: str, words: dict[str, Word]) -> Word | None:
    """Our word for theirs, compared without case, spaces and punctuation; None if it is unknown."""
    return words.get(normal(text))


def yes_no(text: str) -> bool | None:
    """True or False as people write it; an empty cell is No, None means neither."""
    return _YES_NO.get(normal(text)) if text else False


def gender(text: str) -> str:
    """F and M in full; every other word unchanged."""
    return _GENDERS.get(text.strip().lower(), text)


def weekday(text: str) -> int | None:
    """0 for Monday, from `Monday`, `Mon` or `mo`."""
    return _DAYS.get(normal(text))
