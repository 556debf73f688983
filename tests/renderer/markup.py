"""Reads a page the way a browser would, as far as the tests need it: elements, ids, and the text inside an element."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "rect", "circle", "line", "stop", "polyline"}

#: What a browser sets beside its neighbours without a blank between.
INLINE = {"a", "b", "bdi", "i", "mark", "q", "span", "time", "title", "text"}


@dataclass
class Element:
    """One start tag, the text up to its end tag, and the elements between."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list[Element] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The text with white space as a browser shows it."""
        return " ".join(self.text.split())


class Page(HTMLParser):
    """All elements of a page in order."""

    def __init__(self, html: str | bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html.decode() if isinstance(html, bytes) else html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        for outer in self._open:
            outer.inside.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element that has no inside."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Closes the innermost element, which has to be of that tag."""
        if tag not in VOID:
            assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
            self._open.pop()
        if tag not in INLINE:
            for element in self._open:
                element.text += "\n"

    def handle_data(self, data: str) -> None:
        """Adds the text to all open elements."""
        for element in self._open:
            element.text += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements with that tag that have these attributes (`_` for `-`; `class_` for one of the classes)."""
        return [
            element
            for element in self.elements
            if element.tag == tag
            and all(
                value in element.attributes.get("class", "").split()
                if name == "class_"
                else element.attributes.get(name.replace("_", "-")) == value
                for name, value in attributes.items()
            )
        ]

    def ids(self) -> list[str]:
        """Every id, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def by_id(self, identifier: str) -> Element:
        """The one element with that id."""
        (found,) = [element for element in self.elements if element.attributes.get("id") == identifier]
        return found

    def skeleton(self) -> list[tuple[str, tuple[str, ...]]]:
        """Tags with the names of their attributes: what must not change with the words of an article.

        Save for `dir`, which words that run the other way need.
        """
        return [(element.tag, tuple(name for name in element.attributes if name != "dir")) for element in self.elements]
