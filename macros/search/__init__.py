"""The search index: made of the finished pages, read by theme/js/search in the browser.

The index is plain JSON in site/assets/search/, cut so that a query fetches little of it whatever
the size of the site:

- `core.json`: the rules of the language, the words for spelling (those with a star are pieces of
  others, never shown, those with an exclamation mark names of places), synonyms, kinds of pages, and the first word of each part of the index;
- `terms/N.json`: a part of the index, stem by stem: which pages hold it and how much it counts;
- `pages/N.json`: a page's title, address, trail and text, for the list of results.

words.py and theme/js/search/words.js are twins: they make the same stems from the same rules.
"""
