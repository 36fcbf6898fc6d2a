"""The separator and the quoting of a text are found by what makes a table of it."""

from __future__ import annotations

import pytest

from desktop.files.text.delimited import (
    NeverClosed,
    Quoting,
    find_delimiter,
    find_quoting,
    lines_of,
    split_rows,
)


def made(separator: str, rows: int = 5) -> str:
    return "".join(separator.join((f"C{row}", f"Name {row}", "x")) + "\n" for row in range(rows))


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|", ", "])
def test_the_separator_that_cuts_each_line_alike(separator: str) -> None:
    assert find_delimiter(made(separator)) == separator


def test_known_headers_count_more_than_the_number_of_cells() -> None:
    text = "Client ID|Surname|Notes\nC1|Ash|a, b, c, d\nC2|Elm|e, f, g, h\n"
    assert find_delimiter(text) == "|"


def test_a_tab_proves_more_than_a_comma() -> None:
    assert find_delimiter("a,1\tb\nc,2\td\n") == "\t"


def test_a_space_after_nearly_each_comma_belongs_to_the_separator() -> None:
    assert find_delimiter("a, b\n" * 19 + "a,b\n") == ", "
    assert find_delimiter("a, b\n" * 18 + "a,b\n" * 2) == ","
    assert find_delimiter("a, b,\n" * 5) == ", "


def test_text_without_a_separator_has_a_comma() -> None:
    assert find_delimiter("") in {"\t", ","}
    assert find_delimiter("one\ntwo\n") in {"\t", ","}


def test_backslashes_are_quoting_only_where_they_make_a_table() -> None:
    assert find_quoting('"a \\"b\\", c",1\n' + '"plain",2\n' * 2, ",") is Quoting.BACKSLASH
    assert find_quoting('"a ""b"", c",1\n' * 3, ",") is Quoting.DOUBLED
    assert find_quoting("a\\,1\n" * 3, ",") is Quoting.DOUBLED
    assert find_quoting('a\\"b,1\n' * 3, ",") is Quoting.DOUBLED


@pytest.mark.parametrize(
    ("text", "quoting", "rows"),
    [
        ("a,b\n", Quoting.DOUBLED, [["a", "b"]]),
        ("a,b", Quoting.DOUBLED, [["a", "b"]]),
        ("a,b", Quoting.NONE, [["a", "b"]]),
        ('"a\nb",c\n\nd', Quoting.DOUBLED, [["a\nb", "c"], [], ["d"]]),
        ('"a ""b""",c', Quoting.DOUBLED, [['a "b"', "c"]]),
        ('"a \\"b\\"",c', Quoting.BACKSLASH, [['a "b"', "c"]]),
        ('"a,b\nc,d', Quoting.NONE, [['"a', "b"], ["c", "d"]]),
        ("", Quoting.NONE, []),
    ],
)
def test_rows_are_split_as_they_are_quoted(text: str, quoting: Quoting, rows: list[list[str]]) -> None:
    found = list(split_rows(text, ",", quoting))
    assert found[: len(rows)] == rows
    assert not any(found[len(rows) :])


def test_the_space_after_a_comma_is_no_part_of_the_next_cell() -> None:
    assert next(split_rows('a, "b, c", d', ", ")) == ["a", "b, c", "d"]
    assert next(split_rows("a, b", ",")) == ["a", " b"]
    assert next(split_rows("a, b", ", ", Quoting.NONE)) == ["a", "b"]


@pytest.mark.parametrize("text", ['a,"b\nc,d\n', '"', 'a,b\n"c'])
def test_a_quotation_mark_that_stays_open_is_told_at_the_end(text: str) -> None:
    with pytest.raises(NeverClosed):
        list(split_rows(text, ","))
    assert list(split_rows(text, ",", Quoting.NONE))


def test_lines_keep_their_ends_and_none_is_lost() -> None:
    assert list(lines_of("a\n\nb")) == ["a\n", "\n", "b"]
    assert list(lines_of("a\u2028b\n")) == ["a\u2028b\n"]
    assert list(lines_of("")) == []


def test_only_the_first_two_hundred_lines_say_whether_a_space_follows() -> None:
    assert find_delimiter("a, b\n" * 200 + "a,b\n" * 200) == ", "
    assert find_delimiter("a, b\n" * 180 + "a,b\n" * 220) == ","


def test_what_stands_beyond_a_hundred_thousand_characters_decides_nothing() -> None:
    line = "a;b;c,d\n"
    beyond = "x,y,z,w,v,u\n" * 50_000
    assert find_delimiter(line * (100_000 // len(line)) + beyond) == ";"


def test_a_long_table_with_some_other_rows_keeps_its_separator() -> None:
    assert find_delimiter("a;b\n" * 8 + "one, two, three\n") == ";"
    assert find_delimiter('a;"b\n' + "a;b\n" * 8) == ";"
