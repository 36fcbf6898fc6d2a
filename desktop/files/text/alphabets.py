"""Words that no language writes: the sign that bytes were read with the wrong alphabet."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Alphabet:
    """Languages that share code pages.

    `letters` has one text per language: its small letters beyond ASCII and, after a stroke, the letters of
    ASCII that it lacks. A separate script has its name in Unicode, `script`, and its `usual` letters instead.
    """

    name: str
    encodings: tuple[str, ...]
    letters: tuple[str, ...] = ()
    script: str = ""
    usual: str = ""


WESTERN = Alphabet(
    "Western European",
    ("cp1252", "latin-1", "mac_roman", "cp850"),
    (
        "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúü/kw", "ãáâàçéêíóôõúü/kwy", "àèéìíîòóùú/jkwxy", "åäöéü", "åæøéü",
        "åäöšž", "áðéíóúýþæö/cqwz", "áàäçèéêëïíóôöúü", "âêîôûäëïöàèòáéíóúÿ/jkqvxz", "áéíóú", "àçéèíïóòúüñ/kwy",
        "äõöüšž/cqwxyz",
    ),
)  # fmt: skip
"""French, German, Spanish, Portuguese, Italian, Swedish, Danish and Norwegian, Finnish, Icelandic, Dutch, Welsh,
Irish, Catalan, Estonian."""

OTHERS = (
    Alphabet(
        "Central European",
        ("cp1250", "iso8859_2", "mac_latin2", "cp852"),
        ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"),
    ),
    Alphabet("Baltic", ("cp1257",), ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")),
    Alphabet("Turkish", ("cp1254", "mac_turkish"), ("çğıi̇öşüâîû", "äöüß", "áéíñóúü", "àâçéèêëîïôùûü")),
    Alphabet("Vietnamese", ("cp1258",), ("ăâđêôơưàáãèéìíòóõùúý\u0300\u0301\u0303\u0309\u0323/fjwz",)),
    Alphabet("Greek", ("cp1253", "iso8859_7", "mac_greek"), script="GREEK", usual="αοιετσνηυρςάίόέ"),
    Alphabet(
        "Cyrillic",
        ("cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5"),
        script="CYRILLIC",
        usual="оеаинтсрвлкмдп",
    ),
    Alphabet("Hebrew", ("cp1255",), script="HEBREW", usual="יוהלאמרתבשדנ"),
    Alphabet("Arabic", ("cp1256",), script="ARABIC", usual="اليمونرتبةدعحف"),
    Alphabet("Thai", ("cp874",), script="THAI", usual="านรกอเงยมวสลทดตปคหพช"),
)

_ASCII = frozenset(map(chr, range(128)))
_WORD = re.compile(r"[A-Za-z\x80-\U0010ffff]+")
_AROUND_WORDS = "’‘“”„‚–—…€£°·•™©®½¼¾²³µ×ªº§\xa0\xad«»"
_NEVER_BEFORE_A_LETTER = frozenset("£¿¡¹²³¼½¾¥§¤¦¬±ª")
_APOSTROPHES = re.compile("[’‘]")
_ITALIAN_AT_THE_END = re.compile("[ìù].")
_SIGMA_INSIDE = re.compile("ς.")
_PREFIXES = ("mc", "mac", "de", "le", "la", "di", "du", "van", "von", "fitz")


def words_beyond_ascii(text: str) -> Iterator[str]:
    """The words with a letter, or a sign amid letters, that is not ASCII; an apostrophe separates words."""
    for found in _WORD.findall(text):
        for word in map(_without_signs, _APOSTROPHES.split(found)):
            if not word.isascii():
                yield word


def count_strange(words: Iterable[str], alphabet: Alphabet) -> int:
    """How many of the words no language of that alphabet writes."""
    return sum(is_strange(word, alphabet) for word in words)


def is_strange(word: str, alphabet: Alphabet) -> bool:
    """Whether no language of the alphabet writes a word, by its letters and its capitals."""
    if not all(map(_is_letter, word)) or _has_odd_capitals(word):
        return True
    return _strange_in_script(word, alphabet.script) if alphabet.script else _strange_in_latin(word, alphabet)


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM"


def _has_odd_capitals(word: str) -> bool:
    """Whether there is a capital beyond ASCII after small letters other than a prefix (`McÉwan`), or a small
    one amid capitals."""
    places = range(1, len(word))
    return any(_is_odd_capital(word, place) for place in places) or _has_small_amid_capitals(word)


def _is_odd_capital(word: str, place: int) -> bool:
    if not (_is_capital_beyond_ascii(word[place]) and word[place - 1].islower()):
        return False
    return word[:place].lower() not in _PREFIXES


def _is_capital_beyond_ascii(char: str) -> bool:
    return char.isupper() and not char.isascii()


def _has_small_amid_capitals(word: str) -> bool:
    return _is_among_capitals(word) and any(map(str.islower, word))


def _is_among_capitals(word: str) -> bool:
    """Whether a word begins and ends with capitals."""
    return len(word) > 2 and word[:2].isupper() and word[-1].isupper()


def likelihood(words: Sequence[str], alphabet: Alphabet) -> float:
    """How usual the letters of the words are, from 0 to 2, to choose between possible scripts."""
    letters = "".join(words).lower()
    if not alphabet.usual or not letters:
        return 0.0
    usual = sum(map(alphabet.usual.__contains__, letters)) / len(letters)
    has_capitals = letters != letters.upper()
    return usual + (sum(map(str.istitle, words)) / len(words) if has_capitals else 0.5)


def _strange_in_script(word: str, script: str) -> bool:
    is_pure = all(unicodedata.name(char, "").startswith(script) for char in word)
    return not is_pure or bool(_SIGMA_INSIDE.search(word))


def _strange_in_latin(word: str, alphabet: Alphabet) -> bool:
    small = word.lower()
    if _has_no_ascii(word) or _is_italian_inside(small, alphabet):
        return True
    return not _some_language_has(frozenset(small), alphabet)


def _some_language_has(used: frozenset[str], alphabet: Alphabet) -> bool:
    beyond = used - _ASCII
    return any(beyond <= own and used.isdisjoint(lacking) for own, lacking in _languages(alphabet))


def _is_italian_inside(small: str, alphabet: Alphabet) -> bool:
    """Whether an accent that Italian has only at the end is inside a word, in Western letters."""
    return alphabet is WESTERN and bool(_ITALIAN_AT_THE_END.search(small))


def _has_no_ascii(word: str) -> bool:
    """Whether none of several letters is a plain one."""
    return len(word) > 2 and not any(map(str.isascii, word))


@functools.cache
def _languages(alphabet: Alphabet) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each language, its letters beyond ASCII and those of ASCII that it lacks."""
    parts = (letters.partition("/") for letters in alphabet.letters)
    return tuple((frozenset(own), frozenset(lacking)) for own, _, lacking in parts)


def _without_signs(word: str) -> str:
    """A word without the signs around it; one that never precedes a letter stays, as in `£ukasz`: it is a
    letter."""
    bare = word.rstrip(_AROUND_WORDS)
    signs = len(bare) - len(bare.lstrip(_AROUND_WORDS))
    return bare[signs - 1 :] if signs and bare[signs - 1] in _NEVER_BEFORE_A_LETTER else bare[signs:]
