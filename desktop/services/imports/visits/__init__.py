"""Appointments from a file: which ones, when, and with whom."""
