"""Reports in windows: caseload, data health."""
