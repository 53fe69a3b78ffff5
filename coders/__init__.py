"""Pure linguistics: Dutch text and dates in, CAMEO events out.

Nothing here reads a clock, a network or an output file; the same input gives the same events.
Importing this package does not import torch: only `coders.parser` does, when a parser is built.
"""
