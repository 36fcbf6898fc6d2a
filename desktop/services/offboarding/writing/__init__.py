"""The writing of a plan into the calendar."""
