"""How fast a build is, how large its files are, and how both grow; `make bench` prints it. No test runs this."""
