"""Handover: the day a practitioner leaves, without losing a client or an appointment."""

__version__ = "0.1.0"
