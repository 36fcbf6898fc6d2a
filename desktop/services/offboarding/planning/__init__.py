"""Suggested plans: what the rules weigh, what was wished, and the clients shared out by a rule."""
