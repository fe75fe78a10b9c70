"""Someone else's words as Markdown in which nothing can act: no link, no HTML, no heading."""

import re

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_INLINE = re.compile(r"[\\`*_\[\]{}|~$^=]")
# Addresses are made into links even where nothing marks them: //x, www.x, x.com, a@x. A number or "e.g." is none.
_ADDRESS = re.compile(r"/(?=/)|(?<=www)\.|(?<=\S)\.(?=[^\W\d_][^\s.,;:!?)])|@", re.IGNORECASE)
# Two of these hide what stands between them from readers of some notebooks.
_COMMENT = re.compile(r"%(?=%)")
# An ampersand only where it would start an entity, so that "Tom & me" stays as it is.
_HTML = re.compile(r"<|&(?=#?\w)")
_HTML_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_LINE_START = re.compile(r"^[^\S\n]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[#>+:!-]))", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)


def escape(text: str) -> str:
    """One or more lines of someone else's words, each harmless wherever a paragraph of Markdown may stand."""
    # The marks come before the entities and the addresses, whose own marks must not be escaped once more.
    text = _INLINE.sub(r"\\\g<0>", _plain_lines(text))
    # Entities, for not every reader of Markdown takes a backslash before a bracket of HTML.
    text = _HTML.sub(lambda found: _HTML_ENTITIES[found[0]], text)
    text = _COMMENT.sub(r"\\\g<0>", _ADDRESS.sub(r"\\\g<0>", text))
    text = _LINE_START.sub(r"\g<0>\\", text)
    # Spaces at the start of a line would make code of it; these look the same and do not.
    return _INDENT.sub(lambda found: "\u00a0" * len(found[0]), text)


def _plain_lines(text: str) -> str:
    r"""Every kind of line break as \n, no control characters, no space at the end of a line."""
    text = _CONTROL.sub("", "\n".join(text.expandtabs(4).splitlines()))
    return "\n".join(line.rstrip() for line in text.split("\n"))


def one_line(text: str) -> str:
    """Harmless, and with every line break as a space."""
    return escape(" ".join(_CONTROL.sub(" ", text).split()))


def quote(text: str, indent: str = "") -> str:
    """A block quote that keeps every line break: a backslash at the end of a line is one."""
    lines = escape(text).split("\n")
    ends = ["\\" if line and following else "" for line, following in zip(lines, [*lines[1:], ""], strict=True)]
    return "\n".join(f"{indent}> {line}{end}".rstrip() for line, end in zip(lines, ends, strict=True))
