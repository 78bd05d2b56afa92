"""The command line: `bedarf …` or `python -m bedarf …`.

Exit 0: no errors found. 1: errors found. 2: wrong use, or something could not be read or written.
Answers go to standard output, everything else to standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .command.parser import Refused, lang_of, parse
from .command.terminal import Terminal, clean
from .command.words import Words
from .errors import BadRequest

WRONG_USE = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    said = sys.argv[1:] if argv is None else list(argv)
    terminal = Terminal()
    words = Words(lang_of(said))
    try:
        args = parse(said, words.lang)
        terminal.colour(args.color)
        code: int = args.run(args, terminal, words)
        terminal.close()
    except Refused as refused:
        terminal.tell(str(refused).rstrip())
    except BadRequest as refused:
        terminal.tell(words("failed", what=_what(refused, words)))
    except OSError as fault:
        what = words("not_written", why=fault.strerror or fault)
        terminal.tell(words("failed", what=what))
    except KeyboardInterrupt:
        return INTERRUPTED
    else:
        return code
    return WRONG_USE


def _what(refused: BadRequest, words: Words) -> str:
    """Why a request has no answer, with the option that was meant where that is known."""
    if not refused.findings:
        return clean(refused.message)
    finding = refused.findings[0]
    member = finding.path.split("/")[1] if finding.path else ""
    named = {"code": "CODE", "noun": "NOUN", "severities": "--severity"}
    option = named.get(member, "--" + member.replace("_", "-"))
    message = " ".join(text for text in (finding.message, finding.help) if text)
    return words("refused", option=clean(option), message=clean(message))


if __name__ == "__main__":
    sys.exit(main())
