"""The lock: the page of a locked window, the idle timer, and the dialogs hidden meanwhile."""
