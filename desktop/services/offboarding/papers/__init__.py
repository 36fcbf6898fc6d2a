"""The papers of an offboarding: its certificate, its tasks on paper, its plan as a file."""
