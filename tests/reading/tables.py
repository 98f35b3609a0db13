"""Printed tables made by hand, as a reader of files hands them over."""

from __future__ import annotations

from gov_report_lint.model.document import Cell, Table

Rows = list[list[str | None]]


UP = "^"


def table(rows: Rows, ordinal: int = 1) -> Table:
    """Return the table of these rows; None goes on the cell to the left, UP the one above."""
    cells = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text is None or text == UP:
                continue
            right = c + 1
            while right < len(row) and row[right] is None:
                right += 1
            down = r + 1
            while down < len(rows) and rows[down][c:right] == [UP] * (right - c):
                down += 1
            cells.append(Cell(text, ordinal, r, c, down - r, right - c))
    return Table(tuple(cells), ordinal, len(rows), max(map(len, rows)))


FIVE = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


def disputes(*figures: str) -> Rows:
    """Return table 4: reconsideration, direct litigation, litigation after reconsideration."""
    return [
        ["行政复议", None, None, None, None, "行政诉讼", *[None] * 9],
        [*FIVE, "未经复议直接起诉", *[None] * 4, "复议后起诉", *[None] * 4],
        [*[UP] * 5, *FIVE, *FIVE],
        list(figures or map(str, range(1, 16))),
    ]


DISPUTES = {
    (row, column): str(index)
    for index, (row, column) in enumerate(
        (
            (row, column)
            for row in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
            for column in ("upheld", "corrected", "other", "pending", "total")
        ),
        start=1,
    )
}

# Table 3: the label and its place (the columns it spans), and the row's name.
REFUSED = [
    ("1.属于国家秘密", "state_secret"),
    ("2.其他法律行政法规禁止公开", "prohibited_by_law"),
    ("3.危及“三安全一稳定”", "security_and_stability"),
    ("4.保护第三方合法权益", "third_party_rights"),
    ("5.属于三类内部事务信息", "internal_affairs"),
    ("6.属于四类过程性信息", "process_information"),
    ("7.属于行政执法案卷", "enforcement_file"),
    ("8.属于行政查询事项", "administrative_inquiry"),
]
UNAVAILABLE = [
    ("1.本机关不掌握相关政府信息", "not_held"),
    ("2.没有现成信息需要另行制作", "needs_creation"),
    ("3.补正后申请内容仍不明确", "still_unclear"),
]
NOT_PROCESSED = [
    ("1.信访举报投诉类申请", "complaint"),
    ("2.重复申请", "repeated"),
    ("3.要求提供公开出版物", "publication"),
    ("4.无正当理由大量反复申请", "excessive"),
    ("5.要求行政机关确认或重新出具已获取信息", "reconfirmation"),
]
OTHER_HANDLING = [
    ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "correction_overdue"),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "fee_overdue"),
    ("3.其他", "other"),
]
GROUPS = [
    ("（三）不予公开", "refused", REFUSED),
    ("（四）无法提供", "unavailable", UNAVAILABLE),
    ("（五）不予处理", "not_processed", NOT_PROCESSED),
]
APPLICANTS = (
    "natural_person",
    "business",
    "research",
    "public_welfare",
    "legal_service",
    "other",
    "total",
)


def _rows(edition: str) -> list[tuple[list[str | None], str]]:
    """Return the three label places of each row of table 3, with its name."""
    partly = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    rows: list[tuple[list[str | None], str]] = [
        (["一、本年新收政府信息公开申请数量", None, None], "new_received"),
        (["二、上年结转政府信息公开申请数量", None, None], "carried_over"),
        (["三、本年度办理结果", "（一）予以公开", None], "granted"),
        ([UP, partly, None], "partially_granted"),
    ]
    groups = list(GROUPS)
    if edition == "ogi-2021":
        groups.append(("（六）其他处理", "other_handling", OTHER_HANDLING))
    for title, group, inner in groups:
        for index, (label, name) in enumerate(inner):
            rows.append(([UP, UP if index else title, label], f"{group}.{name}"))
    if edition == "ogi-2019":
        rows.append(([UP, "（六）其他处理", None], "other_handling"))
    rows.append(([UP, "（七）总计", None], "total_handled"))
    rows.append((["四、结转下年度继续办理", None, None], "carried_forward"))
    return rows


def applications(edition: str = "ogi-2021") -> tuple[Rows, dict[tuple[str, str], str]]:
    """Return table 3, every figure another one, and the figure of each cell."""
    note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    printed: Rows = [
        [note, None, None, "申请人情况", *[None] * 6],
        [UP, UP, UP, "自然人", "法人或其他组织", *[None] * 4, "总计"],
        [UP, UP, UP, UP, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", UP],
    ]
    expected: dict[tuple[str, str], str] = {}
    figure = 1000
    for labels, name in _rows(edition):
        figures = []
        for column in APPLICANTS:
            figure += 1
            figures.append(str(figure))
            expected[name, column] = str(figure)
        printed.append([*labels, *figures])
    return printed, expected


def proactive_2021() -> tuple[Rows, dict[tuple[str, str], str]]:
    """Return table 2 of the edition of 2021 and the figure of each cell."""
    printed: Rows = [
        ["第二十条第（一）项", None, None, None],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "1", "2", "3"],
        ["行政规范性文件", "4", "5", "6"],
        ["第二十条第（五）项", None, None, None],
        ["信息内容", "本年处理决定数量", None, None],
        ["行政许可", "7", None, None],
        ["第二十条第（六）项", None, None, None],
        ["信息内容", "本年处理决定数量", None, None],
        ["行政处罚", "8", None, None],
        ["行政强制", "9", None, None],
        ["第二十条第（八）项", None, None, None],
        ["信息内容", "本年收费金额（单位：万元）", None, None],
        ["行政事业性收费", "10", None, None],
    ]
    names = [
        *(("regulations", column) for column in ("issued", "repealed", "in_force")),
        *(("normative_documents", column) for column in ("issued", "repealed", "in_force")),
        ("licences", "decisions"),
        ("penalties", "decisions"),
        ("coercion", "decisions"),
        ("fees", "amount"),
    ]
    return printed, {name: str(index) for index, name in enumerate(names, start=1)}


def proactive_2019() -> tuple[Rows, dict[tuple[str, str], str]]:
    """Return table 2 of the edition of 2019 and the figure of each cell."""
    heads: list[str | None] = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
    printed: Rows = [
        ["第二十条第（一）项", None, None, None],
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规章", "1", "2", "3"],
        ["规范性文件", "4", "5", "6"],
        ["第二十条第（五）项", None, None, None],
        list(heads),
        ["行政许可", "7", "8", "9"],
        ["其他对外管理服务事项", "10", "11", "12"],
        ["第二十条第（六）项", None, None, None],
        list(heads),
        ["行政处罚", "13", "14", "15"],
        ["行政强制", "16", "17", "18"],
        ["第二十条第（八）项", None, None, None],
        ["信息内容", "上一年项目数量", "本年增/减", None],
        ["行政事业性收费", "19", "20", None],
        ["第二十条第（九）项", None, None, None],
        ["信息内容", "采购项目数量", "采购总金额", None],
        ["政府集中采购", "21", "22", None],
    ]
    files = ("made", "published", "public_total")
    items = ("previous_items", "change", "decisions")
    names = [
        *((row, column) for row in ("regulations", "normative_documents") for column in files),
        *(
            (row, column)
            for row in ("licences", "other_services", "penalties", "coercion")
            for column in items
        ),
        ("fees", "previous_items"),
        ("fees", "change"),
        ("procurement", "items"),
        ("procurement", "amount"),
    ]
    return printed, {name: str(index) for index, name in enumerate(names, start=1)}
