"""The practice's other system: what its vendor is asked to do when somebody leaves, and the proof that it was done."""
