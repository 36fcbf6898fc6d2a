"""Chinese, Japanese and Korean in two bytes per letter: told apart by the resulting letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class TwoByteScript:
    """`usual` are the letters of most names and sentences, `block` others that only it has."""

    name: str
    encodings: tuple[str, ...]
    usual: frozenset[str]
    block: tuple[str, str] = ("", "")

    def is_usual(self, letter: str) -> bool:
        return letter in self.usual or self.block[0] <= letter <= self.block[1] != ""


SCRIPTS = (
    TwoByteScript(
        "Japanese",
        ("cp932", "euc_jp"),
        frozenset(
            "田中山本佐藤鈴木高橋伊渡辺村小林加吉松井上清水崎斎口川石池島森前岡野原谷内大西東南北和子郎美一二三四五太介香恵由真"
            "健明正博浩幸雄男夫之也樹人年月日時間電話予約来週今回都道府県市区町番号様先生学校母父娘息保険者担当変更連絡希望"
        ),
        ("\u3041", "\u30fe"),
    ),
    TwoByteScript(
        "Simplified Chinese",
        ("gb18030",),
        frozenset(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建华文玉红志春海梅小晓子雅婷宇浩欣怡思佳雪玲国庆金凤美云飞鹏"
            "的一是不了在人有我他这个们中来上大为和地到以说时要就出会可也你对生能而得着下自之年过发后作里电话周二三四五女儿妈爸约"
        ),
    ),
    TwoByteScript(
        "Traditional Chinese",
        ("big5hkscs",),
        frozenset(
            "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許鄧韓馮曹彭曾蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鐘鍾姜崔譚陸"
            "偉芳娜秀英敏靜麗強磊軍洋勇艷傑娟濤明超蘭霞平剛桂建華文玉紅志春海梅小曉子雅婷宇浩欣怡思佳雪玲國慶金鳳美雲飛鵬家豪淑"
            "的一是不了在人有我他這個們中來上大為和地到以說時要就出會可也你對生能而得著下自之年過發後作裡電話週二三四五女兒媽爸約"
        ),
    ),
    TwoByteScript(
        "Korean",
        ("cp949",),
        frozenset(
            "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민나진지엄원천방공현함변염여추도소석선"
            "준연은수영미경희숙자순호철상기동재승용태성훈혜인아예윤시원빈솔별다라리가을는에서으로고해사요습니일월화목금토전화상담"
        ),
    ),
)

_LETTER = re.compile("[^\x00-\x7f\u2000-\u303f\uff00-\uff5e]")
"""A letter beyond ASCII, which the signs between words are not."""

_LEAST_USUAL = 0.25
"""The share of usual letters required; by chance, one letter in twenty is usual."""

_MOST_BROKEN = 0.02
_FEWEST = 2


class EastAsian(NamedTuple):
    """A reading of bytes as two-byte letters; `share` of them are usual in the script."""

    encoding: str
    script: str
    share: float

    @property
    def is_likely(self) -> bool:
        return self.share >= _LEAST_USUAL


def readings(sample: bytes) -> list[EastAsian]:
    """The readings without leftover bytes, the likeliest first."""
    found = (
        EastAsian(encoding, script.name, share)
        for script in SCRIPTS
        for encoding in script.encodings
        if (share := _share(sample, encoding, script)) is not None
    )
    return sorted(found, key=lambda one: -one.share)


def _share(sample: bytes, encoding: str, script: TwoByteScript) -> float | None:
    """How many of the letters beyond ASCII are usual ones; None if there are hardly any, or bytes are left
    over."""
    letters = _LETTER.findall(sample.decode(encoding, "replace"))
    broken = letters.count("\ufffd")
    if len(letters) < _FEWEST or broken > _MOST_BROKEN * len(letters):
        return None
    return sum(map(script.is_usual, letters)) / len(letters)
