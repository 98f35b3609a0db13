"""望溪区住房和城乡建设局 2023: sound once every tracked change is accepted.

`[-…-]` is deleted text, `{+…+}` is inserted text; the deleted figures contradict the tables.
"""

from __future__ import annotations

from .figures import applications, disputes, fill, proactive
from .report import Report, form, read_prose

PROSE = """
# 望溪区住房和城乡建设局/2023年政府信息公开工作年度报告
按照《中华人民共和国政府信息公开条例》(国务院令第711号，以下简称《条例》）\
和《国务院办公厅政府信息与政务公开办公室关于[-政府信息公开工作年度报告有关事项-]\
{+印发〈中华人民共和国政府信息公开工作年度报告格式〉+}的通知》（国办公开办函[-〔2019〕60号-]{+〔2021〕30号+}）要求，\
望溪区住房和城乡建设局编制本报告。\
数据统计期限为[-2022-]{+2023+}年1月1日至２０２３年12月[-30-]{+31+}日。\
报告在望溪区人民政府网站(www.wangxi.example)发布，联系电话:0329-5550187，\
地址：望溪区建设路102号,邮编：327305。

## 总体情况
2023年,望溪区住房和城乡建设局紧扣安居保障、城市更新、工程质量等群众关心的事项公开政府信息，\
坚持以公开为常态、不公开为例外。
### 主动公开
全年共公开政府信息[-1,236-]{+1,326+}条，其中：住房保障信息418条、城市建设信息537条、房地产市场信息206条、其他信息165条。
#### 公开政策文件。制发行政规范性文件1件，废止2件，现行有效6件，逐件配发解读材料。
#### 公开办理结果。作出行政许可决定402件、行政处罚决定57件,结果通过信用平台同步公示。
#### 公开收费事项。行政事业性收费38.65万元，收费目录清单每年更新。
### 依申请公开
[-全年没有收到政府信息公开申请，没有发生行政复议和行政诉讼。-]
全年新收政府信息公开申请[-54-]{+43+}件，其中自然人３３件、法人或其他组织10件;\
上年结转2件，办结43件，结转下年度继续办理[-3-]{+2+}件。
办结的申请中，予以公开[-29-]{+19+}件、部分公开5件、不予公开6件、无法提供9件、不予处理2件、其他处理2件；\
予以公开和部分公开合计24件，占办结总数43件的55.81%。
#### 申请渠道。网络申请27件、信函申请11件、当面申请5件。
#### 争议处理。因政府信息公开被申请行政复议1件，被提起行政诉讼1件。
### 政府信息管理
更新政府信息公开指南和目录，对涉及购房人、承租人个人信息的名单统一作去标识化处理后再公开，\
全年审查拟公开信息时要求补充修改的有37条。
### 政府信息公开平台建设
维护网站栏目16个,新增“老旧小区改造”专题1个。政务公众号推送图文189篇。\
全年受理12345热线工单3,050件，按时办结2,989件，按时办结率[-89-]{+98+}%。
### 监督保障
政府信息公开列入科室年度工作考核，每半年通报一次。开展社会评议，回收问卷250份，表示满意的235份，满意率94%。\
举办业务培训3期，本年度没有发生责任追究情形。

## 主动公开政府信息情况
| proactive
## 收到和处理政府信息公开申请情况
| applications
## 政府信息公开行政复议、行政诉讼情况
| disputes

## 存在的主要问题及改进情况
### 存在的主要问题
#### 老旧小区改造项目的进度信息公布间隔较长，居民难以了解施工安排。
#### 涉及工程档案的申请检索时间长，接近法定期限才答复的情况仍有发生。
### 改进情况
#### 改造项目实行进度月报制度，每月在小区公告栏和网站同步公布。
#### 与区城建档案馆建立电子目录共享机制，缩短检索时间;上年度提出的专题栏目分类不清问题已经改进。

## 其他需要报告的事项
[-无。-]
{+全年没有向申请人发出收费通知，实际收取信息处理费0元，没有其他需要报告的事项。+}

> 望溪区住房和城乡建设局
> 2024年1月25日
"""

PROACTIVE: dict[str, int | str] = {
    "normative_documents.issued": 1,
    "normative_documents.repealed": 2,
    "normative_documents.in_force": 6,
    "licences.decisions": 402,
    "penalties.decisions": 57,
    "coercion.decisions": 6,
    "fees.amount": "38.65",
}
APPLICATIONS = {
    "new_received": (33, 6, 0, 1, 3, 0),
    "carried_over": (2, 0, 0, 0, 0, 0),
    "granted": (14, 3, 0, 1, 1, 0),
    "partially_granted": (4, 1, 0, 0, 0, 0),
    "refused.third_party_rights": (1, 0, 0, 0, 1, 0),
    "refused.process_information": (1, 0, 0, 0, 0, 0),
    "refused.enforcement_file": (1, 0, 0, 0, 0, 0),
    "refused.administrative_inquiry": (2, 0, 0, 0, 0, 0),
    "unavailable.not_held": (4, 1, 0, 0, 1, 0),
    "unavailable.needs_creation": (2, 0, 0, 0, 0, 0),
    "unavailable.still_unclear": (1, 0, 0, 0, 0, 0),
    "not_processed.complaint": (2, 0, 0, 0, 0, 0),
    "other_handling.correction_overdue": (1, 0, 0, 0, 0, 0),
    "other_handling.other": (1, 0, 0, 0, 0, 0),
    "carried_forward": (1, 1, 0, 0, 0, 0),
}
DISPUTES = {
    "reconsideration": (1, 0, 0, 0),
    "litigation_direct": (0, 0, 0, 1),
    "litigation_after_reconsideration": (0, 0, 0, 0),
}

FIGURES = fill(
    list(form(2021).values()),
    {**proactive(PROACTIVE), **applications(APPLICATIONS), **disputes(DISPUTES)},
)
REPORT = Report("word-numbered-2021", 2021, read_prose(PROSE), FIGURES)
