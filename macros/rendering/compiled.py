"""Compiled templates, kept with what Python has compiled of Jinja: in the project's environment."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

import jinja2
from jinja2 import FileSystemBytecodeCache

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket


class KeptCompiled(FileSystemBytecodeCache):
    """What an environment has compiled of templates: one file a name, known by the text.

    Where it cannot be read or written, templates are compiled each time.
    """

    def __init__(self, env: Environment) -> None:
        """Keep what is compiled for `env`, whose filters and settings stay as they are from now on."""
        # Not beside the templates: MkDocs takes each folder there for a part of a theme.
        folder = Path(cache_from_source(jinja2.__file__)).parent / "templates"
        super().__init__(str(folder), pattern="%s")
        self._env = env

    @cached_property
    def _compiled_by(self) -> str:
        """What decides how a text is compiled, beside Python's version, which Jinja looks at."""
        told = [(k, v) for k, v in vars(self._env).items() if isinstance(v, (bool, int, str))]
        # Whether it is given the environment or the page, too, is compiled into each call.
        for name, called in (*self._env.filters.items(), *self._env.tests.items()):
            told.append((name, str(getattr(called, "jinja_pass_arg", ""))))
        return repr((version("jinja2"), *self._env.extensions, *told))

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """A template as it was compiled before, if it was; Jinja asks for it."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code and filename and bucket.code.co_filename != filename:
            bucket.code = _moved(bucket.code, filename)
        return bucket

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - as above
        """What its file is called."""
        return f"{name.replace('/', '.')}.{sys.implementation.cache_tag}.pyc"

    def get_source_checksum(self, source: str) -> str:
        """What it is known by."""
        return blake2b(f"{self._compiled_by}\n{source}".encode(), digest_size=20).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read it; what was cut short, or is of another time, is nothing."""
        with suppress(Exception):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, if Python may keep modules and the folder can be written in."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _moved(code: CodeType, filename: str) -> CodeType:
    """The same code, of a template that lies elsewhere: what fails in it is told of this one."""
    inner = (_moved(c, filename) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_filename=filename, co_consts=tuple(inner))
