"""Names in one field, with titles, particles and suffixes."""

from __future__ import annotations

import pytest

from desktop.files.person_names import split_name, without_title


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Lee, Alex", "Alex", "Lee"), ("Alex Lee", "Alex", "Lee"), ("LEE Alex", "Alex", "LEE"),
        ("ADAM Luke 0400 000 000", "Luke", "ADAM"), ("Dr Priya van der Berg", "Priya", "van der Berg"),
        ("O'BRIEN SMITH Mary Jane", "Mary Jane", "O'BRIEN SMITH"), ("Cher", "", "Cher"), ("", "", ""),
        ("Lee, Dr Alex", "Alex", "Lee"), ("Mary Anne Smith", "Mary Anne", "Smith"),
        ("Van Nguyen", "Van", "Nguyen"), ("Al Lee", "Al", "Lee"), ("van der Berg", "van", "der Berg"),
        ("Smith, Jr., John", "John", "Smith Jr"), ("Smith Jr, John", "John", "Smith Jr"),
        ("Smith, John, Jr.", "John", "Smith Jr"), ("John Smith Jr.", "John", "Smith Jr"),
        ("John Smith, Jr.", "John", "Smith Jr"), ("John Smith III", "John", "Smith III"),
        ("SMITH John jr", "John", "SMITH Jr"), ("Henry van Dyke IV", "Henry", "van Dyke IV"),
        ("John III", "John", "III"), ("Jane Doe, PhD", "Jane", "Doe"), ("Doe, Jane, M.D.", "Jane", "Doe"),
        ("Ana de los Santos", "Ana", "de los Santos"), ("Jan van 't Hoff", "Jan", "van 't Hoff"),
        ("Ana Silva e Souza", "Ana Silva", "e Souza"), ("Mary E Smith", "Mary E", "Smith"),
        ("Smith, Mary Anne", "Mary Anne", "Smith"), ("Mrs. Smith", "", "Smith"), ("Madonna,", "", "Madonna"),
        ("Ana Maria De Souza", "Ana Maria", "De Souza"), ("J Smith", "J", "Smith"), ("NG Mary", "Mary", "NG"),
    ],
)  # fmt: skip
def test_names_in_one_field(text: str, first: str, last: str) -> None:
    assert split_name(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("Lee Alex", "Alex", "Lee"), ("Lee Mary Anne Jr", "Mary Anne", "Lee Jr"), ("Lee", "", "Lee")],
)
def test_a_column_of_surnames_first(text: str, first: str, last: str) -> None:
    assert split_name(text, surname_first=True) == (first, last)


def test_a_title_alone_is_a_name() -> None:
    assert without_title("Prof. Ada Lee") == "Ada Lee"
    assert without_title("Master") == "Master"
