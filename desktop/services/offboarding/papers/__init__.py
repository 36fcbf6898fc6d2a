"""What an offboarding gives to take away: its certificate, its tasks on paper, its plan as a file."""
