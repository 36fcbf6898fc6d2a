"""The practice and the leaving of the case tests."""

from __future__ import annotations

from tests.integration.cases.conftest import case_id, leaver_id, practice

__all__ = ["case_id", "leaver_id", "practice"]
