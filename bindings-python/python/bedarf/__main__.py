"""The command line: `bedarf …` or `python -m bedarf …`.

Exit 0: no errors found. 1: errors found. 2: wrong use, or something could not be read or written.
Answers go to standard output, everything else to standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .command.parser import Refused, lang_of, parser
from .command.terminal import Terminal
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
        args = parser(words.lang).parse_args(said)
        code: int = args.run(args, terminal, words)
        terminal.close()
    except Refused as refused:
        terminal.tell(str(refused).rstrip())
    except BadRequest as refused:
        terminal.tell(words("failed", what=refused.message))
    except OSError as fault:
        what = words("not_written", why=fault.strerror or fault)
        terminal.tell(words("failed", what=what))
    except KeyboardInterrupt:
        return INTERRUPTED
    else:
        return code
    return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
