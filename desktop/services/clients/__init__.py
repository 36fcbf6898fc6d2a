"""Clients: search, details, contacts, families, case managers and history."""
