"""What a person is told whose file is of a kind that can't be read yet."""

from __future__ import annotations

_RESAVE = "本版暂不支持 {}，请在 Word 或 WPS 中另存为 .docx 后再检查"
_NO_REPORT = "这是{}，不是 Word 文档。请改为检查报告的 Word 文件（.docx）"

_FORMATS = {
    "doc": "旧版 Word 文档（.doc）和 WPS 文字文档（.wps）",
    "html": "网页文件（.html）",
    "mht": "单个文件网页（.mht）",
    "odf": "OpenDocument 文件",
    "odt": "OpenDocument 文档（.odt）",
    "ofd": "OFD 版式文件（.ofd）",
    "pdf": "PDF 文件（.pdf）",
    "rtf": "RTF 文件（.rtf）",
    "text": "纯文本文件（.txt）",
    "xml": "XML 文件（.xml）",
}
_OTHERS = {
    "image": "图片",
    "json": " JSON 数据",
    "ods": " OpenDocument 表格",
    "ppt": " PowerPoint 演示文稿",
    "pptx": " PowerPoint 演示文稿",
    "xls": " Excel 表格",
    "xlsx": " Excel 表格",
}
_MESSAGES = {
    "archive": "这是压缩包。请先解压，再检查其中的 .docx 文件",
    "empty": "文件是空的，没有任何内容。请确认文件已保存或下载完整",
    "encrypted": "文件已加密，请先在 Word 中取消密码（文件 → 信息 → 保护文档 → 用密码进行加密，"
    "清空密码后保存），再检查",
    "ole": "这是旧式 Office 文件，但其中没有 Word 文档。请在 Word 或 WPS 中另存为 .docx 后再检查",
    "unknown": "认不出这是什么文件，可能已损坏。请在 Word 或 WPS 中打开并另存为 .docx 后再检查",
    "zip": "这是压缩包，不是 Word 文档。请先解压，再检查其中的 .docx 文件",
}


def refusal(kind: str) -> str:
    """Return why a file of ``kind`` is not read, and what to do."""
    if kind in _FORMATS:
        return _RESAVE.format(_FORMATS[kind])
    if kind in _OTHERS:
        return _NO_REPORT.format(_OTHERS[kind])
    return _MESSAGES.get(kind, _MESSAGES["unknown"])
