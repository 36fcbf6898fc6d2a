"""Templates: fields filled, paragraphs with a gap left out, wordings that cannot be refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import language
from desktop.errors import UserError
from desktop.resources import resource
from desktop.services.letters.templates import FIELDS, MESSAGES, Template, fill
from desktop.services.letters.wordings import check_wording, our_wording


@pytest.mark.parametrize("template", list(Template))
def test_our_own_wordings_are_sound(template: Template) -> None:
    assert check_wording(template, our_wording(template)) == our_wording(template)


@pytest.mark.parametrize("template", list(Template))
@given(st.data())
def test_no_field_is_ever_left_open(template: Template, data: st.DataObject) -> None:
    values = data.draw(
        st.fixed_dictionaries({name: st.sampled_from(["", "Ava", "O*Neil_"]) for name in FIELDS})
    )
    filled = fill(template, our_wording(template), values)
    assert "{" not in filled.subject + filled.plain
    assert "}" not in filled.subject + filled.plain


def test_a_paragraph_with_an_empty_field_goes_whole() -> None:
    text = "Subject\n\nDear {greeting},\n\nCall {phone}\nor {email}.\n\nBye"
    filled = fill(Template.CLIENT, text, {"greeting": "Ava", "phone": "1", "email": ""})
    assert filled.body == "Dear Ava,\n\nBye"


def test_a_name_is_no_markdown() -> None:
    filled = fill(
        Template.CLIENT, "About {leaver}\n\n**Dear** {greeting}", {"leaver": "A_b*c", "greeting": "*x*"}
    )
    assert filled.subject == "About A_b*c"
    assert filled.plain == "Dear *x*"
    assert filled.body == r"**Dear** \*x\*"


def test_a_message_is_one_line() -> None:
    assert (
        fill(Template.SMS, "Hello {leaver}.\n\nCall {phone}", {"leaver": "Al", "phone": "1"}).body
        == "Hello Al. Call 1"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("  ", "empty"),
        ("Subject\n\n{nobody}", "{nobody} is not a field"),
        ("Subject\n\n{leaver", "brace"),
        ("Subject", "one line"),
        ("Subject\n" + "a" * 20_001, "characters"),
    ],
)
def test_a_wording_that_cannot_be_is_refused(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told.replace("{", r"\{").replace("}", r"\}")):
        check_wording(Template.CLIENT, text)


def test_messages_need_no_subject() -> None:
    for template in MESSAGES:
        assert check_wording(template, "Call us") == "Call us"


SAID = {"clients": "Ava", "greeting": "Ava", "leaver": "Alex Lee", "new_practitioner": "Priya Nair"}
GRADE_AT_TWELVE = 7


@pytest.mark.parametrize("template", [one for one in Template if one not in MESSAGES])
def test_a_child_of_twelve_can_read_each_letter(template: Template) -> None:
    """By the grade of Flesch and Kincaid, from the lengths of sentences and words."""
    text = re.sub(r"\{(\w+)\}", lambda match: SAID.get(match[1], "Friday"), our_wording(template))
    body = text.partition("\n")[2].replace("*", "")
    sentences = [one.split() for one in re.split(r"[.!?:]\s|\n\n", body)]
    sentences = [words for words in sentences if len(words) > 3]
    words = [word for sentence in sentences for word in sentence]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower())))) for word in words)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    assert grade < GRADE_AT_TWELVE
    assert max(map(len, sentences)) <= 32


@pytest.fixture
def german() -> Iterator[None]:
    language.speak(str, "de")
    yield
    language.speak(str)


@pytest.mark.parametrize("template", list(Template))
def test_a_german_reader_has_german_wordings_with_the_same_facts(template: Template, german: None) -> None:
    english = resource(f"letters/{template}.md").read_text(encoding="utf-8")
    wording = our_wording(template)
    assert wording != english.strip()
    assert check_wording(template, wording) == wording
    unsaid = set(re.findall(r"\{(\w+)\}", english)) - set(re.findall(r"\{(\w+)\}", wording))
    assert unsaid <= {"clients_possessive", "clients"}
