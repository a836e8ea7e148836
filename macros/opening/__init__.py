"""From the files of the project to the checked site, or to what is wrong in them."""
