"""Appointments from a file: matching, times and clients."""
