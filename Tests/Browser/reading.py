"""A person at the site, as the tests put one there."""


class Reader:
    """A person at the site in one way of looking: a window's size, a colour scheme, with or without JavaScript."""

    def __init__(self, context, server, root_server):
        self.context, self._server, self._root_server = context, server, root_server
        self.page = context.new_page()

    def open(self, path):
        """Opens a page of the site, once it has loaded with its fonts."""
        server = self._root_server if path == "404.html" else self._server
        answer = self.page.goto(server.address(path))
        assert answer is None or answer.ok, f"{path} answers {answer.status}"
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return self.page
