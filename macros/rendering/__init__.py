"""What every page is written with: the Jinja environment, Swedish dates, addresses, corrections."""
