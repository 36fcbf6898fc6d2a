"""The windows of reports: caseload, data health."""
