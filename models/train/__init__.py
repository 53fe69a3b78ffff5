"""From a Dutch treebank to the weights in `models/`: `make train`."""
