"""The practice's other system: requests to its vendor when somebody leaves, and the proof of what was done."""
