"""The shipped packs' own means of proof."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.certifying.proof import Proof, proof_of
from gov_report_lint.certifying.specimen import Specimen
from gov_report_lint.model.form import Form
from gov_report_lint.model.library import Library
from gov_report_lint.packs.shipped import shipped_folders


@pytest.fixture(scope="session")
def folders() -> dict[str, Path]:
    return {folder.name: folder for folder in shipped_folders()}


@pytest.fixture(scope="session")
def proof(folders: dict[str, Path], library: Library) -> Proof:
    return proof_of("ogi", folders, library)


@pytest.fixture(scope="session")
def specimen(proof: Proof) -> Specimen:
    assert proof.specimen is not None
    return proof.specimen


@pytest.fixture(scope="session")
def editions(library: Library) -> list[Form]:
    return library.editions(library.families[0].form)
