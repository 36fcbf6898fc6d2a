"""Calendars (.ics) as rows, and visits that a calendar no longer has."""
