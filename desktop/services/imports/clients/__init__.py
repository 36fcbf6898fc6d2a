"""Clients and their contacts from a file."""
