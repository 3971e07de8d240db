"""The address of a preview, asked about before anything is built: MkDocs takes it last, and fails with a traceback."""

import logging
import socket
from errno import EADDRINUSE

from mkdocs.exceptions import Abort

LOG = logging.getLogger("mkdocs.classics")
SOON = "once it is built: in half a minute, the first time in one or two. Ctrl+C ends it"


def to_be_free(host: str, port: int) -> None:
    """Says that a preview will be there. Raises Abort where none can be served."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
        try:
            taken.bind((host, port))
        except OSError as error:
            why = "is taken, perhaps by another preview" if error.errno == EADDRINUSE else f"cannot be used ({error.strerror})"
            raise Abort(f"{host}:{port} {why}; end that, or take another port: make serve PORT=8001") from None
    LOG.info("The site will be on http://%s:%s/, English below en/, %s", host, port, SOON)
