"""What ends a preview as Ctrl-C does, so that it leaves no files: `kill`, and a terminal that is closed."""

import signal

# Windows has the first alone.
ENDS = ("SIGTERM", "SIGHUP")


def as_by_ctrl_c() -> None:
    """From now on; what is ignored, as under nohup, stays so."""
    for end in (getattr(signal, name) for name in ENDS if hasattr(signal, name)):
        if signal.getsignal(end) == signal.SIG_DFL:
            signal.signal(end, signal.default_int_handler)
