"""The fields of every letter about one leaving: who writes, who leaves, and when."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.language import say
from desktop.rules.dates.boundaries import is_over
from desktop.rules.dates.format import day_text, short_day_text
from desktop.services.letters.case_news import CaseNews
from desktop.services.practice.letterhead import Letterhead

ANSWER_DAYS = 14
"""Days that a client has to answer, counted from the letter; never past the last working day."""


def answer_by(news: CaseNews, today: date) -> date:
    """Two weeks from today, but not after the last working day, unless the leaver has already gone."""
    usual = today + timedelta(days=ANSWER_DAYS)
    if is_gone(news, today):
        return usual
    return max(today + timedelta(days=1), min(usual, news.last_day))


def is_gone(news: CaseNews, today: date) -> bool:
    """Whether the leaver is not here any more: after the last working day, or at once where it was unplanned."""
    return news.unplanned or is_over(news.last_day, today)


def practice_fields(head: Letterhead) -> dict[str, str]:
    """The fields about the sender."""
    return {
        "how_to_reach_us": head.how_to_reach_us or say("call us or write to us"),
        "phone": head.phone,
        "email": head.email,
        "practice": head.practice,
        "signed_by": head.signed_by,
    }


def leaving_fields(head: Letterhead, news: CaseNews, today: date) -> dict[str, str]:
    """The fields about the leaver, the last day, and the day to answer by."""
    return {
        "leaver": news.leaver.name,
        "last_day": day_text(news.last_day),
        "last_day_short": short_day_text(news.last_day),
        "return_day": day_text(news.returns_on),
        "leaving": _leaving(news, head.practice or say("our practice"), today),
        "leaving_short": _leaving_short(news, today),
        "answer_by": day_text(answer_by(news, today)),
        **_while_here(news, today),
    }


def _while_here(news: CaseNews, today: date) -> dict[str, str]:
    """The fields that are empty once the leaver is gone."""
    if is_gone(news, today):
        return {"leaver_here": "", "your_last_day": "", "record_day": ""}
    return {
        "leaver_here": news.leaver.name,
        "your_last_day": _your_last_day(news),
        "record_day": day_text(news.last_day) if news.returns_on is None else "",
    }


def _leaving(news: CaseNews, practice: str, today: date) -> str:
    leaver, day = news.leaver.name, day_text(news.last_day)
    if news.returns_on is not None:
        back = day_text(news.returns_on)
        return say(
            "{leaver} is on leave after {day} and is back on {back}.", leaver=leaver, day=day, back=back
        )
    if news.unplanned:
        return say("{leaver} no longer works at {practice}.", leaver=leaver, practice=practice)
    told = {"leaver": leaver, "practice": practice, "day": day}
    if is_gone(news, today):
        return say("{leaver} has left {practice}. The last working day was {day}.", **told)
    return say("{leaver} is leaving {practice}. The last working day is {day}.", **told)


def _leaving_short(news: CaseNews, today: date) -> str:
    leaver = news.leaver.name
    if news.returns_on is not None:
        return say(
            "{leaver} is on leave and back on {day}", leaver=leaver, day=short_day_text(news.returns_on)
        )
    if is_gone(news, today):
        return say("{leaver} no longer works here", leaver=leaver)
    return say("{leaver} leaves on {day}", leaver=leaver, day=short_day_text(news.last_day))


def _your_last_day(news: CaseNews) -> str:
    if news.returns_on is not None:
        return say("Your leave begins after {day}.", day=day_text(news.last_day))
    return say("Your last working day is {day}.", day=day_text(news.last_day))
