"""The command line: python -m catalogue check | new | rename | remove | format | places | summary | export | schema."""

import sys

# As a shell says it of a program that ended by Ctrl-C (SIGINT).
STOPPED = 128 + 2
MISUSED = 2


def main(argv: list[str] | None = None) -> int:
    """Runs the command that was typed; returns the exit code. Ctrl-C ends it in a line, also while modules are still read.

    A library that is missing ends it in a line, too: another Python was called than that of .venv.
    """
    try:
        from catalogue.commands.line import run

        return run(argv)
    except ImportError as error:
        if _is_stopped(error):
            return _stopped()
        if not isinstance(error, ModuleNotFoundError) or not error.name or error.name.startswith("catalogue"):
            raise
        print(f"this Python has no {error.name}; run make check, or .venv/bin/python -m catalogue …", file=sys.stderr)
        return MISUSED
    except KeyboardInterrupt:
        return _stopped()


def _is_stopped(error: BaseException | None) -> bool:
    """Whether a library took Ctrl-C for a part of it that is missing."""
    return error is not None and (isinstance(error, KeyboardInterrupt) or _is_stopped(error.__cause__ or error.__context__))


def _stopped() -> int:
    print("stopped; nothing more was done", file=sys.stderr)
    return STOPPED


if __name__ == "__main__":
    sys.exit(main())
