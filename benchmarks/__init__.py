"""Measurements of accuracy and speed; run with `make accuracy` and `make bench`."""
