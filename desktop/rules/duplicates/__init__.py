"""Which client files may be of one person: the pairs worth comparing, and how alike they are."""
