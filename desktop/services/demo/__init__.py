"""The made-up practice."""
