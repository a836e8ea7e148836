"""What files hold: strict YAML with its places, the kinds of value, running text, and their words."""
