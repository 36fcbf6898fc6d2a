"""The tables of the windows: their rows, columns, order and what is copied from them."""
