"""Which words no language writes: how to see that bytes were read with the letters of another alphabet."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Alphabet:
    """Languages that share code pages. `letters` are those of each language beyond ASCII, small, a set a language.

    An alphabet of another script has its `script`, as Unicode names it, in place of them.
    """

    name: str
    encodings: tuple[str, ...]
    letters: tuple[str, ...] = ()
    script: str = ""


WESTERN = Alphabet(
    "Western European",
    ("cp1252", "latin-1", "mac_roman", "cp850"),
    (
        "àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "ãáâàçéêíóôõúü", "àèéìíîòóùú", "åäöæøéüš", "áðéíóúýþæö", "áàäçèéêëïíóôöúü",
        "âêîôûäëïöàèòáéíóúÿ", "àçéèíïóòúüñ", "äõöüšž",
    ),
)  # fmt: skip
"""French, German, Spanish, Portuguese, Italian, Nordic, Icelandic, Dutch, Welsh and Irish, Catalan, Estonian."""

OTHERS = (
    Alphabet(
        "Central European",
        ("cp1250", "iso8859_2", "mac_latin2", "cp852"),
        ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"),
    ),
    Alphabet("Baltic", ("cp1257",), ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")),
    Alphabet("Turkish", ("cp1254", "mac_turkish"), ("çğıi̇öşüâîû", "äöüß", "áéíñóúü", "àâçéèêëîïôùûü")),
    Alphabet("Greek", ("cp1253", "iso8859_7", "mac_greek"), script="GREEK"),
    Alphabet("Cyrillic", ("cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5"), script="CYRILLIC"),
    Alphabet("Hebrew", ("cp1255",), script="HEBREW"),
    Alphabet("Arabic", ("cp1256",), script="ARABIC"),
)

_WORD = re.compile(r"[A-Za-z\x80-\U0010ffff]+")
_HARMLESS = "’‘“”„‚–—…€£°·•™©®½¼¾²³µ×ªº§\xa0\xad«»"
_APOSTROPHES = re.compile("[’‘]")
_NO_ICELANDIC = re.compile("[cqwz]")
_ITALIAN_AT_THE_END = re.compile("[ìù].")


def words_beyond_ascii(text: str) -> Iterator[str]:
    """The words with a letter, or a sign amid letters, that is not ASCII; an apostrophe parts two words."""
    for found in _WORD.findall(text):
        for word in _APOSTROPHES.split(found):
            bare = _without_signs(word)
            if bare and not bare.isascii():
                yield bare


def count_strange(words: Iterable[str], alphabet: Alphabet) -> int:
    """How many of the words no language of that alphabet writes."""
    return sum(is_strange(word, alphabet) for word in words)


def is_strange(word: str, alphabet: Alphabet) -> bool:
    """Whether no language of the alphabet writes a word, by its letters and its capitals."""
    if not all(map(_is_letter, word)) or _odd_capitals(word):
        return True
    if alphabet.script:
        return not all(unicodedata.name(char, "").startswith(alphabet.script) for char in word)
    small = word.lower()
    beyond = frozenset(char for char in small if not char.isascii())
    if len(word) > 2 and not any(map(str.isascii, word)):
        return True
    if alphabet is WESTERN and (_is_no_icelandic(small, beyond) or _ITALIAN_AT_THE_END.search(small)):
        return True
    return not any(beyond <= letters for letters in _sets(alphabet))


def _is_letter(char: str) -> bool:
    return char.isalpha() or unicodedata.combining(char) > 0


@functools.cache
def _sets(alphabet: Alphabet) -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, alphabet.letters))


def _without_signs(word: str) -> str:
    """Without the signs around it; one before a letter stays, as in `£ukasz`, because it is none there."""
    bare = word.rstrip(_HARMLESS)
    signs = len(bare) - len(bare.lstrip(_HARMLESS))
    odd = signs and bare[signs - 1] not in "’‘“„‚–—…·•«\xa0"
    return bare[signs - 1 :] if odd else bare[signs:]


def _odd_capitals(word: str) -> bool:
    """A capital beyond ASCII behind a small letter, or a small one amid capitals."""
    for before, char in itertools.pairwise(word):
        if char.isupper() and not char.isascii() and before.islower():
            return True
    return len(word) > 2 and word[:2].isupper() and word[-1].isupper() and any(c.islower() for c in word)


def _is_no_icelandic(small: str, beyond: frozenset[str]) -> bool:
    return bool(beyond & set("ðþý")) and bool(_NO_ICELANDIC.search(small) or beyond & set("çñüäåøèàâêîôûëïö"))
