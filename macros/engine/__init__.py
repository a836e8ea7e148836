"""What hangs on MkDocs: its pages, its theme and its server, made to work with our own content.

Nothing else in macros/ knows MkDocs, but for the two doors (macros/__init__.py, macros/hooks.py).
"""
