"""How others write it: text, workbooks, calendars. Plain rows in and out."""
