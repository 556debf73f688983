"""The tests; their folders mirror those of `timeline`, and `evaluation` and `benchmarks` measure it as a whole."""
