"""Makes files of the formats that are read, small and by hand, so that a test shows what is in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from pypdf import PdfReader, PdfWriter


def pdf(*pages: Sequence[str], **said: str) -> bytes:
    """A PDF with these lines on its pages, in Latin 1, and these properties, such as `Title`."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = "\n".join(f"({_escaped(line)}) Tj T*" for line in lines)
        drawn = f"BT /F1 11 Tf 14 TL 50 780 Td\n{shown}\nET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
    objects.append("<< " + " ".join(f"/{name} ({_escaped(value)})" for name, value in said.items()) + " >>")
    return _numbered(objects)


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "()\\" else sign for sign in text)


def _numbered(objects: Sequence[str]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
    return written + f"{end}{trailer}startxref\n{len(written)}\n%%EOF\n".encode()


def encrypted(file: bytes, password: str) -> bytes:
    """The same PDF, opened by this password; an empty one only forbids to change it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(file)))
    writer.encrypt(password, owner_password=password + "!", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(*paragraphs: str, table: Sequence[Sequence[str]] = (), **said: str) -> bytes:
    """A Word document with these paragraphs, then a table, and these properties, such as `title`."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        made = document.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                made.cell(row, column).text = cell
    for name, value in said.items():
        setattr(document.core_properties, name, value)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def rss(*items: str, channel: str = "<title>The Courier</title><language>en-gb</language>") -> bytes:
    """An RSS feed of these items."""
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{channel}{inner}</channel></rss>'.encode()


def atom(*entries: str) -> bytes:
    """An Atom feed of these entries."""
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    head = '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><updated>2024-06-01T00:00:00Z</updated>'
    return f"{head}{inner}</feed>".encode()


def json_lines(*values: Mapping[str, Any] | str) -> bytes:
    """JSON Lines; a text is written as it is."""
    return "\n".join(one if isinstance(one, str) else json.dumps(one) for one in values).encode()
