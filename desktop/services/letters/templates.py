"""Letter templates: the practice's own wording or ours, and the fields that they may name.

A template is Markdown. Its first line is the subject. A field stands in braces, such as `{leaver}`. A
paragraph (or a line of a text message) that names a field without a value is left out, so that no letter
ever goes out with a gap in it.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Setting
from desktop.resources import resource

LONGEST = 20_000
"""Characters of one template; a letter that long is a slip of the clipboard."""

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
    UNPLANNED = "unplanned"
    COVER = "cover"
    SMS = "sms"
    SMS_PLAIN = "sms_plain"
    REFERRER = "referrer"
    COLLEAGUE = "colleague"
    LEAVER = "leaver"


TITLES: Mapping[Template, str] = {
    Template.CLIENT: "Client",
    Template.GUARDIAN: "Guardian of a minor",
    Template.FAMILY: "Family living together",
    Template.ENDS: "Client whose care ends here",
    Template.UNPLANNED: "Unplanned departure",
    Template.COVER: "Cover during leave",
    Template.SMS: "Text message",
    Template.SMS_PLAIN: "Text message without a visit",
    Template.REFERRER: "Referrer or GP",
    Template.COLLEAGUE: "Colleague who takes over",
    Template.LEAVER: "The leaver",
}

MESSAGES = (Template.SMS, Template.SMS_PLAIN)
"""Templates without a subject line."""

FIELDS: Mapping[str, str] = {
    "greeting": "The name after Dear",
    "clients": "The client or clients, by first name",
    "clients_possessive": "The same with 's",
    "leaver": "The practitioner who leaves",
    "last_day": "The last working day",
    "last_day_short": "The last working day, short",
    "return_day": "The first day back after a leave",
    "new_practitioner": "The practitioner who takes over",
    "new_practitioner_what": "What the new practitioner does, as a sentence",
    "who_takes_over": "A line for each client: who sees them from then on",
    "first_visit": "The first visit with the new practitioner",
    "first_visit_short": "The first visit, short",
    "next_visits": "A line for each client: the next visit",
    "visit_before": "The last visit with the leaver",
    "moved_visits": "A line for each visit at a new time",
    "cancelled_visits": "A line for each cancelled visit",
    "joint_visit": "The visit that both practitioners attend",
    "joint_visit_was": "When that visit was before, where it moved",
    "joint_visits": "A line for each client: the visit that both practitioners attend",
    "what_happens": "What becomes of the care: referred, closed, follows",
    "referred_clients": "A line for each client of a referrer: what becomes of them",
    "client_count": "The number of clients",
    "visit_count": "The number of visits",
    "answer_by": "The day by which to answer",
    "how_to_reach_us": "The telephone and e-mail of the practice, as a clause",
    "phone": "The practice's telephone",
    "email": "The practice's e-mail address",
    "practice": "The practice's name",
    "signed_by": "The name under the letter",
}
"""Every field that a template may name, with what it says."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its fields filled. `body` is Markdown; `subject` is empty for a text message."""

    subject: str
    body: str

    @property
    def plain(self) -> str:
        """The body without Markdown's signs, for an e-mail."""
        return _ESCAPED.sub(r"\1", _BOLD.sub("", self.body))


def our_wording(template: Template) -> str:
    """The wording that the program comes with."""
    return resource(f"letters/{template}.md").read_text(encoding="utf-8").strip()


def wording(practice: Practice, template: Template) -> str:
    """The practice's own wording, else ours."""
    return wordings(practice, [template])[template]


def wordings(practice: Practice, wanted: Iterable[Template] = Template) -> dict[Template, str]:
    """The same for several templates."""
    with practice.read() as session:
        own = dict(
            session.execute(
                select(Setting.key, Setting.value).where(Setting.key.in_([_key(one) for one in Template]))
            ).all()
        )
    return {template: own.get(_key(template)) or our_wording(template) for template in wanted}


def save_wording(practice: Practice, template: Template, text: str) -> None:
    """Keep the practice's own wording. Raises UserError for an empty text or an unknown field."""
    checked = check_wording(template, text)
    _keep(practice, template, checked if checked != our_wording(template) else None)


def reset_wording(practice: Practice, template: Template) -> None:
    """Go back to our wording."""
    _keep(practice, template, None)


def check_wording(template: Template, text: str) -> str:
    """The text without blank lines around it. Raises UserError naming what cannot be."""
    stripped = text.replace("\r\n", "\n").strip()
    if not stripped:
        raise UserError(say("The letter is empty. Write it, or go back to the wording of the program."))
    if len(stripped) > LONGEST:
        raise UserError(say("The letter has more than {longest:,} characters. Shorten it.", longest=LONGEST))
    unknown = [name for name in _FIELD.findall(stripped) if name not in FIELDS]
    if unknown:
        raise UserError(
            say("{{{unknown}}} is not a field. Choose one from the list of fields.", unknown=unknown[0])
        )
    bare = _FIELD.sub("", stripped)
    if "{" in bare or "}" in bare:
        raise UserError(say("A brace stands alone in the letter. A field has one on each side: {leaver}."))
    if template not in MESSAGES and "\n" not in stripped:
        raise UserError(
            say("The letter has one line only. The first line is the subject; the letter follows.")
        )
    return stripped


def fill(template: Template, text: str, fields: Mapping[str, str]) -> Filled:
    """Fill the fields. A paragraph that names a field without a value is left out."""
    if template in MESSAGES:
        return Filled("", " ".join(" ".join(_paragraphs(text, fields)).split()))
    escaped = {name: _SPECIAL.sub(r"\\\1", value) for name, value in fields.items()}
    subject, _, rest = "\n\n".join(_paragraphs(text, escaped)).partition("\n")
    return Filled(_ESCAPED.sub(r"\1", _BOLD.sub("", subject)).strip("# "), rest.strip())


def _paragraphs(text: str, fields: Mapping[str, str]) -> list[str]:
    return [filled for part in _PARAGRAPHS.split(text.strip()) if (filled := _filled(part, fields))]


def _filled(paragraph: str, fields: Mapping[str, str]) -> str:
    """The paragraph with its fields, or nothing where one of them is empty."""
    if any(not fields.get(name, "") for name in _FIELD.findall(paragraph)):
        return ""
    return _FIELD.sub(lambda match: fields[match.group(1)], paragraph).strip()


def _key(template: Template) -> str:
    return f"letter.{template}"


def _keep(practice: Practice, template: Template, text: str | None) -> None:
    summary = f"Changed the wording of the letter: {TITLES[template]}"
    with practice.work("save letter wording", summary, recorded=False) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == _key(template)))
        if known is not None and text is None:
            work.delete(Setting, [known])
        elif known is not None:
            work.update(Setting, {known: {"value": text}})
        elif text is not None:
            work.insert(Setting, [{"key": _key(template), "value": text}])
