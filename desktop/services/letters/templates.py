"""Letter templates: the practice's own wording or ours, and the fields that they may name.

A template is Markdown. Its first line is the subject. A field stands in braces, such as `{leaver}`. A
paragraph (or a line of a text message) that names a field without a value is left out, so that no letter
ever goes out with a gap in it.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.language import later

_FIELD = re.compile(r"\{(\w*)\}")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~&])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#+!|~&])")
_BOLD = re.compile(r"(?<!\\)\*\*")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n+")


class Template(enum.StrEnum):
    """The kinds of letter, each a file of `resources/letters`."""

    CLIENT = "client"
    GUARDIAN = "guardian"
    FAMILY = "family"
    ENDS = "ends"
    OPEN = "open"
    VISITS = "visits"
    UNPLANNED = "unplanned"
    COVER = "cover"
    SMS = "sms"
    SMS_PLAIN = "sms_plain"
    REFERRER = "referrer"
    COLLEAGUE = "colleague"
    LEAVER = "leaver"


TITLES: Mapping[Template, str] = {
    Template.CLIENT: later("Client"),
    Template.GUARDIAN: later("Guardian of a minor"),
    Template.FAMILY: later("Family living together"),
    Template.ENDS: later("Client whose care ends here"),
    Template.OPEN: later("Client without a new practitioner yet"),
    Template.VISITS: later("Client of somebody else whose visits change"),
    Template.UNPLANNED: later("Unplanned departure"),
    Template.COVER: later("Cover during leave"),
    Template.SMS: later("Text message"),
    Template.SMS_PLAIN: later("Text message without a visit"),
    Template.REFERRER: later("Referrer or GP"),
    Template.COLLEAGUE: later("Colleague who takes over"),
    Template.LEAVER: later("The leaver"),
}

MESSAGES = (Template.SMS, Template.SMS_PLAIN)
"""Templates without a subject line."""

FIELDS: Mapping[str, str] = {
    "greeting": later("The name after Dear"),
    "clients": later("The client or clients, by first name"),
    "clients_possessive": later("The same with 's"),
    "leaver": later("The practitioner who leaves"),
    "last_day": later("The last working day"),
    "last_day_short": later("The last working day, short"),
    "leaving": later("That the practitioner leaves, is on leave, or is gone, as a sentence"),
    "leaver_here": later("The practitioner who leaves, until the last working day; then nothing"),
    "your_last_day": later("To the leaver: when they leave; nothing once they are gone"),
    "record_day": later("The day on which the leaver gets their own record; nothing once they are gone"),
    "leaving_short": later("That the practitioner leaves, is on leave, or is gone, in a few words"),
    "return_day": later("The first day back after a leave"),
    "new_practitioner": later("The practitioner who takes over"),
    "new_practitioner_what": later("What the new practitioner does, as a sentence"),
    "who_takes_over": later("A line for each client: who sees them from then on"),
    "each_takes_over": later("The same where a family goes to several practitioners, else nothing"),
    "first_visit": later("The first visit with the new practitioner"),
    "first_visit_short": later("The first visit, short"),
    "next_visits": later("A line for each client: the next visit"),
    "each_next_visit": later("The next visits where a family goes to several practitioners, else nothing"),
    "kept_visits": later("How many other visits stay as they are"),
    "visit_before": later("The last visit with the leaver"),
    "moved_visits": later("A line for each visit at a new time"),
    "cancelled_visits": later("A line for each cancelled visit"),
    "open_visits": later("A line for each visit with nobody to take it over yet"),
    "joint_visit": later("The visit that both practitioners attend"),
    "joint_visit_was": later("When that visit was before, where it moved"),
    "joint_visits": later("A line for each client: the visit that both practitioners attend"),
    "what_happens": later("What happens to the care: referred, closed, follows"),
    "referred_clients": later("A line for each client of a referrer: what happens to them"),
    "client_count": later("The number of clients"),
    "visit_count": later("The number of visits"),
    "answer_by": later("The day by which to answer"),
    "how_to_reach_us": later("The telephone and e-mail of the practice, as a clause"),
    "phone": later("The practice's telephone"),
    "email": later("The practice's e-mail address"),
    "practice": later("The practice's name"),
    "signed_by": later("The name under the letter"),
}
"""Every field that a template may name, with its meaning."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its fields filled. `body` is Markdown; `subject` is empty for a text message."""

    subject: str
    body: str

    @property
    def plain(self) -> str:
        """The body without Markdown's signs, for an e-mail."""
        return _ESCAPED.sub(r"\1", _BOLD.sub("", self.body))


def fill(template: Template, text: str, fields: Mapping[str, str]) -> Filled:
    """Fill the fields. A paragraph that names a field without a value is left out."""
    if template in MESSAGES:
        return Filled("", " ".join(" ".join(_paragraphs(text, fields)).split()))
    escaped = {name: _SPECIAL.sub(r"\\\1", value) for name, value in fields.items()}
    subject, _, rest = "\n\n".join(_paragraphs(text, escaped)).partition("\n")
    return Filled(_ESCAPED.sub(r"\1", _BOLD.sub("", subject)).strip("# "), rest.strip())


def named_fields(text: str) -> list[str]:
    """The fields that a text names, in their order."""
    return _FIELD.findall(text)


def has_single_brace(text: str) -> bool:
    """Whether there is a brace that is not part of a field."""
    bare = _FIELD.sub("", text)
    return "{" in bare or "}" in bare


def _paragraphs(text: str, fields: Mapping[str, str]) -> list[str]:
    filled = [_filled(part, fields) for part in _PARAGRAPHS.split(text.strip())]
    return [paragraph for paragraph in filled if paragraph]


def _filled(paragraph: str, fields: Mapping[str, str]) -> str:
    """The paragraph with its fields, or empty if one of them is."""
    if not all(fields.get(name) for name in named_fields(paragraph)):
        return ""
    return _FIELD.sub(lambda match: fields[match.group(1)], paragraph).strip()
