"""The figures Word prints for list numbers: 一, 十一, 壹, ①, iv, 01."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_SIMPLE = ("零一二三四五六七八九", "十百千", "万")
_LEGAL_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万")
_LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_IN_BRACKETS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_WITH_STOP = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def numeral(value: int, style: str) -> str:
    """Return ``value`` as Word's number format ``style`` prints it; in digits if unknown."""
    write = _STYLES.get(style)
    return write(value) if write else str(value)


def _counted(value: int, digits: str, units: str, myriad: str) -> str:
    """Return ``value`` counted out: 一百零五, 一万零三百."""
    if value >= 10_000:
        high, low = divmod(value, 10_000)
        rest = _counted(low, digits, units, myriad) if low else ""
        gap = digits[0] if 0 < low < 1000 else ""
        return _counted(high, digits, units, myriad) + myriad + gap + rest
    if value == 0:
        return digits[0]
    written = ""
    for place, digit in enumerate(reversed(str(value))):
        figure = digits[int(digit)]
        if digit != "0":
            written = figure + ("" if place == 0 else units[place - 1]) + written
        elif written and not written.startswith(figure):
            written = figure + written
    return written


def _chinese(value: int) -> str:
    """Return 十, 十一 where counting out gives 一十, 一十一."""
    written = _counted(value, *_SIMPLE)
    return written[1:] if 10 <= value < 20 else written


def _chinese_then_digits(value: int) -> str:
    return _chinese(value) if 0 < value < 100 else _digit_by_digit(value)


def _japanese(value: int) -> str:
    written = _counted(value, *_SIMPLE).replace("零", "") or "〇"
    for unit in "十百千":
        written = written.replace("一" + unit, unit)
    return written


def _digit_by_digit(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        written += letters * count
    return written


def _letter(value: int) -> str:
    """Return a, b ... z, aa, bb: Word repeats the letter."""
    if value < 1:
        return ""
    rounds, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (rounds + 1)


def _from(signs: str) -> Callable[[int], str]:
    """Return a writer that takes the sign of each number, and digits where they run out."""
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _from(_CIRCLED),
    "decimalEnclosedCircleChinese": _from(_CIRCLED),
    "decimalEnclosedParen": _from(_IN_BRACKETS),
    "decimalEnclosedFullstop": _from(_WITH_STOP),
    "numberInDash": lambda value: f"- {value} -",
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "chineseCounting": _chinese_then_digits,
    "taiwaneseCounting": _chinese_then_digits,
    "chineseCountingThousand": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": lambda value: _counted(value, *_LEGAL_SIMPLIFIED),
    "ideographLegalTraditional": lambda value: _counted(value, *_LEGAL_TRADITIONAL),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "ideographEnclosedCircle": _from("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
}
