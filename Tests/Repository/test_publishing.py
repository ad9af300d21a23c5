"""The recipes for publishing are tried: files are read as their hosts read them, shell steps run, servers are started and asked."""

import contextlib
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
import tomllib
import xml.etree.ElementTree
from pathlib import Path

import pytest
import yaml
from repository import REPOSITORY

RECIPES = REPOSITORY / "docs/publish"
SITE = REPOSITORY / "public"
SUB_PATH = "/inspections"


@pytest.fixture
def host(tmp_path_factory):
    """A folder that any user may read, with the site below a sub-path and an index for its search."""
    folder = tmp_path_factory.mktemp("host")
    for parent in (folder, *folder.parents):
        if parent.owner() == folder.owner() and not parent.stat().st_mode & 0o002 and "pytest" in str(parent):
            parent.chmod(0o755)
    shutil.copytree(SITE, folder / "www/inspections")
    index = folder / "www/inspections/pagefind"
    for name in ("pagefind.js", "wasm.en.pagefind", "fragment/en_0.pf_fragment"):
        (index / name).parent.mkdir(parents=True, exist_ok=True)
        (index / name).touch()
    (folder / "logs").mkdir()
    return folder


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, port, folder):
    """A server, until it answers; then ended by its own number."""
    with (folder / "logs/server.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        for _ in range(100):
            if server.poll() is not None:
                break
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                yield
                return
            time.sleep(0.1)
        pytest.fail("the server did not start: " + "".join(path.read_text() for path in (folder / "logs").iterdir()))
    finally:
        server.terminate()
        server.wait(timeout=20)


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", SUB_PATH + path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def check_host(port):
    """Ten addresses: status, headers, redirects, the search, all below a sub-path."""
    page = "text/html; charset=utf-8"
    expected = [
        ("/", 200, page, "no-cache"),
        ("/themes/", 200, page, "no-cache"),
        ("/themes/index.html", 200, page, "no-cache"),
        ("/search/", 200, page, "no-cache"),
        ("/nothing/here", 404, page, "no-cache"),
        ("/data/statements.csv", 200, "text/csv", "no-cache"),
        ("/data/statements.json", 200, "application/json", "no-cache"),
        ("/assets/site.css", 200, "text/css", "public, max-age=3600"),
        ("/pagefind/pagefind.js", 200, "javascript", "no-cache"),
        ("/pagefind/fragment/en_0.pf_fragment", 200, None, "public, max-age=31536000, immutable"),
    ]
    for path, status, kind, cache in expected:
        got, headers, body = ask(port, path)
        assert got == status, path
        assert kind is None or kind in headers["content-type"].lower(), (path, headers["content-type"])
        assert headers["cache-control"] == cache, path
        assert headers["x-content-type-options"] == "nosniff", path
        policy = headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy and "default-src 'none'" in policy, path
        assert ("'wasm-unsafe-eval'" in policy) == path.startswith(("/search/", "/pagefind/")), path
        if status == 404:
            assert body == (SITE / "404.html").read_bytes()
    status, headers, _ = ask(port, "/themes")
    assert (status, headers["location"].split("/inspections")[-1]) == (301, "/themes/")
    status, _, body = ask(port, "/.throughline")
    assert status in (403, 404) and b"sha256" not in body and b"Written by" not in body


def test_nginx_serves_the_site_as_its_recipe_says(host):
    nginx = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    assert nginx, "there is no nginx; run: Scripts/set-up.sh test"
    port = free_port()
    recipe = (RECIPES / "nginx.conf").read_text().replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/www", f"{host}/www")
    assert recipe.count(str(host)) >= 1
    (host / "site.conf").write_text(recipe)
    places = "\n".join(
        f"{name}_temp_path {host}/logs/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user www-data;" if os.getuid() == 0 else ""
    (host / "nginx.conf").write_text(
        f"{user} daemon off; worker_processes 1; pid {host}/logs/pid; error_log {host}/logs/error.log;\n"
        f"events {{}}\nhttp {{ include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; {places}\n"
        f"include {host}/site.conf; }}\n"
    )
    with running([nginx, "-c", host / "nginx.conf", "-e", host / "logs/error.log"], port, host):
        check_host(port)


def test_apache_serves_the_site_as_its_recipe_says(host):
    apache = shutil.which("apache2", path=os.environ["PATH"] + ":/usr/sbin")
    assert apache, "there is no apache2; run: Scripts/set-up.sh test"
    port = free_port()
    recipe = (RECIPES / "apache.conf").read_text().replace("*:80", f"127.0.0.1:{port}").replace("/srv/www", f"{host}/www")
    modules = "mpm_event authz_core dir mime headers".split()
    user = "User www-data\nGroup www-data\n" if os.getuid() == 0 else ""
    (host / "apache.conf").write_text(
        "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in modules)
        + user
        + f"Listen 127.0.0.1:{port}\nPidFile {host}/logs/pid\nErrorLog {host}/logs/error.log\nTypesConfig /etc/mime.types\n"
        f"DefaultRuntimeDir {host}/logs\nServerName 127.0.0.1\n{recipe}"
    )
    with running([apache, "-f", host / "apache.conf", "-DFOREGROUND"], port, host):
        check_host(port)


def test_files_for_hosts_are_whole():
    configuration = xml.etree.ElementTree.parse(RECIPES / "web.config").getroot()
    kinds = {each.get("fileExtension") for each in configuration.iter("mimeMap")}
    assert {".csv", ".json", ".pagefind", ".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta"} <= kinds
    assert tomllib.loads((RECIPES / "netlify.toml").read_text())["build"]["publish"] == "public"
    assert tomllib.loads((RECIPES / "wrangler.toml").read_text())["pages_build_output_dir"] == "public"
    rules = [line for line in (RECIPES / "_headers").read_text().splitlines() if line and not line.startswith("#")]
    assert rules[0].startswith("/") and all(re.fullmatch(r"/\S*|  [A-Za-z-]+: .+", line) for line in rules)


def test_every_recipe_is_told_of():
    told = (RECIPES / "README.md").read_text()
    files = [str(path.relative_to(RECIPES)) for path in RECIPES.rglob("*") if path.is_file() and path.name != "README.md"]
    assert len(files) >= 10
    assert [name for name in files if f"({name})" not in told] == []


@pytest.fixture
def scratch(tmp_path):
    """A site's folder, with the tool on the search path and every tool that would reach out of it replaced by one that writes down its call."""
    tools = tmp_path / "tools"
    tools.mkdir()
    tool = REPOSITORY / ".build/debug/throughline"
    assert tool.is_file(), "the tool is not built; run: make test"
    (tools / "throughline").symlink_to(tool)
    calls = tmp_path / "calls"
    calls.touch()
    for name in ("sudo", "apt-get", "curl", "sha256sum", "aws", "rsync"):
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >>"{calls}"\n')
        (tools / name).chmod(0o755)
    # What is piped to it must be read, or the writer ends with a broken pipe.
    (tools / "sha256sum").write_text(f'#!/bin/sh\ncat >/dev/null\necho "sha256sum $*" >>"{calls}"\n')
    pip = "#!/bin/sh\nmkdir -p $3/bin; printf '#!/bin/sh\\n' >$3/bin/pip; chmod +x $3/bin/pip\n"
    (tools / "python3").write_text('#!/bin/sh\n[ "$1 $2" = "-m venv" ] || exit 1\n' + pip.split("\n", 1)[1])
    (tools / "python3").chmod(0o755)
    environment = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    subprocess.run([tool, "init", tmp_path / "site", "--quiet"], check=True)
    report = REPOSITORY / "Content/sources/2022-05-staffordshire-focused-visit.txt"
    subprocess.run([tool, "add", report, "--quiet"], check=True, cwd=tmp_path / "site", capture_output=True)
    return tmp_path, environment


def run_step(script, folder, environment, **more):
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment | more, capture_output=True, text=True, check=False, timeout=300
    )


def test_github_steps_run(scratch):
    folder, environment = scratch
    workflow = yaml.safe_load((RECIPES / "github/site.yml").read_text())
    action = yaml.safe_load((RECIPES / "github/action.yml").read_text())
    assert {"build", "publish"} == set(workflow["jobs"])
    steps = action["runs"]["steps"]
    assert all("shell" in step for step in steps if "run" in step)
    files = {"RUNNER_TEMP": str(folder), "GITHUB_PATH": str(folder / "path"), "PACKAGE": "https://x.example/t.deb", "SHA256": "0" * 64}
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 5
    for script in scripts:
        outcome = run_step(script, folder / "site", environment, **files)
        assert outcome.returncode == 0, (script, outcome.stderr)
    assert (folder / "site/public/index.html").is_file()
    calls = (folder / "calls").read_text()
    assert "curl" in calls and "sha256sum --check" in calls and f"{folder}/throughline.deb" in calls


def test_a_pull_request_says_what_changes(scratch):
    folder, environment = scratch
    site = folder / "site"
    workflow = yaml.safe_load((RECIPES / "github/site.yml").read_text())
    script = next(step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step)
    who = ["-c", "user.name=A", "-c", "user.email=a@a.example"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "a"]):
        subprocess.run(["git", *command], cwd=site, check=True)
    base = subprocess.run(["git", "rev-parse", "HEAD"], cwd=site, check=True, capture_output=True, text=True).stdout.strip()
    report = REPOSITORY / "Content/sources/2025-12-staffordshire-focused-visit.txt"
    run_step(f'throughline add "{report}"; throughline build', site, environment)
    summary = folder / "summary"
    outcome = run_step(script, site, environment, RUNNER_TEMP=str(folder), BASE=base, GITHUB_STEP_SUMMARY=str(summary))
    assert outcome.returncode == 0, outcome.stderr
    assert "staffordshire/2025\\-12" in summary.read_text() or "staffordshire/2025-12" in summary.read_text()


