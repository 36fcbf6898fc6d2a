"""Calendars (.ics) as rows, and what the practice has that a calendar no longer has."""
