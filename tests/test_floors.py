"""The house has floors: imports go down only, hidden ones too, and never in a circle."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "gov_report_lint"
FLOORS = {
    "model": 0,
    "text": 1,
    "sources": 2,
    "cases": 2,
    "reporters": 2,
    "fingerprints": 2,
    "checks": 3,
    "reading": 3,
    "files": 3,
    "packs": 4,
    "diagnosis": 4,
    "judging": 4,
    "account": 4,
    "configuration": 5,
    "settling": 5,
    "annotating": 5,
    "repairing": 6,
    "proving": 6,
    "lint": 6,
    "certifying": 7,
    "cli": 8,
    "__main__": 9,
}
# The core keeps to these, so that it can run where nothing else is at hand (a browser build).
CORE_LIBRARIES = {"click", "yaml", "tabulate", "jsonschema"}
LAZY_LIBRARIES = {"tabulate", "jsonschema"}
# Libraries for one format that are only loaded when a file of that format comes or goes.
READER_LIBRARIES = {
    "lxml": "gov_report_lint.sources.web.",
    "pypdfium2": "gov_report_lint.sources.pdf.",
    "docx": "gov_report_lint.annotating.word",
}


def modules() -> dict[str, Path]:
    return {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path
        for path in PACKAGE.rglob("*.py")
    }


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def resolve(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    base = parts[: len(parts) - node.level + (1 if is_package else 0)]
    return ".".join([*base, node.module] if node.module else base)


def imports(path: Path, module: str) -> list[tuple[str, int, bool]]:
    """Return every module imported: its name, the line, and whether it is inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for child in ast.walk(node)
    }
    found = []
    package = path.name == "__init__.py"
    name = module.removesuffix(".__init__")
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno, id(node) in inside) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            target = resolve(node, name, package)
            names = [f"{target}.{alias.name}" for alias in node.names]
            known = [one for one in names if one in modules() or f"{one}.__init__" in modules()]
            found += [(one, node.lineno, id(node) in inside) for one in known or [target]]
    return found


def test_imports_go_down_only() -> None:
    wrong = []
    for module, path in modules().items():
        here = room(module)
        for target, line, _ in imports(path, module):
            if not target.startswith("gov_report_lint.") or here in ("__init__", room(target)):
                continue
            if room(target) == "__version__" or target == "gov_report_lint.__version__":
                continue
            if FLOORS[room(target)] >= FLOORS[here]:
                wrong.append(
                    f"{path.name}:{line}: {module} imports {target}, which is not below it"
                )
    assert not wrong, "\n".join(wrong)


def test_every_room_has_a_floor() -> None:
    rooms = {room(module) for module in modules()} - {"__init__"}
    assert rooms == set(FLOORS)


def test_no_circles_within_a_room() -> None:
    graph = {
        module.removesuffix(".__init__"): {
            target
            for target, _, _ in imports(path, module)
            if target.startswith("gov_report_lint.")
        }
        for module, path in modules().items()
    }

    def reach(start: str) -> set[str]:
        seen: set[str] = set()
        waiting = list(graph.get(start, ()))
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting += graph.get(one, ())
        return seen

    assert not [module for module in graph if module in reach(module)]


def test_libraries_of_the_core() -> None:
    import sys

    wrong = []
    for module, path in modules().items():
        for target, line, hidden in imports(path, module):
            top = target.split(".")[0]
            if top == "gov_report_lint" or top in sys.stdlib_module_names:
                continue
            if module.startswith(READER_LIBRARIES.get(top, "\0")):
                continue
            if top not in CORE_LIBRARIES or (top in LAZY_LIBRARIES and not hidden):
                wrong.append(f"{path}:{line}: {top}")
    assert not wrong, "\n".join(wrong)


def test_files_are_short() -> None:
    long = {
        str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules().values()
    }
    assert not {path: count for path, count in long.items() if count > 250}
