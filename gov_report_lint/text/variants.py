"""Characters that stand for a plain one: of full width, radicals, quotes, dashes and spaces."""

from __future__ import annotations

# The Kangxi radicals U+2F00-2FD5 as PDF files write them for the ideograph of the same shape: as
# fonts map them, not as Unicode does, in two places: 户 and 青, for 戶 and 靑.
_KANGXI = (
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸"
    "屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父"
    "爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自"
    "至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面"
    "革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
)
# Radicals of the supplement U+2E80-2EF3 and, in the same order, their ideographs.
_RADICALS = (
    "⺁⺄⺅⺆⺈⺉⺊⺌⺍⺎⺒⺓⺔⺕⺖⺘⺙⺛⺜⺝⺟⺠⺡⺢⺣⺧⺨⺩⺫⺬⺭⺰⺶⺹⺻⺼⻁⻂⻃⻄⻅⻆⻇⻈"
    "⻉⻋⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻭⻮⻰⻱⻳"
)
_IDEOGRAPHS = (
    "厂乙亻冂刀刂卜小小兀巳幺彑彐忄扌攵旡日月母民氵氺灬牛犭王目示礻纟羊耂聿肉虎衤覀西见角角讠"
    "贝车阝钅長镸长门阝雨青韦页风飞食食饣马骨鬼鱼鸟卤麦黄黾齐歯齿龙龜龟"
)
# Digits printed small above the line: a mark of a note, no part of the figure before it.
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARKS = {
    '"': "“”„‟«»「」『』﹁﹂﹃﹄〝〞〟｢｣",
    "'": "‘’‚‛′",
    "-": "‐‑‒–—―−─━﹣﹘",
    "~": "〜∼",
    "/": "∕⁄",
    "·": "•‧∙・･",
    "。": "｡",
    "、": "､﹑",
    ",": "﹐",
    ".": "﹒",
    ";": "﹔",
    ":": "﹕∶",
    "?": "﹖",
    "!": "﹗",
    "(": "﹙",
    ")": "﹚",
    "+": "﹢",
    "=": "﹦",
    "%": "﹪",
}
INVISIBLE = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\ufeff" + "".join(
    chr(code)
    for codes in (
        range(0x202A, 0x202F),
        range(0x2060, 0x2065),
        range(0x2066, 0x206A),
        range(0xFE00, 0xFE10),
    )
    for code in codes
)
_SPACES = "\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if code != 0x0A)


def _build() -> dict[str, str]:
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table.update(zip(map(chr, range(0x2F00, 0x2FD6)), _KANGXI, strict=True))
    table.update(zip(_RADICALS, _IDEOGRAPHS, strict=True))
    for plain, variants in _MARKS.items():
        table.update(dict.fromkeys(variants, plain))
    table.update(dict.fromkeys(INVISIBLE + _SPACES + _CONTROLS, " "))
    return table


PLAIN = _build()
