"""The practice's other system: where it is named, and the steps of a leaving there."""
