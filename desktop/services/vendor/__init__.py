"""The practice's other system: requests to its vendor about a leaving, and the proof of what was done."""
