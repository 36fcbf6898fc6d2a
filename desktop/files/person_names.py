"""Names of people in one field, split into first name and surname."""

from __future__ import annotations

import re

_PHONE_AT_END = re.compile(r"\s+\+?\(?\d[\d\s()-]{5,}$")
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "do",
        "du",
        "dos",
        "das",
        "del",
        "della",
        "dei",
        "degli",
        "des",
        "d",
        "la",
        "le",
        "las",
        "los",
        "lo",
        "ten",
        "ter",
        "te",
        "'t",
        "af",
        "av",
        "zu",
        "zum",
        "zur",
        "bin",
        "ibn",
        "bint",
        "al",
        "el",
        "abu",
        "st",
        "mac",
        "y",
        "e",
    ]
)
"""Particles that go with the surname after them; single letters only in lower case, else they are
initials."""

_SUFFIXES = {"jr": "Jr", "jnr": "Jnr", "sr": "Sr", "snr": "Snr", "ii": "II", "iii": "III", "iv": "IV"}
_POST_NOMINALS = frozenset(["phd", "md", "dds", "rn", "oam", "esq", "psyd", "mbbs"])
TITLES = frozenset(
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "master", "mstr"]
)


def split_name(text: str, *, surname_first: bool = False) -> tuple[str, str]:
    """First name and surname of one field: `Surname, First`, `SURNAME First 0400 000 000`, `First Surname`.

    `surname_first` says that the column writes `Surname First` without a comma. Titles are left out;
    `van`, `de`, `Jr` and the like go with the surname. One word is a surname.
    """
    bare = _PHONE_AT_END.sub("", " ".join(text.split()))
    parts = [part for piece in bare.split(",") if (part := piece.strip())]
    parts = [part for part in parts if not _is(part, _POST_NOMINALS)]
    suffixes = [part for part in parts[1:] if _is(part, _SUFFIXES)]
    named = parts[:1] + [part for part in parts[1:] if part not in suffixes]
    if len(named) > 1:
        first, last = without_title(", ".join(named[1:])), named[0]
    else:
        first, last = _split_words(without_title("".join(named)), surname_first)
    return first, " ".join([last, *map(_spelled, suffixes)]).strip()


def without_title(name: str) -> str:
    """A name without `Mr`, `Dr` and the like before it."""
    first, _, rest = name.partition(" ")
    return rest if rest and _bare(first) in TITLES else name


def _split_words(name: str, surname_first: bool) -> tuple[str, str]:
    words = name.split()
    end = len(words)
    while end > 2 and _is(words[end - 1], _SUFFIXES):
        end -= 1
    names, suffixes = words[:end], [_spelled(word) for word in words[end:]]
    at = _surname_starts(names)
    if capitals := _leading_capitals(names):
        first, last = names[capitals:], names[:capitals]
    elif len(names) > 1 and surname_first:
        first, last = names[1:], names[:1]
    else:
        first, last = names[:at], names[at:]
    return " ".join(first), " ".join([*last, *suffixes])


def _surname_starts(words: list[str]) -> int:
    """The position of a surname after the first names, including its particles."""
    at = max(len(words) - 1, 0)
    while at > 1 and _is_particle(words[at - 1]):
        at -= 1
    return at


def _is_particle(word: str) -> bool:
    return word.lower() in _PARTICLES and (len(word) > 1 or word.islower())


def _leading_capitals(words: list[str]) -> int:
    """How many words of a surname in capitals come before a first name that is not."""
    count = 0
    while count < len(words) and len(words[count]) > 1 and words[count].isupper():
        count += 1
    return count if count < len(words) else 0


def _is(word: str, known: dict[str, str] | frozenset[str]) -> bool:
    return _bare(word) in known


def _bare(word: str) -> str:
    return word.lower().replace(".", "")


def _spelled(suffix: str) -> str:
    return _SUFFIXES[_bare(suffix)]
