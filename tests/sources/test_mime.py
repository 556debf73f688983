"""Pages that a browser saved in one file, and e-mails: the article, and no day of saving or sending."""

from email.message import EmailMessage

import pytest

from timeline.languages.reasons import worded
from timeline.sources import read_folder

TOLD = (
    "The harbour bridge was closed on Tuesday after inspectors found cracks in two of its cables.",
    "It was opened in 1987 and last repaired in August 2019, when a ship struck one of its piers.",
)
PAGE = "<html><head><title>Bridge closed</title></head><body><article>{}</article></body></html>".format(
    "".join(f"<p>{told}</p>" for told in TOLD)
)


def read(folder, message, name):
    """The document of a message, and the reasons of what was skipped."""
    (folder / name).write_bytes(bytes(message))
    reading = read_folder(folder)
    return next(iter(reading.documents), None), [skipped.reason for skipped in reading.skipped]


def saved(page):
    """A page as a browser saves it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://courier.example/bridge"
    message["Subject"] = "Bridge closed"
    message["Date"] = "Tue, 24 Nov 2026 10:00:00 -0000"
    message["MIME-Version"] = "1.0"
    message.set_content(page, subtype="html")
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    return message


def test_a_page_in_one_file_is_a_page(tmp_path):
    """With its address; the day of saving says nothing of publication."""
    document, left_out = read(tmp_path, saved(PAGE), "a.mhtml")
    assert [line for line in document.text.splitlines() if line in TOLD] == list(TOLD)
    assert (document.metadata.url, document.metadata.published) == ("https://courier.example/bridge", None)
    assert left_out == []


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_an_e_mail_is_its_text(tmp_path, subtype):
    """Under its subject, whichever form the text has."""
    message = EmailMessage()
    message["Received"] = "from a by b; Tue, 24 Nov 2026 10:00:00 -0000"
    message["Subject"] = "Brücke gesperrt"
    message["Date"] = "Tue, 24 Nov 2026 10:00:00 -0000"
    message.set_content("\n".join(TOLD) if subtype == "plain" else PAGE, subtype=subtype, charset="iso-8859-1")
    document, _ = read(tmp_path, message, "a.txt")
    assert document.text == "\n".join(("Brücke gesperrt", "", *TOLD))
    assert document.metadata.published is None
    assert "is a page or e-mail in one file" in worded(document.warnings[0], "en")


def test_a_message_without_text_is_told(tmp_path):
    """Only a picture, or a saved page of nothing."""
    message = EmailMessage()
    message["Subject"] = "Bridge"
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    assert "without text" in read(tmp_path, message, "a.eml")[1][0]
    assert "without an article" in read(tmp_path, saved("<html></html>"), "a.mhtml")[1][1]
