"""What a person is told whose file is of a kind that can't be read."""

from __future__ import annotations

READABLE = ".docx、.doc、.wps、.rtf、.odt、网页（.html、.mht）、PDF、.txt 或 .md"

_RESAVE = "{}无法读取。请在 Word 或 WPS 中打开，另存为 .docx 后再检查"
_NO_REPORT = "这是{}，不是报告文档。请改为检查报告本身的文件（" + READABLE + "）"

_FORMATS = {
    "legacy": "这是很旧的文字处理文件（如 Word 95、WordPerfect、Works），",
    "odf": "这种 OpenDocument 文件不是文字文档，或只是几个文件的目录，",
    "wordml": "这是 Word 的 XML 文件（.xml），",
}
_OTHERS = {
    "json": " JSON 数据",
    "ods": " OpenDocument 表格",
    "ppt": " PowerPoint 演示文稿",
    "pptx": " PowerPoint 演示文稿",
    "xls": " Excel 表格",
    "xlsx": " Excel 表格",
    "xml": " XML 数据",
}
_MESSAGES = {
    "archive": "这是压缩包。请先解压，再检查其中的报告文件",
    "empty": "文件是空的，没有任何内容。请确认文件已保存或下载完整",
    "encrypted": "文件已加密，无法读取。请先在原来的程序中取消密码（Word、WPS：文件 → 信息 → "
    "保护文档 → 用密码进行加密，清空密码后保存），再检查",
    "image": "这是图片，无法读取其中的文字。请改为检查报告的 Word 文件或网页，"
    "或先用文字识别（OCR）软件转成 .docx 并核对后再检查",
    "ofd": "暂不支持 OFD 版式文件（.ofd）。请检查它的 Word 原稿，或用 WPS、数科阅读器等"
    "把它另存为 .docx 或 PDF 后再检查",
    "ole": "这是旧式 Office 文件，但其中没有 Word 文档，或文件已损坏。"
    "请在 Word 或 WPS 中打开，另存为 .docx 后再检查",
    "unknown": "认不出这是什么文件，可能已损坏。请在 Word 或 WPS 中打开并另存为 .docx 后再检查",
    "zip": "这是压缩包，不是报告文档。请先解压，再检查其中的报告文件",
}


def refusal(kind: str) -> str:
    """Return why a file of ``kind`` is not read, and what to do."""
    if kind in _FORMATS:
        return _RESAVE.format(_FORMATS[kind])
    if kind in _OTHERS:
        return _NO_REPORT.format(_OTHERS[kind])
    return _MESSAGES.get(kind, _MESSAGES["unknown"])
