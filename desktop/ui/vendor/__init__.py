"""The practice's other system: where it is named, and what of a leaving is done there."""
