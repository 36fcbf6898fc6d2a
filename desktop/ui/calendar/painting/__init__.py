"""The painting of the calendar, on screen and on paper."""
