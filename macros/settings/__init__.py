"""What is set beside the content: in the environment, and in mkdocs.yml."""
