"""How the calendar is drawn, on the screen and on paper."""
