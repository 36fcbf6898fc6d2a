"""The dialogs of the Calendar tab and their parts."""
