import re
import subprocess
import sys

import jinja2
import pytest

from timeline.languages import loader
from timeline.renderer import templates
from timeline.renderer.page import SCRIPTS, STYLES


def test_the_templates_are_found(root):
    assert templates.template_root() == root / "templates"


def test_a_wheels_own_templates_come_first(tmp_path, monkeypatch):
    package = tmp_path / "timeline"
    (package / "renderer").mkdir(parents=True)
    monkeypatch.setattr(templates, "__file__", str(package / "renderer" / "templates.py"))
    with pytest.raises(FileNotFoundError, match="installation"):
        templates.template_root()
    (package / "templates").mkdir()
    assert templates.template_root() == package / "templates"


def test_each_template_says_in_the_read_me_what_it_is_for(root):
    read_me = (root / "templates" / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in (root / "templates").iterdir() if path.is_file() and path.name != "README.md"]
    assert all(f"`{name}`" in read_me for name in files)


def test_comments_stay_out_of_the_page():
    for names in (STYLES, SCRIPTS):
        kept, whole = templates.inlined(names), "".join(map(templates.asset, names))
        assert len(kept) < len(whole)
        assert not re.search(r"^ *//|/\*", kept, re.MULTILINE)
        code = [line for line in whole.splitlines() if not line.lstrip().startswith(("//", "/*"))]
        assert kept.splitlines() == code, "nothing else is taken out"


def test_a_missing_name_is_an_error():
    template = templates.environment().from_string("{{ nothing }}")
    with pytest.raises(jinja2.UndefinedError):
        template.render()


@pytest.mark.parametrize("table", ["counts", "disputes", "overview", "controls"])
def test_counted_words_have_both_forms(table):
    for name, words in loader.table("en", "page")[table].items():
        assert isinstance(words, str) or set(words) >= {"one", "other"}, name


def test_importing_the_renderer_loads_no_heavy_package():
    code = "import sys, timeline.renderer; print([m for m in ('jinja2', 'plotly') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
