"""The search index: made of the finished pages, read by theme/js/search in the browser.

README.md beside this file says what the index holds, how pages are ranked, and what another site
needs to take it as it is.
"""
