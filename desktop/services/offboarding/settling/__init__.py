"""The settling of appointments that cannot keep their time."""
