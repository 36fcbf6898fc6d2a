"""The members of a zip: their limits, their names, and what is said of one that cannot be read."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.files import incoming as incoming_module
from desktop.files.incoming import Incoming, as_incoming, incoming, is_bomb


def zipped(file: Path, *names: str) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x,y\n")
    return file


def entry(size: int, packed: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("a.csv")
    info.file_size, info.compress_size = size, packed
    return info


@pytest.mark.parametrize(
    ("size", "packed", "expected"),
    [
        (10_000_000, 1, False),
        (10_000_001, 1, True),
        (30_000_000, 100_000, False),
        (30_000_001, 100_000, True),
        (10_000_001, 0, True),
    ],
)
def test_a_bomb_is_large_and_far_larger_than_in_the_zip(size: int, packed: int, expected: bool) -> None:
    assert is_bomb(entry(size, packed)) == expected


def test_a_zip_may_hold_as_many_files_and_bytes_as_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = zipped(tmp_path / "a.zip", "a.csv", "b.csv")
    monkeypatch.setattr(incoming_module, "MOST_MEMBERS", 2)
    monkeypatch.setattr(incoming_module, "MOST_BYTES", 8)
    assert len(incoming([file])) == 2
    monkeypatch.setattr(incoming_module, "MOST_BYTES", 7)
    with pytest.raises(UserError, match="far too much"):
        incoming([file])
    monkeypatch.setattr(incoming_module, "MOST_BYTES", 8)
    monkeypatch.setattr(incoming_module, "MOST_MEMBERS", 1)
    with pytest.raises(UserError, match="far too much"):
        incoming([file])


@pytest.mark.parametrize("name", ["a/../../b.csv", "..\\b.csv", "D:b.csv", "\\b.csv", "a/.."])
def test_a_name_that_leaves_the_zip_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="outside itself"):
        incoming([zipped(tmp_path / "a.zip", "good.csv", name)])


def test_dots_inside_a_name_leave_nothing(tmp_path: Path) -> None:
    names = ("a..b.csv", "..a.csv", "b../c.csv")
    found = incoming([zipped(tmp_path / "a.zip", *names, ".hidden.csv", "in/.b.csv")])
    assert [one.member for one in found] == ["a..b.csv", "b../c.csv"]


def test_folders_and_other_files_are_passed_over_and_the_order_stays(tmp_path: Path) -> None:
    alone = tmp_path / "z.csv"
    alone.write_text("x")
    found = incoming([alone, zipped(tmp_path / "a.zip", "in/", "in/B.CSV", "logo.png", "a.ics")])
    assert [(one.name, one.suffix) for one in found] == [
        ("z.csv", ".csv"),
        ("B.CSV", ".csv"),
        ("a.ics", ".ics"),
    ]


def test_a_workbook_is_one_file_whatever_is_in_it(tmp_path: Path) -> None:
    (found,) = incoming([zipped(tmp_path / "a.xlsx", "[Content_Types].xml", "data.csv")])
    assert found.member == ""


def test_a_protected_zip_is_said_so(tmp_path: Path) -> None:
    file = zipped(tmp_path / "a.zip", "a.csv")
    data = bytearray(file.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(data)
    with pytest.raises(UserError, match="protected by a password"):
        incoming([file])


def test_sizes_are_those_of_the_content_and_nothing_if_unknown(tmp_path: Path) -> None:
    file = zipped(tmp_path / "a.zip", "a.csv")
    assert Incoming(file, "a.csv").size == 4
    assert Incoming(file).size == file.stat().st_size
    assert Incoming(file, "no.csv").size == Incoming(tmp_path / "no.csv").size == 0


def test_what_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    file = zipped(tmp_path / "a.zip", "a.csv")
    with pytest.raises(UserError, match="There is no file"):
        Incoming(tmp_path / "no.csv").read()
    with pytest.raises(UserError, match=r"is a folder|cannot be read"):
        Incoming(tmp_path).read()
    with pytest.raises(UserError, match=r"^no\.csv is damaged"):
        Incoming(file, "in/no.csv").read()
    file.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(UserError, match=r"^a\.csv is damaged"):
        Incoming(file, "a.csv").read()


def test_the_first_bytes_are_read_alone(tmp_path: Path) -> None:
    file = zipped(tmp_path / "a.zip", "a.csv")
    assert Incoming(file, "a.csv").read(2) == b"x,"
    assert as_incoming(file) == Incoming(file)
    assert as_incoming(Incoming(file, "a.csv")).member == "a.csv"


def test_a_zip_by_its_name_alone_or_by_its_bytes_alone_is_one(tmp_path: Path) -> None:
    (found,) = incoming([zipped(tmp_path / "export.bin", "in/a.csv")])
    assert (found.member, found.name, found.suffix) == ("in/a.csv", "a.csv", ".csv")
    text = tmp_path / "text.zip"
    text.write_bytes(b"Surname\nAsh\n")
    with pytest.raises(UserError, match=r"^text\.zip is not a zip file that can be opened"):
        incoming([text])


@pytest.mark.parametrize("member", ["[Content_Types].xml", "mimetype", "xl/workbook.xml"])
def test_each_sign_of_a_workbook_keeps_it_whole(tmp_path: Path, member: str) -> None:
    (found,) = incoming([zipped(tmp_path / "a.zip", member, "a.csv")])
    assert found == Incoming(tmp_path / "a.zip")


def test_a_zip_in_a_zip_is_told_only_where_nothing_else_can_be_read(tmp_path: Path) -> None:
    assert [one.name for one in incoming([zipped(tmp_path / "a.zip", "b.ZIP", "a.csv")])] == ["a.csv"]
    with pytest.raises(UserError, match=r"^b\.zip holds another zip"):
        incoming([zipped(tmp_path / "b.zip", "x.png", "b.ZIP")])
    with pytest.raises(UserError, match=r"^c\.zip holds no text file"):
        incoming([zipped(tmp_path / "c.zip", "x.png", "__MACOSX/b.csv")])


def test_a_file_in_a_zip_is_read_whole_and_can_be_wound_back(tmp_path: Path) -> None:
    with Incoming(zipped(tmp_path / "a.zip", "a.csv"), "a.csv").open() as file:
        assert file.read() == b"x,y\n"
        file.seek(2)
        assert file.read() == b"y\n"
