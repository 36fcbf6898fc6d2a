"""`dev.py mutate`: change one thing in the program at a time, and see whether a test notices.

A small tool of our own. mutmut 3 copies the project and rewrites every module before the first mutant, and
did not finish on this layout; cosmic-ray works, but writes each mutant into the working tree, runs one fixed
test command for all of them, and needs aiohttp and GitPython. Here a mutant exists only in memory, in its own
process, and is tried by the tests of its own module.
"""
