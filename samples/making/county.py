"""青岚县人民政府 2020: a county government's report on the 2019 form."""

from __future__ import annotations

from .figures import applications, disputes, fill, proactive
from .report import Report, form, read_prose

PROSE = """
# 青岚县人民政府/2020年政府信息公开工作年度报告
依照《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）第五十条\
和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》\
（国办公开办函〔2019〕60号）的规定，青岚县人民政府办公室汇总县政府各部门、各乡镇人民政府的数据，编制本报告。\
数据统计期限自2020年1月1日起至2020年12月31日止，范围为全县行政机关。\
报告电子版在青岚县人民政府门户网站（www.qinglan.example）公布。\
咨询电话：0329-5550166，地址：青岚县城关镇文昌街6号，邮编：327210。

## 一、总体情况
2020年，全县行政机关围绕疫情防控、复工复产、脱贫攻坚等重点任务公开政府信息，\
坚持以公开为常态、不公开为例外，政策发布更及时，办事信息更好找。
### （一）主动公开
全县主动公开政府信息21486条，其中：政府网站公开12903条，占60.05%；政务新媒体公开7410条，占34.49%；\
其他方式公开1173条，占5.46%。
新公开规范性文件12件，对外公开的规范性文件总数达到86件。\
作出行政许可决定15324件、行政处罚决定2847件、行政强制决定412件。\
实施政府集中采购项目153个，采购总金额4860.27万元，目录、标准和结果全部公开。
召开疫情防控新闻发布会11场，回应群众关心的交通、就医、开学等问题。
### （二）依申请公开
全县新收政府信息公开申请89件，其中自然人71件、法人或其他组织18件；\
按渠道分，网络申请52件、信函申请24件、当面申请13件。\
上年结转4件，全年办结90件，结转下年度继续办理3件。
答复结果为：予以公开41件、部分公开7件、不予公开12件、无法提供21件、不予处理7件、其他处理2件。\
予以公开和部分公开合计48件，占办结总数90件的53.33%。\
新收的89件申请中，县政府本级收到23件，各部门、各乡镇收到66件。
### （三）政府信息管理
编制26个领域基层政务公开标准目录，统一信息名称、公开时限和责任单位。\
清理与野生动物保护、优化营商环境要求不一致的文件，清理结果向社会公布。
### （四）平台建设
完成县政府门户网站适老化、移动端改造，整合部门栏目，设置政务公开专区28个。\
关停更新不及时的政务新媒体账号9个。
### （五）监督保障
县政府常务会议听取政务公开工作汇报2次。把政府信息公开列入年度工作考核，对57个单位进行考核，\
其中优秀12个、良好38个、合格7个。\
委托第三方开展社会评议，回收有效问卷1200份，表示满意的1098份，满意率91.5%。\
全年没有单位和个人因政府信息公开工作受到责任追究。

## 二、主动公开政府信息情况
| proactive
## 三、收到和处理政府信息公开申请情况
| applications
## 四、政府信息公开行政复议、行政诉讼情况
| disputes
全县因政府信息公开被申请行政复议9件，其中结果维持5件、结果纠正2件、其他结果1件、尚未审结1件；\
被提起行政诉讼5件，其中未经复议直接起诉3件、复议后起诉2件。

## 五、存在的主要问题及改进情况
主要问题：一是少数乡镇目录更新不及时，惠农补贴发放信息公布较晚；\
二是部分单位对补正告知、第三方意见征求的程序掌握不熟，答复书被复议机关纠正2件。
改进情况：一是建立乡镇公开事项月度提醒清单，由县政府办公室逐月核对；\
二是组织依申请公开专题培训4期，印发答复文书范本，复杂申请由县司法局提前审核。

## 六、其他需要报告的事项
2020年，全县行政机关办理政府信息公开申请没有向申请人收取费用，没有其他需要报告的事项。

> 青岚县人民政府
> 2021年3月18日
"""

PROACTIVE: dict[str, int | str] = {
    "normative_documents.made": 12,
    "normative_documents.published": 12,
    "normative_documents.public_total": 86,
    "licences.previous_items": 268,
    "licences.change": "+11",
    "licences.decisions": 15324,
    "other_services.previous_items": 143,
    "other_services.change": "-5",
    "other_services.decisions": 8210,
    "penalties.previous_items": 1120,
    "penalties.change": "+36",
    "penalties.decisions": 2847,
    "coercion.previous_items": 96,
    "coercion.decisions": 412,
    "fees.previous_items": 31,
    "fees.change": "-2",
    "procurement.items": 153,
    "procurement.amount": "4860.27万元",
}
APPLICATIONS = {
    "new_received": (71, 9, 1, 2, 5, 1),
    "carried_over": (3, 1, 0, 0, 0, 0),
    "granted": (31, 5, 1, 1, 2, 1),
    "partially_granted": (6, 1, 0, 0, 0, 0),
    "refused.prohibited_by_law": (1, 0, 0, 0, 0, 0),
    "refused.third_party_rights": (2, 1, 0, 0, 0, 0),
    "refused.internal_affairs": (1, 0, 0, 0, 0, 0),
    "refused.process_information": (2, 0, 0, 0, 1, 0),
    "refused.enforcement_file": (1, 0, 0, 0, 1, 0),
    "refused.administrative_inquiry": (2, 0, 0, 0, 0, 0),
    "unavailable.not_held": (12, 2, 0, 1, 0, 0),
    "unavailable.needs_creation": (3, 1, 0, 0, 0, 0),
    "unavailable.still_unclear": (2, 0, 0, 0, 0, 0),
    "not_processed.complaint": (4, 0, 0, 0, 0, 0),
    "not_processed.repeated": (2, 0, 0, 0, 0, 0),
    "not_processed.reconfirmation": (1, 0, 0, 0, 0, 0),
    "other_handling": (2, 0, 0, 0, 0, 0),
    "carried_forward": (2, 0, 0, 0, 1, 0),
}
DISPUTES = {
    "reconsideration": (5, 2, 1, 1),
    "litigation_direct": (2, 0, 1, 0),
    "litigation_after_reconsideration": (1, 0, 0, 1),
}

FIGURES = fill(
    list(form(2019).values()),
    {**proactive(PROACTIVE), **applications(APPLICATIONS), **disputes(DISPUTES)},
)
REPORT = Report("form-2019", 2019, read_prose(PROSE), FIGURES)
