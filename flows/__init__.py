"""Moves things: reads sources, calls the coder, writes tables, schedules. It knows no grammar."""
