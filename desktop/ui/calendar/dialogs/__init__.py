"""The dialogs of the Calendar tab and what they are made of."""
