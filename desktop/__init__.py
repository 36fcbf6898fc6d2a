"""Handover: the day a practitioner leaves, without losing a client or an appointment."""

__version__ = "0.1.0"

READ_WORKBOOK = "read-workbook"
"""The first argument with which the program starts itself as the reader of a foreign workbook."""
