"""The forms of numbers that count nothing: days, papers, contacts, list numbers, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .citations import find_citations
from .dates import find_dates
from .lazy import lazily
from .units import FIRSTS

Kind = Literal[
    "quantity", "share", "year", "date", "time", "document", "contact", "listing", "name", "bare"
]
Forms = tuple[tuple[Kind, str], ...]
Form = tuple[Kind, int, int]

_TENS = "一二三四五六七八九十"
_YEAR = "(?:19|20)[0-9]{2}"
_MONTH = "(?:1[0-2]|0?[1-9])"
_AND = "(?:-{1,2}|[~至到、和与及])"
_HEAD = r"(?:(?<![^;:。!?\n])|(?<=[;:。!?\n]\"))"
_LEADS_IN = lazily("[^〔(【{[]*[年月日按]")
_WORD = "0-9A-Za-z"
_PHONE = (
    r"(?:\+?86[ -]?)?(?:\(?0[0-9]{2,3}\)?[ -]{0,3}[1-9][0-9]{2,3}[ -]?[0-9]{4}"
    r"|\(?0[0-9]{2,3}\)?[ -]{1,3}[0-9]{3,9}"
    "|1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|[48]00[ -]?[0-9]{3}[ -]?[0-9]{4}{short})"
    "(?:(?:转|-)[0-9]{1,6})?(?![0-9])"
)


def _phone(short: str) -> str:
    return _PHONE.replace("{short}", short)


# What is certain by its form, whatever unit seems to follow.
_SURE: Forms = (
    ("contact", rf"(?<![{_WORD}_.+-])[{_WORD}_.+-]{{1,64}}@[{_WORD}.-]{{1,64}}"),
    ("contact", rf"(?:https?:/{{0,2}}|www\.)[{_WORD}.:/?=&_%#~+-]{{1,400}}"),
    (
        "contact",
        rf"(?<![{_WORD}.-])[{_WORD}-]{{1,40}}(?:\.[{_WORD}-]{{1,40}}){{0,5}}\.(?:com|cn|net|org)"
        rf"(?![{_WORD}])[{_WORD}./?=&_%#~+-]*",
    ),
    ("contact", r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])"),
    (
        "document",
        rf"[〔\[({{【]{_YEAR}年?[〕\])}}】](?:[一-鿿]{{0,3}}[0-9]{{0,5}}[一-鿿]{{0,4}})?第?[0-9]{{1,6}}"
        "(?:-[0-9]{1,4})?号",
    ),
    (
        "document",
        r"(?:国务院|(?:人民|[省市县])?政府)?令\(?第?[0-9]{1,6}号|第[0-9]{1,6}号|[0-9]{1,6}号(?=令|文|公告|通知|决定|函)",
    ),
    (
        "document",
        rf"(?<![A-Za-z])[A-Z]{{2,5}}[0-9]{{0,4}}(?:/[A-Z]{{1,2}})? ?[0-9]{{3,6}}(?:\.[0-9]{{1,3}})?"
        rf"-{{1,2}}{_YEAR}(?![0-9])|(?:GB|DB[0-9]{{2,6}})/T ?[0-9]{{2,6}}(?:\.[0-9]{{1,3}})?",
    ),
    (
        "document",
        rf"(?:ICP[备证]|公网安备|(?:标识|信用|机构)代?码[为是:]{{0,2}})[{_WORD}]{{4,20}}号?(?:-[0-9]+)?",
    ),
    ("document", rf"(?:编号|文号|案号|编码|索引号)[为是:|]{{0,2}}[{_WORD}][{_WORD}/-]{{2,30}}"),
    (
        "document",
        rf"第[0-9]{{1,15}}(?:条?{_AND}第?[0-9]{{1,15}}){{0,8}}(?:条|款|章|节)"
        r"(?:第[0-9]{1,2}款)?(?:第\(?[0-9]{1,2}\)?项)?",
    ),
    ("document", r"(?<=[条款])第\(?[0-9]{1,2}\)?项"),
    ("listing", rf" {{0,2}}[1-9][0-9]?[.、](?={_YEAR}年|{_MONTH}月)"),
)
_DATES: Forms = (
    (
        "date",
        rf"(?<![0-9])(?<![0-9],)(?:(?:{_YEAR}|[1-4][0-9])年)?{_MONTH}(?:月?{_AND}{_MONTH}){{0,11}}月"
        r"(?:[0-9]{1,2}(?:[-~至、][0-9]{1,2})?[日号]|[0-9]{1,2}(?=[起止前])"
        "|份|[初底末]|[上中下]旬)?(?![子球饼])",
    ),
    ("date", rf"(?<![0-9./-]){_YEAR}[./-]{_MONTH}(?![0-9./-])"),
    ("date", rf"(?<![0-9.])第?[1-4](?:{_AND}第?[1-4]){{0,3}}个?季度(?!数)"),
    ("date", r"(?<=[日号][至到、和~-])(?:3[01]|[12][0-9]|0?[1-9])[日号]"),
    ("date", r"(?<![0-9.])(?:3[01]|[12][0-9]|0?[1-9])日(?=[上下]午|晚|起|止)"),
    ("time", r"(?<![0-9:.])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"),
    ("time", r"(?<![0-9.])(?:[01]?[0-9]|2[0-4])时(?![间代尚期刻段效有])(?:[0-5]?[0-9]分)?"),
    ("time", "(?:[上下中]午|[早晚]上|凌晨)[0-9]{1,2}[点时](?:[0-9]{1,2}分|半|整)?"),
    ("time", r"(?<![0-9.])(?:[01]?[0-9]|2[0-4])点(?=[0-9整半前后至到钟-])(?:[0-5]?[0-9]分|半|整)?"),
    ("contact", r"(?:邮政编码|邮编)[为是:]{0,2}[0-9]{4,8}(?![0-9])"),
    (
        "contact",
        r"(?:电话|传真|手机|热线|联系方式|咨询|拨打|QQ|微信)(?:号码?)?(?:[/和及(]传真\)?)?[为是:(]{0,2}"
        + _phone("|[1-9][0-9]{6,10}|[1-9][0-9]{2,3} [0-9]{4}")
        + "(?:[/、或](?:"
        + _phone("|[1-9][0-9]{2,7}")
        + ")){0,9}",
    ),
    ("contact", rf"(?<![{_WORD}])[0-9]{{1,6}}[*×xX]{{2,12}}[0-9]{{0,6}}"),
)
# What may also be a quantity: looked for where find_quantities found none.
_MAYBE: Forms = (
    (
        "contact",
        rf"(?<![{_WORD}.-])"
        + _phone("")
        + "(?:[/、或](?:"
        + _phone("|[1-9][0-9]{6,7}")
        + ")){0,9}",
    ),
    ("date", rf"(?<![0-9]){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"),
    (
        "contact",
        r"(?<=[路街巷弄道村园组里坊苑])[0-9]{1,5}(?:-[0-9]{1,4})?[号弄](?:院|楼|[0-9]{1,4}室)?",
    ),
    ("contact", r"[0-9]{1,4}(?:号[楼院门店室]|[室楼层幢栋]|单元)(?:[0-9]{1,4}[室楼层号])?"),
    ("document", r"(?<![0-9])[0-9]{1,6}(?:-[0-9]{1,4})?号(?![线馆机井窗])"),
    ("name", r"[0-9]{1,6}(?:-[0-9]{1,4})?号"),
    ("year", rf"(?<![0-9]){_YEAR}年度?"),
    ("year", rf"(?<![0-9.]){_YEAR}(?=(?:{_AND}|[,/])(?:{_YEAR}(?![0-9.,])|[0-9]{{2}}年))"),
    ("year", rf"(?<={_YEAR}[-~至到、和与及,/]){_YEAR}(?![0-9.,])"),
    ("year", rf"(?<=[〔\[({{《【]){_YEAR}(?=[〕\])}}》】])"),
    ("year", rf"(?<![0-9.为达到共计约近超有收理布了是]){_YEAR}(?=版|[一-鿿](?<![条件次个万亿]))"),
    ("year", r"(?<![0-9.])[1-9]0年代"),
    ("year", r"(?<![0-9.])[1-4][0-9]年(?=度|全年|[上下]半年|年?[底初末])"),
    ("listing", rf"{_HEAD}[ \"]{{0,3}}[1-9][0-9]?[.、](?![0-9])"),
    ("listing", r"(?<![0-9.])[1-9][0-9]?\.(?=[一-鿿《\"])|-[0-9]{1,3}-(?![0-9])"),
    ("listing", rf"\([1-9][0-9]?\)(?=[一-鿿])(?![{FIRSTS}])"),
    ("listing", rf"(?<![^;:。!?,\n\"])\([1-9][0-9]?\)、?|{_HEAD}[1-9][0-9]?\)(?=[一-鿿])"),
    ("listing", r"\A {0,3}[1-9][0-9]?\.(?=[0-9]{1,9}[一-鿿])(?![0-9]{1,2}[版分])"),
    ("listing", rf"(?<![^;:。!?,\n\"(])[{_TENS}]{{1,3}}是|{_HEAD}[{_TENS}]{{1,3}}、"),
    ("listing", rf"\([{_TENS}]{{1,3}}\)|[第其][{_TENS}]{{1,3}}(?=[,:]|是)|[①-⒛㈠-㈩]"),
    ("listing", rf"第[0-9]{{1,15}}(?:{_AND}第?[0-9]{{1,15}}){{0,8}}|[0-9]{{1,3}}届"),
    (
        "listing",
        r"(?:附件|附表|附录|附图|(?<![代发外])表|图|注|专栏)[0-9]{1,3}(?:[.-][0-9]{1,3}){0,2}(?![0-9年%])",
    ),
    ("listing", r"前[0-9]{1,4}(?:[名位强](?!额))?(?![0-9年天日])"),
    (
        "name",
        r"[0-9]{1,6}(?:\.[0-9]{1,4})?(?:[+×*xX/][0-9A-Za-z]{1,6}){1,6}|[0-9]{1,3}\+(?=[一-鿿])",
    ),
    (
        "name",
        rf"[A-Za-z][A-Za-z.-]{{0,12}}[0-9][{_WORD}.+-]{{0,20}}|[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?[A-Za-z][{_WORD}+]{{0,12}}",
    ),
    ("name", r"(?<=\")[0-9]{1,6}(?:[.·+×-][0-9]{1,6}){0,4}(?=[^\"0-9,。;:、\s]{0,12}\")"),
    ("name", r"(?<![0-9.])(?:123[0-9]{2}|9[56][0-9]{3,4})(?![0-9%]|[.,][0-9])(?:转[0-9]{1,4})?"),
    ("name", r"(?<![0-9.])[0-9]{3,6}(?=[^,。;、:0-9]{0,6}(?:热线|专线|客服|短号|平台|电话))"),
    ("name", r"(?:(?<=拨打)|(?<=热线)|(?<=电话)|(?<=[、/和]))1[12][0-9](?![0-9.%])"),
    ("name", r"(?<![0-9.])1[12][0-9](?=[、/]?(?:热线|平台|报警|警务|宣传|联动|接处警|指挥|电话))"),
    (
        "name",
        r"[0-9]{1,2}(?:\.[0-9]{1,3}){2,3}|[0-9]{1,2}\.[0-9]{1,2}(?=版|时代|升级)|[0-9]{1,4}版",
    ),
    ("name", r"(?<![0-9.为达到分是比均约近])[0-9]\.0(?![0-9%])|[0-9]0后"),
    ("name", "(?<=双)1[12](?![0-9])"),
    ("name", r"[0-9]{1,6}(?::[0-9]{1,6}){1,3}"),
    ("name", r"(?<![0-9.])(?:0[0-9]{1,20}(?![0-9.])|[0-9]{12,40})"),
)


def _passes(forms: Forms) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, lazily(pattern)) for kind, pattern in forms)


_SURE_FORMS, _DATE_FORMS, _MAYBE_FORMS = map(_passes, (_SURE, _DATES, _MAYBE))


def sure_spans(text: str) -> Iterator[Form]:
    """Yield kind and span of what is no quantity by its form; the first of two counts."""
    for date in find_dates(text):
        yield "date", date.start, date.end
    for cited in find_citations(text):
        # An agency's sign is not known from a word before it: 2021年按国办函.
        words = _LEADS_IN.search(text, cited.start, cited.end)
        yield "document", words.end() if words else cited.start, cited.end
    yield from _matches(_SURE_FORMS, text)
    yield from _matches(_DATE_FORMS, text)


def other_spans(text: str) -> Iterator[Form]:
    """Yield kind and span of what is none unless it is a quantity."""
    yield from _matches(_MAYBE_FORMS, text)


def _matches(forms: tuple[tuple[Kind, re.Pattern[str]], ...], text: str) -> Iterator[Form]:
    for kind, pattern in forms:
        for match in pattern.finditer(text):
            yield kind, match.start(), match.end()
