"""The encoding of the bytes of a text file."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.files.text.alphabets import OTHERS, WESTERN, Alphabet, is_strange, likelihood
from desktop.files.text.encoding import decode

HEAD = "Reference,First Name,Last Name,Notes"


def rows(*names: str) -> str:
    return "\n".join([HEAD, *(f"C{number},{name},note" for number, name in enumerate(names, 1))]) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "Speak to the client’s mother; don’t ring", "says “fine” now", "Theraband™ at home", "rang – no answer",
        "O’Brien’s file", "calls… later", "€40 owing", "£20 paid", "38 °C", "• first", "the Joneses’ car",
        "she said ‘no’", "it’s 2½ weeks", "Zoë’s note", "José – seen", "café™", "D’Arcy", "they’re here",
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_windows_letters_with_few_signs(text: str, line_end: str) -> None:
    whole = f"{HEAD}\nC1,Cleo,Crane,{text}\n"
    found = decode(whole.replace("\n", line_end).encode("cp1252"))
    assert (found.text, found.encoding, found.guesses) == (whole, "cp1252", ())


@pytest.mark.parametrize(
    "names", [("José,García",), ("Zoë,Müller", "Renée,Noël"), ("Jürgen,Größe",), ("Søren,Ågård",)]
)
@pytest.mark.parametrize("line_end", ["\r", "\n"])
def test_mac_letters(names: tuple[str, ...], line_end: str) -> None:
    whole = rows(*names)
    found = decode(whole.replace("\n", line_end).encode("mac_roman"))
    assert (found.text, found.encoding, found.guesses) == (whole, "mac_roman", ())


@pytest.mark.parametrize(
    "names", [("José,García",), ("Zoë,Müller", "Renée,Noël"), ("Björk,Guðmundsdóttir",), ("Seán,Ó Briain",)]
)
def test_western_names_of_many_languages_are_no_question(names: tuple[str, ...]) -> None:
    whole = rows(*names)
    found = decode(whole.encode("cp1252"))
    assert (found.text, found.guesses) == (whole, ())


@pytest.mark.parametrize(
    ("encoding", "names", "alphabet"),
    [
        ("cp1250", ("Łukasz,Wiśniewski", "Božena,Dvořáková"), "Central European"),
        ("cp1250", ("Jiří,Černý", "Zdeněk,Růžička", "Ľubica,Šťastná"), "Central European"),
        ("cp1250", ("László,Kőszegi", "Győző,Tűzoltó"), "Central European"),
        ("cp1253", ("Γιώργος,Παπαδόπουλος", "Ελένη,Νικολάου"), "Greek"),
        ("cp1251", ("Иван,Петров", "Ольга,Смирнова"), "Cyrillic"),
        ("koi8_r", ("Иван,Петров", "Ольга,Смирнова"), "Cyrillic"),
        ("cp1254", ("Işıl,Yıldırım", "Çağrı,Güneş", "Şeyma,Doğan"), "Turkish"),
        ("cp1255", ("דוד,כהן", "שרה,לוי"), "Hebrew"),
        ("cp1256", ("محمد,علي", "فاطمة,حسن"), "Arabic"),
        ("cp874", ("สมชาย,ใจดี", "อรุณี,ศรีสุข"), "Thai"),
        ("cp932", ("太郎,山田", "花子,佐藤"), "Japanese"),
        ("cp932", ("タロウ,ヤマダ", "さくら,いとう"), "Japanese"),
        ("euc_jp", ("健太,渡辺", "美咲,高橋"), "Japanese"),
        ("gb18030", ("伟,王", "秀英,张", "晓明,杨"), "Simplified Chinese"),
        ("big5hkscs", ("偉,王", "秀英,張", "曉明,楊"), "Traditional Chinese"),
        ("cp949", ("민수,김", "서연,이", "지훈,박"), "Korean"),
        ("cp1257", ("Jānis,Bērziņš", "Žydrūnas,Šarūnas", "Ģirts,Ķēniņš"), "Baltic"),
    ],
)
def test_other_alphabets_are_recognised_and_asked_about(
    encoding: str, names: tuple[str, ...], alphabet: str
) -> None:
    whole = rows(*names)
    found = decode(whole.encode(encoding))
    assert found.text == whole
    assert found.guesses[0].encoding == found.encoding
    assert found.guesses[-1].alphabet == "Western European"
    assert alphabet in found.guesses[0].preview
    assert names[0].split(",")[0] in found.guesses[0].preview


@pytest.mark.parametrize(
    ("encoding", "name"), [("iso2022_jp", "太郎,山田"), ("iso2022_kr", "민수,김"), ("hz", "小明,王")]
)
def test_letters_that_announce_themselves_are_no_guess(encoding: str, name: str) -> None:
    whole = rows(name)
    found = decode(whole.encode(encoding))
    assert (found.text, found.guesses) == (whole, ())


def test_a_letter_and_its_accent_in_two_bytes_are_one_letter() -> None:
    in_pieces = rows("Nguyê\u0303n,Vân", "Trâ\u0300n,Hô\u0300ng", "Lê,Quô\u0301c")
    found = decode(in_pieces.encode("cp1258"))
    assert found.text == unicodedata.normalize("NFC", in_pieces)
    assert found.guesses[0].alphabet == "Vietnamese"


def test_two_byte_letters_that_hardly_anybody_has_are_asked_about() -> None:
    assert len(decode(rows("쫑쬬,뺑").encode("cp949")).guesses) > 1


@given(
    st.lists(
        st.sampled_from(
            [
                "José",
                "García",
                "Zoë",
                "Müller",
                "Björk",
                "Søren",
                "Ågård",
                "Größe",
                "Öz",
                "Éa",
                "Åå",
                "Þór",
                "Ó_Briain",
            ]
        ),
        min_size=1,
    )
)
def test_no_western_names_are_taken_for_two_byte_letters(names: list[str]) -> None:
    whole = rows(*(f"{name.replace('_', ' ')},Ash" for name in names))
    found = decode(whole.encode("cp1252"))
    assert (found.text, found.guesses) == (whole, ())


def test_a_chosen_encoding_is_no_question() -> None:
    whole = rows("Łukasz,Wiśniewski")
    found = decode(whole.encode("cp1250"), "cp1250")
    assert (found.text, found.encoding, found.guesses) == (whole, "cp1250", ())


@pytest.mark.parametrize(
    "word", ["Müller", "José", "Siân", "façade", "Ærø", "Guðrún", "McÉwan", "ÉLODIE", "Åse"]
)
def test_words_that_somebody_writes(word: str) -> None:
    assert not is_strange(word, WESTERN)


@pytest.mark.parametrize(
    "word", ["£ukasz", "Bo¿ena", "Jiøí", "Nìmec", "Yýlmaz", "Èerný", "Èâàí", "GüneþÇ", "Kõszegi", "Tûzoltó"]
)
def test_words_that_nobody_writes(word: str) -> None:
    assert is_strange(word, WESTERN)


def test_each_alphabet_takes_its_own_words() -> None:
    words = {
        "Central European": "Dvořáková",
        "Baltic": "Bērziņš",
        "Turkish": "Yıldız",
        "Greek": "Ελένη",
        "Cyrillic": "Иван",
        "Hebrew": "דוד",
        "Arabic": "محمد",
        "Thai": "สมชาย",
        "Vietnamese": "Nguyê\u0303n",
    }
    for alphabet in OTHERS:
        assert [name for name, word in words.items() if not is_strange(word, alphabet)] == [alphabet.name]


@pytest.mark.parametrize(
    ("encoding", "name", "read"),
    [
        ("mac_roman", "Müller", "mac_roman"),
        ("cp437", "José", "cp850"),
        ("cp850", "Zoë Núñez", "cp850"),
    ],
)
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_a_reading_with_signs_amid_letters_is_not_taken_in_silence(
    encoding: str, name: str, read: str, end: str
) -> None:
    text = end.join(["ID,Surname,Suburb", f"X1,{name},Bondi", f"X2,{name},Manly", ""])
    found = decode(text.encode(encoding))
    assert name in found.text
    assert found.encoding == read
    assert bool(found.guesses) is (read == "cp850")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_letters_are_enough_for_utf_16_without_a_mark(encoding: str) -> None:
    assert decode("ab".encode(encoding)).text == "ab"


@pytest.mark.parametrize("alphabet", [WESTERN, *OTHERS])
def test_nothing_is_as_unlikely_as_can_be(alphabet: Alphabet) -> None:
    assert likelihood([], alphabet) == likelihood([""], alphabet) == 0
    assert likelihood(["x"], replace(alphabet, usual="")) == 0
