"""Days and times: their boundaries, how they read to people, and how others write them."""