def test_gitlab_steps_run(scratch):
    folder, environment = scratch
    jobs = yaml.safe_load((RECIPES / "gitlab.yml").read_text())
    job = jobs[".site"]
    assert [jobs[name]["extends"] for name in ("merge-request", "pages")] == [".site", ".site"]
    # What a job "pages" makes is public at once: it runs for the main branch alone.
    assert jobs["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert job["artifacts"]["paths"] == ["public"]
    script = "\n".join(job["before_script"] + job["script"])
    outcome = run_step(script, folder / "site", environment, THROUGHLINE_PACKAGE="https://x.example/t.deb", THROUGHLINE_SHA256="0" * 64)
    assert outcome.returncode == 0, outcome.stderr
    assert (folder / "site/public/index.html").is_file()


@pytest.mark.parametrize("name, calls", [("rsync.sh", 1), ("s3.sh", 3)])
def test_a_script_copies_a_built_site_and_nothing_else(name, calls, scratch):
    folder, environment = scratch
    script = f'"{RECIPES / name}" target'
    outcome = run_step(script, folder / "site", environment)
    assert (outcome.returncode, outcome.stderr) == (1, "error: there is no built site here; run: throughline build\n")
    assert run_step("throughline build --quiet", folder / "site", environment).returncode == 0
    assert run_step(script, folder / "site", environment).returncode == 0
    made = (folder / "calls").read_text().splitlines()
    assert len(made) == calls and all("--exclude" in call and "public/" in call for call in made)
    assert run_step(f'"{RECIPES / name}"', folder / "site", environment).returncode == 2
