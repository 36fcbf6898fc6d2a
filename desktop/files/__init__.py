"""The files of others: text, workbooks, calendars; plain rows in and out."""
