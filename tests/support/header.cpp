// Catch2 is read once for all tests through this file.
