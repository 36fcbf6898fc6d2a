"""Disciplines: which words mean the same one, and whose practitioners may take whose clients.

Sources of the words: the Medicare allied health items (Services Australia), the professions of AHPRA and of
NASRHP, and the short forms that practices type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_PROFESSIONS: dict[str, tuple[str, ...]] = {
    "Aboriginal Health": ("Aboriginal Health Practitioner", "Aboriginal Health Worker"),
    "Audiology": ("Audiologist",),
    "Chiropractic": ("Chiropractor", "Chiro"),
    "Clinical Psychology": ("Clinical Psychologist", "Clin Psych"),
    "Counselling": ("Counsellor", "Counselor", "Counseling"),
    "Diabetes Education": ("Diabetes Educator",),
    "Dietetics": ("Dietitian", "Dietician", "Nutritionist and Dietitian"),
    "Exercise Physiology": ("Exercise Physiologist", "EP", "AEP", "Accredited Exercise Physiologist"),
    "Mental Health Nursing": ("Mental Health Nurse",),
    "Music Therapy": ("Music Therapist",),
    "Nursing": ("Nurse", "Registered Nurse", "RN"),
    "Occupational Therapy": ("Occupational Therapist", "OT"),
    "Optometry": ("Optometrist",),
    "Orthoptics": ("Orthoptist",),
    "Osteopathy": ("Osteopath", "Osteo"),
    "Physiotherapy": ("Physiotherapist", "Physio", "Physical Therapy", "Physical Therapist", "PT"),
    "Podiatry": ("Podiatrist", "Pod"),
    "Psychiatry": ("Psychiatrist",),
    "Psychology": ("Psychologist", "Psych", "Registered Psychologist"),
    "Psychotherapy": ("Psychotherapist",),
    "Social Work": ("Social Worker", "Mental Health Social Worker", "AMHSW"),
    "Speech Pathology": (
        "Speech Pathologist",
        "Speech Therapy",
        "Speech Therapist",
        "Speech",
        "Speech and Language Therapy",
        "Speech and Language Therapist",
        "Speech-Language Pathology",
        "Speech-Language Pathologist",
        "SLP",
        "SLT",
    ),
}
"""Each profession, the noun for its practitioner, and other words for either."""

PROFESSIONS = tuple(_PROFESSIONS)
"""The names of all known professions."""


@lru_cache(maxsize=4_096)
def _folded(word: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", word.casefold()).split())


_KNOWN = {_folded(word): name for name, words in _PROFESSIONS.items() for word in (name, *words)}


def profession(word: str) -> str:
    """The one name for all words that mean the same: `Psychology` for `psychologist`; the word itself if unknown."""
    return _KNOWN.get(_folded(word), " ".join(word.split()))


def practitioner_noun(discipline: str) -> str:
    """The noun for a practitioner of a discipline: `Psychologist`; the word itself if unknown."""
    words = _PROFESSIONS.get(profession(discipline))
    return words[0] if words else discipline.strip()


@dataclass(frozen=True, slots=True)
class Disciplines:
    """What the practice says about disciplines, in addition to the words that everybody uses.

    `names` maps the practice's own words to disciplines; `may_take` holds for each discipline the
    others whose clients its practitioners may also take. `listed` are the names that the practice gave.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    may_take: Mapping[str, frozenset[str]] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rows: Iterable[tuple[str, Iterable[str], Iterable[str]]]) -> Disciplines:
        """Made from the practice's list: name, other words for it, disciplines whose clients it may also
        take."""
        rows = list(rows)
        plain = cls(_own_words((name, words) for name, words, _ in rows))
        may_take = {plain.key(name): frozenset(map(plain.key, others)) for name, _, others in rows}
        return cls(plain.names, may_take, frozenset(_folded(name) for name, _, _ in rows))

    def key(self, word: str) -> str:
        """A key, equal for two words exactly if they mean the same discipline; empty for an empty word."""
        return _folded(self.names.get(_folded(word)) or profession(word))

    def knows(self, word: str) -> bool:
        """Whether a word is known: everybody uses it, or the practice has explained it."""
        folded = _folded(word)
        return folded in _KNOWN or folded in self.names or folded in self.listed

    def same(self, one: str, other: str) -> bool:
        """Whether two words mean the same discipline."""
        return self.key(one) == self.key(other)

    def qualifies(self, own: str, needed: str) -> bool:
        """Whether a practitioner of the discipline `own` may take a client who needs `needed` (empty: anybody)."""
        wanted, has = self.key(needed), self.key(own)
        return not wanted or wanted == has or wanted in self.may_take.get(has, frozenset())


def _own_words(rows: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """The discipline that each of the practice's own words means."""
    return {_folded(word): profession(name) for name, words in rows for word in words}


USUAL_DISCIPLINES = Disciplines()
"""The disciplines of a practice that says nothing of its own about them."""
