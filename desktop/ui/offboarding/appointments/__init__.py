"""The Appointments page's parts: list, week, clash strip and the ways to resolve a clash."""
