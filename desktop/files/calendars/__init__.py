"""Calendar files (iCalendar, RFC 5545), read and written."""
