"""The Clients tab."""
