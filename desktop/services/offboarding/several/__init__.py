"""Several leavings at once: one plan for all of them, and its review."""
