"""Compile the rule packs into the wheel, so that an installed linter need not parse YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePacks(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Puts ``compiled.json`` beside the packs; an editable install reads the YAML instead."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the packs and add the file to the wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        from gov_report_lint.packs.compiled import NAME, compile_packs

        path = Path(self.directory) / NAME
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(compile_packs(Path(self.root) / "rules"), encoding="utf-8")
        build_data["force_include"][str(path)] = f"gov_report_lint/rules/{NAME}"
