"""`dev.py mutate`: change one thing in the program at a time, and see whether a test notices.

A small tool of our own. mutmut 3 copies the project and rewrites every module before the first mutant, and did
not come to an end on this layout; cosmic-ray works, but writes each mutant into the working tree, runs one fixed
test command for all of them, and brings aiohttp and GitPython along. Here a mutant lives in memory only, in a
process of its own, and is tried by the tests of its own module.
"""
