"""The wizard for the day a practitioner leaves: one file for each page."""
