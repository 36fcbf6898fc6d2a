"""Names and numbers in words, and names sorted and searched without accents, case or punctuation."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from desktop.language import say
from desktop.models.fields import FIELDS, FieldKind
from desktop.region import written

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "’": "'", "‘": "'"}
)


def fold(text: str) -> str:
    """Lower case, without accents, with single spaces: `"Zoë  O’Brien"` becomes `"zoe o'brien"`."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.lower().translate(_LETTERS).split())


def sort_name(last_name: str, first_name: str) -> str:
    """What a list sorts by: surname, then first name, both folded."""
    return fold(listed_name(last_name, first_name))


def spoken_name(first_name: str, last_name: str) -> str:
    """`Ava Nguyen`, or only one of the two."""
    return f"{first_name} {last_name}".strip()


def listed_name(last_name: str, first_name: str) -> str:
    """`Nguyen, Ava`, or only one of the two."""
    return f"{last_name}, {first_name}" if last_name and first_name else last_name or first_name


def user_name(name: str, active: bool) -> str:
    """`Priya Nair`; `Tom Brown (inactive)` for a user who is no longer active."""
    return name if active else say("{name} (inactive)", name=name)


def count(number: int, noun: str, many: str = "") -> str:
    """`1 client`, `1,200 clients`: a number always has its noun; `many` is for irregular plurals."""
    counted = noun if number == 1 else many or f"{noun}s"
    return say(f"{{number}} {counted}", number=number_text(number))


def number_text(number: int) -> str:
    """`1,200`, with the thousands separator of the reader's region."""
    return f"{number:,}".replace(",", written().thousands or say(","))


def decimal_text(value: float) -> str:
    """`4.3`, one place after the decimal separator of the reader's region."""
    return f"{value:.1f}".replace(".", written().decimal or say("."))


def joined(names: Sequence[str]) -> str:
    """`Ava`, `Ava and Liam`, `Ava, Liam and Zoe`."""
    if len(names) < 2:
        return "".join(names)
    return say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def digits(text: str) -> str:
    """The digits of a phone number or a date, for comparison however it was typed."""
    return "".join(filter(str.isdigit, text))


def phones() -> tuple[str, ...]:
    """The columns of a client that hold a phone."""
    return tuple(field.column for field in FIELDS["clients"] if field.kind is FieldKind.PHONE)


def _searched() -> list[str]:
    """The columns that the search finds unchanged, in the order in which practices have them stored."""
    found = [field.column for field in FIELDS["clients"] if field.searched]
    return sorted(found, key=lambda name: name in ("reference", "email"))


def search_text(client: Mapping[str, Any], aliases: Iterable[str] = ()) -> str:
    """The folded text that the Clients tab searches; one field per line, so that none runs into the next.

    `client` has the columns of a client, `aliases` are other references that mean them; the date of birth is
    there as 1990-02-14 and 14/02/1990, a phone as typed and as bare digits, the name as `first last`,
    `last, first` and without `'` and `-`.
    Two empty lines at the end make every letter the first of three, which is what the index keeps.
    """
    first, last = _field_text(client, "first_name"), _field_text(client, "last_name")
    parts = [f"{first} {last}", f"{last}, {first}", *(_field_text(client, name) for name in _searched())]
    parts += sorted(aliases)
    parts.append(fold(parts[0]).replace("'", "").replace("-", ""))
    parts += _birthday_texts(client.get("date_of_birth"))
    parts += _phone_texts(client)
    return "\n".join([*dict.fromkeys(filter(None, map(fold, parts))), "", ""])


def _field_text(client: Mapping[str, Any], column: str) -> str:
    return str(client.get(column) or "")


def _birthday_texts(born: object) -> list[str]:
    if not isinstance(born, date):
        return []
    return [
        born.isoformat(),
        f"{born.day:02}/{born.month:02}/{born.year}",
        f"{born.day}/{born.month}/{born.year}",
    ]


def _phone_texts(client: Mapping[str, Any]) -> Iterator[str]:
    for column in phones():
        phone = _field_text(client, column)
        yield phone
        yield digits(phone)
