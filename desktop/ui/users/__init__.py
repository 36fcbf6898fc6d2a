"""The Users tab."""
