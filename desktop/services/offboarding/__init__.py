"""The day a practitioner leaves: draft, plan, apply, follow up, undo."""
