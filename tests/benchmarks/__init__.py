"""How fast builds and the tagger are, how large pages are, how all grow; `make bench` prints it. No test runs this."""
