"""What the editors' commands do, beside checking and building: forms, changes, what is due."""
