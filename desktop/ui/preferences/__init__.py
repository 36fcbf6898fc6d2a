"""The pages of the preferences that speak of care: disciplines, sites, public holidays."""
