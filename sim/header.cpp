// What every room includes is read once for all rooms through this file.
