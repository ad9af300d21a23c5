"""The published site as the tests see it: its pages, what they hold, and a server that serves it as a host would."""

import mimetypes
import os
import threading
from functools import lru_cache
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

REPOSITORY = Path(__file__).resolve().parents[2]
#: The site under test; another folder can be named, to try the suite on another site.
SITE = Path(os.environ.get("THROUGHLINE_SITE") or REPOSITORY / "public").resolve()
#: Where the site is served: not at the root of a host, so that a link that needs the root is found out.
SUB_PATH = "/council/inspections/"
#: Made by the search index's builder, not by us.
SEARCH_INDEX = "pagefind"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Page(HTMLParser):
    """One page's ids, links, metadata and, in order, its text with the elements that it stands in: tag, classes, ordinal."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.ids, self.links, self.meta, self.texts = [], [], [], []
        self.stylesheets, self.scripts = [], []
        self._open, self._count = [], 0
        self.html = (SITE / path).read_text(encoding="utf-8")
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.ids.append(values["id"])
        if tag == "meta":
            self.meta.append(values)
        if tag == "link" and values.get("rel") == "stylesheet":
            self.stylesheets.append(values["href"])
        if tag == "script" and values.get("src"):
            self.scripts.append(values["src"])
        for name in ("href", "src", "action", "cite", "poster", "data-index"):
            if values.get(name) is not None:
                self.links.append((tag, name, values[name], values.get("rel", "")))
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"):
            self.links += [(tag, name, "#" + part, "") for part in (values.get(name) or "").split()]
        if tag not in VOID:
            self._count += 1
            self._open.append((tag, frozenset((values.get("class") or "").split()), self._count))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, text):
        if text.strip():
            self.texts.append((tuple(self._open), text))

    def content_security_policy(self):
        """The policy that the page declares, as a mapping of directives to their words."""
        for entry in self.meta:
            if (entry.get("http-equiv") or "").lower() == "content-security-policy":
                parts = [part.split() for part in entry["content"].split(";") if part.strip()]
                return {part[0]: part[1:] for part in parts}
        return None

    def target(self, link):
        """The site-relative path and the fragment that a link leads to; None for a link that leaves the site."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return self.path, unquote(parts.fragment)
        folder = "" if parts.path.startswith("/") else os.path.dirname(self.path)
        path = os.path.normpath(os.path.join(folder, unquote(parts.path).lstrip("/")))
        return path, unquote(parts.fragment)


@lru_cache(maxsize=None)
def page(path):
    """A page, parsed once."""
    return Page(path)


@lru_cache(maxsize=None)
def page_paths():
    """Every page of the site, by its path below the root."""
    found = (path.relative_to(SITE) for path in SITE.rglob("*.html"))
    return sorted(str(path) for path in found if path.parts[0] != SEARCH_INDEX)


def paths_of_kind(kind):
    """The pages of one kind, as the names of the fixtures in conftest.py call them."""
    depths = {"topic": ("themes", (3, 4)), "report": ("inspections", (4,)), "response": ("responses", (4,))}
    if kind == "any":
        return page_paths()
    folder, counts = depths[kind]
    parts = ((path, path.split("/")) for path in page_paths())
    return [path for path, pieces in parts if pieces[0] == folder and len(pieces) in counts]


def middling_of_each_kind():
    """One page of each kind: of those that one template makes, one of middling size, for checks that take seconds a page."""
    return sorted(paths[(len(paths) - 1) // 2] for paths in kinds_by_size())


def middling_and_heaviest_of_each_kind():
    """Of each kind a page of middling size and the heaviest."""
    return sorted({paths[place] for paths in kinds_by_size() for place in ((len(paths) - 1) // 2, -1)})


def kinds_by_size():
    """The pages of each kind, lightest first."""
    kinds = {}
    for path in page_paths():
        pieces = path.split("/")
        kinds.setdefault((pieces[0], len(pieces)) if len(pieces) > 1 else (path, 1), []).append(path)
    return [sorted(paths, key=lambda path: ((SITE / path).stat().st_size, path)) for paths in kinds.values()]


class Server:
    """Serves the site over loopback, below a sub-path, with a strict policy as a header on every answer."""

    def __init__(self, prefix=SUB_PATH):
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler(prefix))
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.root = self.origin + prefix
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def address(self, path):
        return self.root + path

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


def strict_policy(path):
    """The policy that a careful host would send: nothing but the site itself, and no script or style within a page."""
    # The index answers from a worker of its own, which has the policy that its own file came with.
    script = "'self' 'wasm-unsafe-eval'" if path.startswith(("search/", f"{SEARCH_INDEX}/")) else "'self'"
    return (
        f"default-src 'none'; script-src {script}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def handler(prefix):
    """Answers for files below the prefix by their exact path: no folder listing, no guess at `index.html` but for the root."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            path = unquote(urlsplit(self.path).path)
            inside = path[len(prefix):] if path.startswith(prefix) else None
            file = (SITE / (inside or "index.html")).resolve() if inside is not None else None
            found = file is not None and file.is_file() and file.is_relative_to(SITE)
            body = file.read_bytes() if found else b"not found"
            kind = mimetypes.guess_type(file.name)[0] if found else "text/plain"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", f"{kind or 'application/octet-stream'}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", strict_policy(inside or ""))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler
