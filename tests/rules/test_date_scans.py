"""What the detectors of days and contacts find, what the year check refuses, and that all ends."""

from __future__ import annotations

import pytest

from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.preparing import prepare_rule
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.text.articles import find_articles
from gov_report_lint.text.bodies import another, as_body
from gov_report_lint.text.dates import years_in
from gov_report_lint.text.folding import squeeze
from gov_report_lint.text.scans import detector
from gov_report_lint.text.scans.contract import Detector, Found


def found(name: str, text: str) -> list[tuple[str, str, str]]:
    squeezed = squeeze(text).text
    return [(squeezed[f.start : f.end], f.what, f.right) for f in scan(name, squeezed)]


def scan(name: str, text: str) -> list[Found]:
    one = detector(name)
    assert isinstance(one, Detector)
    return list(one.find(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("截至2024年2月30日", "2024年2月30日"),
        ("统计期限自1月1日起至2024年12月32日止", "2024年12月32日"),
        ("2023年2月29日", "2023年2月29日"),
        ("公示期至11月31日", "11月31日"),
        ("十一月三十一日", "十一月三十一日"),
        ("12月331日", "12月331日"),
        ("1月0日", "1月0日"),
        ("2024年13月5日", "2024年13月"),
        ("2024年13月", "2024年13月"),
        ("2024年2月29日", ""),
        ("2月29日", ""),
        ("农历二月三十日", ""),
        ("历时2月30日", ""),
        ("省政府2月30号文件", ""),
        ("2024-2-30", ""),
        ("18个月31日", ""),
        ("24月5日", ""),
    ],
)
def test_impossible_days(text: str, said: str) -> None:
    assert [one[0] for one in found("impossible-days", text)] == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2024年01月05日", "2024年1月5日"),
        ("2024年12月01日", "2024年12月1日"),
        ("03月15日", "3月15日"),
        ("2024年01月", "2024年1月"),
        ("2024年10月20日", ""),
        ("2024-01-05", ""),
    ],
)
def test_leading_zeros(text: str, right: str) -> None:
    assert [one[2] for one in found("leading-zeros", text)] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("截止2024年12月31日，", "截至2024年12月31日"),
        ("截止2024年12月31日24时，", "截至2024年12月31日"),
        ("截止目前，", "截至目前"),
        ("公开信息，截止年底，", "截至年底"),
        ("数据截止2024年底，", "截至2024年底"),
        ("截止2024年12月31日前完成", ""),
        ("报名截止2024年12月31日", ""),
        ("截止日期为12月31日", ""),
        ("截止到2024年底", ""),
        ("截止2024年，", ""),
    ],
)
def test_cut_off_days(text: str, right: str) -> None:
    assert [one[2] for one in found("cut-off-days", text)] == ([right] if right else [])


@pytest.mark.parametrize(
    "text",
    [
        "电话：0797-351234",
        "电话：010-1234567",
        "电话：1381234567",
        "电话：0797-85123456789",
        "邮编：34170。",
        "邮箱：ab@163,com",
        "邮箱：ab@@163.com",
        "网址：http:/www.a.gov.cn",
        "网址：http//www.a.gov.cn",
        "网址：www,a.gov.cn",
    ],
)
def test_wrong_contacts(text: str) -> None:
    assert len(found("wrong-contacts", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "电话：（0797）3512345、3512346转801",
        "电话：0797 3512345，8:30-12:00",
        "电话：0797-3512345-801",
        "电话：138 1234 5678 13912345678",
        "电话：+86-10-12345678",
        "电话：400-123-4567/12345",
        "电话：0797-12345",
        "电话：12,345件、网络：123456789件",
        "电话：0797-351****",
        "接听电话12345678901234次",
        "电话：0797-3512345 2025年1月20日",
        "邮编：341700",
        "邮编：34170",  # the end of a printed line
        "邮箱：pzxxgkb@163",
        "邮箱：a.b-c@mail.yunxi.gov.cn，电话",
        "微博yunxi@云溪发布",
        "网址：https://www.a.gov.cn:8443/x?u=http://b.cn/",
    ],
)
def test_contacts_that_may_be_right(text: str) -> None:
    assert found("wrong-contacts", text) == []


@pytest.mark.parametrize(
    ("text", "numbers", "title"),
    [
        ("《条例》第四十九条、第五十条", (49, 50), "条例"),
        ("《条例》第31、32条", (31, 32), "条例"),
        ("《关于〈条例〉的《办法》》第三条", (3,), "关于〈条例〉的《办法》"),
        ("条例第十条", (10,), ""),
    ],
)
def test_articles(text: str, numbers: tuple[int, ...], title: str) -> None:
    (one,) = find_articles(text)
    assert (one.numbers, one.title) == (numbers, title)


def test_bodies() -> None:
    assert as_body("淮安市洪泽区人民政府") == (("淮安市", "洪泽区"), "")
    assert as_body("云溪市市场监督管理局") == (("云溪市",), "市场监督管理局")
    assert as_body("市水务局").places == ()
    assert another("石桥镇", "青岚县柳林镇人民政府")
    assert not another("石桥镇", "石桥镇人民政府")


def test_years() -> None:
    assert years_in("2023年、二〇二四年和1999年") == {2023, 2024}


@pytest.mark.parametrize(
    ("check", "options"),
    [
        ("deadline", {}),
        ("deadline", {"until": "13-01"}),
        ("deadline", {"until": "01-31", "after": "period"}),
        ("deadline", {"after": "deadline"}),
        ("year", {}),
        ("year", {"phrases": ["未收到"]}),
        ("year", {"phrases": ["{Y}年…"]}),
        ("year", {"phrases": ["{Y}年"], "must": "be"}),
        ("year", {"phrases": ["{Y}年"], "sections": ["nowhere"]}),
        ("article", {"law": "条例", "about": ["报告"], "right": ["四"], "instead_of": ["1"]}),
        ("article", {"law": "条例", "right": ["4"], "instead_of": ["1"]}),
        ("issuer", {}),
    ],
)
def test_options_that_can_not_be_used(check: str, options: dict[str, object]) -> None:
    library = shipped_library()
    rule = library.rules[0]._replace(check=check, options=options)
    with pytest.raises(PackError):
        prepare_rule(rule, library)


UNITS = [
    "电话:0",
    "电话0797-1 ",
    "a@",
    "http:/",
    "www,a",
    "2月30日",
    "01月05日",
    "截止2024年1月",
    "1",
]
UNITS += ["《条例》第31条", "第31条、", "第一、", "邮编1", "2024年13月", "《", "》"]


@pytest.mark.parametrize("unit", UNITS)
def test_long_repetitions_end(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    for name in ("impossible-days", "leading-zeros", "cut-off-days", "wrong-contacts"):
        scan(name, text)
    find_articles(text)
    as_body(text)
