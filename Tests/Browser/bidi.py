"""Firefox as Debian has it, driven by WebDriver BiDi: the protocol that it speaks itself, without a driver between.

https://w3c.github.io/webdriver-bidi/: commands and answers are JSON over one WebSocket. Only what the tests ask for is here.
"""

import json
import re
import subprocess
import tempfile
import time
from pathlib import Path

import websocket

#: How long Firefox may take to start, and to answer a command, in seconds.
PATIENCE = 60


class Firefox:
    """One window of Firefox without a screen, with a profile of its own."""

    def __init__(self, program, settings=None):
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in (settings or {}).items()]
        # Without scripts no promise is kept, so none is waited for.
        self._has_scripts = (settings or {}).get("javascript.enabled", True)
        (Path(self._profile.name) / "user.js").write_text("".join(lines), encoding="utf-8")
        # Port 0: Firefox takes a free one and prints it.
        command = [program, "--headless", "--no-remote", "--profile", self._profile.name, "--remote-debugging-port", "0"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        address = next((found.group(1) for found in map(self._address, self._process.stderr) if found), None)
        assert address, "Firefox ended before it listened"
        self._socket = websocket.create_connection(address + "/session", suppress_origin=True, timeout=PATIENCE)
        self._count = 0
        self.version = self.call("session.new", capabilities={})["capabilities"]["browserVersion"]
        self.window = self.call("browsingContext.getTree")["contexts"][0]["context"]

    @staticmethod
    def _address(line):
        return re.search(r"WebDriver BiDi listening on (ws://\S+)", line)

    def call(self, method, **parameters):
        """Sends a command and waits for its own answer; events are passed over."""
        self._count += 1
        self._socket.send(json.dumps({"id": self._count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._count:
                assert answer["type"] == "success", f"{method}: {answer}"
                return answer["result"]

    def size(self, width, height):
        self.call("browsingContext.setViewport", context=self.window, viewport={"width": width, "height": height})

    def open(self, address):
        self.call("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def ask(self, script):
        """What an expression gives on the page, as Python has it; a promise is waited for."""
        waiting = f"Promise.resolve({script}).then((found) => JSON.stringify(found === undefined ? null : found))"
        answer = self.call(
            "script.evaluate", expression=waiting if self._has_scripts else f"JSON.stringify({script})",
            target={"context": self.window}, awaitPromise=self._has_scripts, userActivation=True,
        )
        assert answer["type"] == "success", answer.get("exceptionDetails", {}).get("text")
        return json.loads(answer["result"]["value"])

    def wait_for(self, script, seconds=20):
        """Asks until the page's answer is not false."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := self.ask(script):
                return found
            time.sleep(0.2)
        raise AssertionError(f"Firefox waits in vain for: {script}")

    def click(self, selector):
        """With the mouse, in the middle of the element, where it is when it has been scrolled to."""
        place = self.ask(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{ block: 'center', behavior: 'instant' }});"
            " const b = e.getBoundingClientRect(); return [Math.round(b.x + b.width / 2), Math.round(b.y + b.height / 2)] })()"
        )
        steps = [{"type": "pointerMove", "x": place[0], "y": place[1]}, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.call("input.performActions", context=self.window, actions=[{"type": "pointer", "id": "mouse", "actions": steps}])

    def press(self, key):
        steps = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("input.performActions", context=self.window, actions=[{"type": "key", "id": "keys", "actions": steps}])

    def printed(self):
        """The page on paper, as the bytes of a PDF in base 64."""
        return self.call("browsingContext.print", context=self.window, background=True)["data"]

    def close(self):
        try:
            self.call("browser.close")
            self._process.wait(PATIENCE)
        finally:
            self._process.kill()
            self._process.wait()
            self._socket.close()
            self._profile.cleanup()
