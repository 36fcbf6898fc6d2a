"""The caseload report."""
