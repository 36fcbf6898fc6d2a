"""Names of people in one field, split into first name and surname."""

from __future__ import annotations

import re
from itertools import takewhile

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
    main, *more = _parts(text) or [""]
    given = _without_suffixes(more)
    if given:
        first, last = without_title(", ".join(given)), main
    else:
        first, last = _split_words(without_title(main), surname_first)
    return first, " ".join([last, *_suffixes_in(more)]).strip()


def _parts(text: str) -> list[str]:
    """The parts between commas, without a phone number at the end and post-nominals."""
    bare = _PHONE_AT_END.sub("", " ".join(text.split()))
    parts = filter(None, map(str.strip, bare.split(",")))
    return [part for part in parts if not _is(part, _POST_NOMINALS)]


def _without_suffixes(words: list[str]) -> list[str]:
    return [word for word in words if not _is(word, _SUFFIXES)]


def _suffixes_in(words: list[str]) -> list[str]:
    """`Jr` and the like among the words, as we spell them."""
    return [_SUFFIXES[_bare(word)] for word in words if _is(word, _SUFFIXES)]


def without_title(name: str) -> str:
    """A name without `Mr`, `Dr` and the like before it."""
    first, _, rest = name.partition(" ")
    return rest if rest and _bare(first) in TITLES else name


def _split_words(name: str, surname_first: bool) -> tuple[str, str]:
    words = name.split()
    end = _end_of_names(words)
    names, suffixes = words[:end], _suffixes_in(words[end:])
    leading = _leading_capitals(names) or int(surname_first and len(names) > 1)
    if leading:
        first, last = names[leading:], names[:leading]
    else:
        at = _surname_starts(names)
        first, last = names[:at], names[at:]
    return " ".join(first), " ".join([*last, *suffixes])


def _end_of_names(words: list[str]) -> int:
    """The position of the suffixes after at least two names."""
    end = len(words)
    while end > 2 and _is(words[end - 1], _SUFFIXES):
        end -= 1
    return end


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
    count = sum(1 for _ in takewhile(_is_in_capitals, words))
    return count if count < len(words) else 0


def _is_in_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is(word: str, known: dict[str, str] | frozenset[str]) -> bool:
    return _bare(word) in known


def _bare(word: str) -> str:
    return word.lower().replace(".", "")
