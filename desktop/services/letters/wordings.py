"""The wording of each letter: the practice's own, or ours."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import code, say
from desktop.models import PackRecord, Setting
from desktop.resources import resource
from desktop.rules.text import number_text
from desktop.services.letters.templates import (
    FIELDS,
    MESSAGES,
    TITLES,
    Template,
    has_single_brace,
    named_fields,
)

LONGEST = 20_000
"""The longest template, in characters; a longer text is a slip of the clipboard."""


def our_wording(template: Template) -> str:
    """The wording that comes with the program, in the reader's language if it has that."""
    own = resource(f"letters/{code()}/{template}.md")
    file = own if own.is_file() else resource(f"letters/{template}.md")
    return file.read_text(encoding="utf-8").strip()


def wording(practice: Practice, template: Template) -> str:
    """The practice's own wording, else ours."""
    return wordings(practice, [template])[template]


def wordings(practice: Practice, wanted: Iterable[Template] = Template) -> dict[Template, str]:
    """The same for several templates."""
    own = _settings(practice, map(_key, Template))
    return {template: own.get(_key(template)) or our_wording(template) for template in wanted}


def _settings(practice: Practice, keys: Iterable[str]) -> dict[str, str]:
    """Those of these settings that are kept."""
    with practice.read() as session:
        kept = session.execute(select(Setting.key, Setting.value).where(Setting.key.in_(list(keys))))
        return dict(kept.all())


def save_wording(practice: Practice, template: Template, text: str) -> None:
    """Save the practice's own wording. Raises UserError for an empty text or an unknown field."""
    checked = check_wording(template, text)
    _keep(practice, template, checked if checked != our_wording(template) else None)


def reset_wording(practice: Practice, template: Template) -> None:
    """Go back to our wording."""
    _keep(practice, template, None)


def check_wording(template: Template, text: str) -> str:
    """The text without blank lines around it. Raises UserError, naming what is not allowed."""
    stripped = text.replace("\r\n", "\n").strip()
    _require_length(stripped)
    _require_known_fields(stripped)
    if template not in MESSAGES and "\n" not in stripped:
        raise UserError(
            say("The letter has only one line. The first line is the subject; the letter follows.")
        )
    return stripped


def _require_length(text: str) -> None:
    if not text:
        raise UserError(say("The letter is empty. Write it, or go back to the wording of the program."))
    if len(text) > LONGEST:
        raise UserError(
            say("The letter has more than {longest} characters. Shorten it.", longest=number_text(LONGEST))
        )


def _require_known_fields(text: str) -> None:
    """Raises UserError for an unknown field, or for a brace that is not part of one."""
    unknown = [name for name in named_fields(text) if name not in FIELDS]
    if unknown:
        raise UserError(
            say("{{{unknown}}} is not a field. Choose one from the list of fields.", unknown=unknown[0])
        )
    if has_single_brace(text):
        raise UserError(say("There is a single brace in the letter. A field has one on each side: {leaver}."))


def changed_since(practice: Practice) -> dict[Template, int]:
    """For each template whose wording changed: the last record of a file that left before it did."""
    kept = _settings(practice, map(_mark, Template))
    return {one: int(kept[_mark(one)]) for one in Template if _mark(one) in kept}


def _key(template: Template) -> str:
    return f"letter.{template}"


def _mark(template: Template) -> str:
    return f"letter.{template}.changed"


def _keep(practice: Practice, template: Template, text: str | None) -> None:
    summary = say("Changed the wording of the letter: {title}", title=say(TITLES[template]))
    with practice.work("save letter wording", summary, recorded=False) as work:
        before = work.session.scalar(select(Setting.value).where(Setting.key == _key(template)))
        if before == text:
            return
        _set(work, _key(template), text)
        last = work.session.scalar(select(func.max(PackRecord.id)))
        _set(work, _mark(template), str(last or 0))


def _set(work: UnitOfWork, key: str, value: str | None) -> None:
    """Keep a setting, or remove it."""
    known = work.session.scalars(select(Setting.id).where(Setting.key == key)).all()
    if value is None:
        work.delete(Setting, known)
    elif known:
        work.update(Setting, {known[0]: {"value": value}})
    else:
        work.insert(Setting, [{"key": key, "value": value}])
