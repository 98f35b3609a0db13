"""The names WordprocessingML gives its elements, spelt as the parser spells them."""

from __future__ import annotations

from ..xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_STRICT_M = "{http://purl.oclc.org/ooxml/officeDocument/math}"
_VML = "{urn:schemas-microsoft-com:vml}"

DOCUMENT, BODY, ALT_CHUNK, OBJECT = W + "document", W + "body", W + "altChunk", W + "object"
P, P_PR, P_STYLE, OUTLINE_LVL = W + "p", W + "pPr", W + "pStyle", W + "outlineLvl"
R, R_PR, R_STYLE, T = W + "r", W + "rPr", W + "rStyle", W + "t"
VANISH, SPEC_VANISH, STRIKE, DSTRIKE, VERT_ALIGN = (
    W + "vanish",
    W + "specVanish",
    W + "strike",
    W + "dstrike",
    W + "vertAlign",
)
TAB, PTAB, BR, CR, NO_BREAK_HYPHEN = W + "tab", W + "ptab", W + "br", W + "cr", W + "noBreakHyphen"
SYM, CHAR = W + "sym", W + "char"
TXBX_CONTENT, TEXT_PATH, SUB_DOC = W + "txbxContent", _VML + "textpath", W + "subDoc"
O_MATH, O_MATH_PARA, MATH_RUN, MATH_TEXT = _M + "oMath", _M + "oMathPara", _M + "r", _M + "t"
# What makes a formula more than a line of signs.
MATH_SHAPES = {
    *(_M + name for name in ("acc", "bar", "d", "eqArr", "f", "func", "groupChr", "limLow")),
    *(_M + name for name in ("limUpp", "m", "nary", "rad", "sPre", "sSub", "sSubSup", "sSup")),
}

SDT, SDT_PR, SHOWING_PROMPT = W + "sdt", W + "sdtPr", W + "showingPlcHdr"
FLD_SIMPLE, FLD_CHAR, FLD_CHAR_TYPE, INSTR, INSTR_TEXT, DROP_DOWN = (
    W + "fldSimple",
    W + "fldChar",
    W + "fldCharType",
    W + "instr",
    W + "instrText",
    W + "ddList",
)
RESULT, DEFAULT, LIST_ENTRY = W + "result", W + "default", W + "listEntry"
NOTE_REFERENCES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
COMMENT, COMMENT_REFERENCE = W + "comment", W + "commentReference"
OWN_MARK, ID, TYPE = W + "customMarkFollows", W + "id", W + "type"

TBL, TR, TR_PR, GRID_BEFORE, GRID_AFTER, HIDDEN = (
    W + "tbl",
    W + "tr",
    W + "trPr",
    W + "gridBefore",
    W + "gridAfter",
    W + "hidden",
)
TC, TC_PR, GRID_SPAN, V_MERGE, H_MERGE = (
    W + "tc",
    W + "tcPr",
    W + "gridSpan",
    W + "vMerge",
    W + "hMerge",
)

INS, DEL, MOVE_FROM, MOVE_TO = W + "ins", W + "del", W + "moveFrom", W + "moveTo"
CELL_DEL, CELL_MERGE = W + "cellDel", W + "cellMerge"
TRACKED = {INS, DEL, MOVE_FROM, MOVE_TO, CELL_DEL, CELL_MERGE, W + "cellIns"}

NUM_PR, NUM_ID, ILVL, NUM, ABSTRACT_NUM, ABSTRACT_NUM_ID = (
    W + "numPr",
    W + "numId",
    W + "ilvl",
    W + "num",
    W + "abstractNum",
    W + "abstractNumId",
)
LVL, LVL_OVERRIDE, START_OVERRIDE, START, NUM_FMT, LVL_TEXT, LVL_RESTART, IS_LGL = (
    W + "lvl",
    W + "lvlOverride",
    W + "startOverride",
    W + "start",
    W + "numFmt",
    W + "lvlText",
    W + "lvlRestart",
    W + "isLgl",
)
NUM_STYLE_LINK, STYLE_LINK = W + "numStyleLink", W + "styleLink"
STYLE, STYLE_ID, BASED_ON = W + "style", W + "styleId", W + "basedOn"
DOC_DEFAULTS = "/".join((W + "docDefaults", W + "rPrDefault", R_PR))

VAL = W + "val"

ALTERNATE, CHOICE, FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
REQUIRES = "Requires"

# Around paragraphs, runs, rows and cells alike; a reader of the page doesn't see them.
WRAPPERS = {
    ALTERNATE,
    CHOICE,
    INS,
    MOVE_TO,
    W + "bdo",
    O_MATH_PARA,
    SDT,
    FLD_SIMPLE,
    W + "customXml",
    W + "dir",
    W + "hyperlink",
    W + "ruby",
    W + "rubyBase",
    W + "sdtContent",
    W + "smartTag",
}

OFF = {"0", "false", "off"}


def is_on(switch: Element | None) -> bool:
    """Return whether a property that is either on or off is there and on."""
    return switch is not None and switch.get(VAL, "1") not in OFF


def whole(text: str | None, lowest: int, highest: int) -> int | None:
    """Return the number that an attribute holds, held between the bounds; None if it is none."""
    digits = (text or "").strip()
    sign = digits[:1]
    if not digits.removeprefix("-").isdecimal():
        return None
    if len(digits) > 9:
        return lowest if sign == "-" else highest
    return min(max(int(digits), lowest), highest)


def as_transitional(root: Element) -> Element:
    """Return ``root`` with the names of a strict document turned into the usual ones."""
    if root.tag.startswith(_STRICT):
        for element in root.iter():
            element.tag = element.tag.replace(_STRICT, W, 1).replace(_STRICT_M, _M, 1)
            for name, value in element.items():
                if name.startswith(_STRICT):
                    element.set(name.replace(_STRICT, W, 1), value)
    return root
