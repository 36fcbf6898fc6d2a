"""The calendar: its pages, appointments, series, clash checks and exported events."""
