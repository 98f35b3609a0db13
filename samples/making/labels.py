"""Every label of the two official forms, beside the name of the fact it stands for."""

from __future__ import annotations

Rows = tuple[tuple[str, str], ...]
Block = tuple[str, Rows, Rows]

TOTAL = ("total", "总计")
CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
HANDLED = "三、本年度办理结果"

SECTIONS: Rows = (
    ("overview", "总体情况"),
    ("proactive", "主动公开政府信息情况"),
    ("applications", "收到和处理政府信息公开申请情况"),
    ("disputes", "政府信息公开行政复议、行政诉讼情况"),
    ("problems", "存在的主要问题及改进情况"),
    ("other_matters", "其他需要报告的事项"),
)

_CONTENT = ("", "信息内容")
_DECISIONS_2021: Rows = (_CONTENT, ("decisions", "本年处理决定数量"))
_ITEMS_2019: Rows = (_CONTENT, ("previous_items", "上一年项目数量"), ("change", "本年增/减"))
_DECISIONS_2019: Rows = (*_ITEMS_2019, ("decisions", "处理决定数量"))

PROACTIVE: dict[int, tuple[Block, ...]] = {
    2021: (
        (
            "第二十条第（一）项",
            (
                _CONTENT,
                ("issued", "本年制发件数"),
                ("repealed", "本年废止件数"),
                ("in_force", "现行有效件数"),
            ),
            (("regulations", "规章"), ("normative_documents", "行政规范性文件")),
        ),
        ("第二十条第（五）项", _DECISIONS_2021, (("licences", "行政许可"),)),
        (
            "第二十条第（六）项",
            _DECISIONS_2021,
            (("penalties", "行政处罚"), ("coercion", "行政强制")),
        ),
        (
            "第二十条第（八）项",
            (_CONTENT, ("amount", "本年收费金额（单位：万元）")),
            (("fees", "行政事业性收费"),),
        ),
    ),
    2019: (
        (
            "第二十条第（一）项",
            (
                _CONTENT,
                ("made", "本年新制作数量"),
                ("published", "本年新公开数量"),
                ("public_total", "对外公开总数量"),
            ),
            (("regulations", "规章"), ("normative_documents", "规范性文件")),
        ),
        (
            "第二十条第（五）项",
            _DECISIONS_2019,
            (("licences", "行政许可"), ("other_services", "其他对外管理服务事项")),
        ),
        (
            "第二十条第（六）项",
            _DECISIONS_2019,
            (("penalties", "行政处罚"), ("coercion", "行政强制")),
        ),
        ("第二十条第（八）项", _ITEMS_2019, (("fees", "行政事业性收费"),)),
        (
            "第二十条第（九）项",
            (_CONTENT, ("items", "采购项目数量"), ("amount", "采购总金额")),
            (("procurement", "政府集中采购"),),
        ),
    ),
}

APPLICANTS: Rows = (
    ("natural_person", "自然人"),
    ("business", "商业企业"),
    ("research", "科研机构"),
    ("public_welfare", "社会公益组织"),
    ("legal_service", "法律服务机构"),
    ("other", "其他"),
)

BEFORE: Rows = (
    ("new_received", "一、本年新收政府信息公开申请数量"),
    ("carried_over", "二、上年结转政府信息公开申请数量"),
)

_REFUSED: Rows = (
    ("state_secret", "1.属于国家秘密"),
    ("prohibited_by_law", "2.其他法律行政法规禁止公开"),
    ("security_and_stability", "3.危及“三安全一稳定”"),
    ("third_party_rights", "4.保护第三方合法权益"),
    ("internal_affairs", "5.属于三类内部事务信息"),
    ("process_information", "6.属于四类过程性信息"),
    ("enforcement_file", "7.属于行政执法案卷"),
    ("administrative_inquiry", "8.属于行政查询事项"),
)
_UNAVAILABLE: Rows = (
    ("not_held", "1.本机关不掌握相关政府信息"),
    ("needs_creation", "2.没有现成信息需要另行制作"),
    ("still_unclear", "3.补正后申请内容仍不明确"),
)
_NOT_PROCESSED: Rows = (
    ("complaint", "1.信访举报投诉类申请"),
    ("repeated", "2.重复申请"),
    ("publication", "3.要求提供公开出版物"),
    ("excessive", "4.无正当理由大量反复申请"),
    ("reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
)
_OTHER: Rows = (
    ("correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("fee_overdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("other", "3.其他"),
)


def _results(other: Rows) -> tuple[tuple[str, str, Rows], ...]:
    partially = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    return (
        ("granted", "（一）予以公开", ()),
        ("partially_granted", partially, ()),
        ("refused", "（三）不予公开", _REFUSED),
        ("unavailable", "（四）无法提供", _UNAVAILABLE),
        ("not_processed", "（五）不予处理", _NOT_PROCESSED),
        ("other_handling", "（六）其他处理", other),
        ("total_handled", "（七）总计", ()),
    )


RESULTS = {2021: _results(_OTHER), 2019: _results(())}

DISPUTES: Rows = (
    ("reconsideration", ""),
    ("litigation_direct", "未经复议直接起诉"),
    ("litigation_after_reconsideration", "复议后起诉"),
)
OUTCOMES: Rows = (
    ("upheld", "结果维持"),
    ("corrected", "结果纠正"),
    ("other", "其他结果"),
    ("pending", "尚未审结"),
    TOTAL,
)
