"""The conversion of cells into our values; each converter raises Bad for what it cannot read."""

from desktop.services.imports.convert.lengths import minutes, visit_minutes, whole_number
from desktop.services.imports.convert.plain import read_plain
from desktop.services.imports.convert.texts import Convert, email, listed, number, parts, phone, text
from desktop.services.imports.convert.times import birthday, day_of_week, end_time, past_day, start_time
from desktop.services.imports.convert.words import colour, enum, flag, happened, read_enum, sex

__all__ = [
    "Convert",
    "birthday",
    "colour",
    "day_of_week",
    "email",
    "end_time",
    "enum",
    "flag",
    "happened",
    "listed",
    "minutes",
    "number",
    "parts",
    "past_day",
    "phone",
    "read_enum",
    "read_plain",
    "sex",
    "start_time",
    "text",
    "visit_minutes",
    "whole_number",
]
