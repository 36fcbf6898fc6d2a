"""The pages of the preferences about care: disciplines, sites, public holidays."""
