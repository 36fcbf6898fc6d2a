"""The first screens: welcome, new practice, passphrase."""
