"""FHIR bundles of patients, practitioners and appointments, read as tables."""
