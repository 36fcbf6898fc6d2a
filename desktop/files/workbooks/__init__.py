"""Foreign workbooks: read in a process of their own, from which plain rows come back."""
