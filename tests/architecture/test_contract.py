"""Other programs read timeline.json: its schema changes only when somebody means it to."""

from pathlib import Path

from click.testing import CliRunner

from timeline.cli import main

SCHEMA = Path(__file__).with_name("timeline.schema.json")


def test_the_schema_is_the_one_that_was_agreed(snapshot):
    snapshot(CliRunner().invoke(main, ["schema"]).output, SCHEMA)
