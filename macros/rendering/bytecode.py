"""Compiled templates, kept in the memory with what else was made before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

from macros.memory import current

if TYPE_CHECKING:
    from jinja2.bccache import Bucket


class RememberedBytecode(BytecodeCache):
    """Compiled templates, kept with the rest."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template as it was compiled before; Jinja asks for it."""
        memory = current()
        kept = memory.get("template", (bucket.key, bucket.checksum)) if memory else None
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that has been compiled; Jinja asks for it."""
        if memory := current():
            memory.put("template", (bucket.key, bucket.checksum), bucket.bytecode_to_string())
