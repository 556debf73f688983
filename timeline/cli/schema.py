"""`timeline schema`: the contract of timeline.json."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Prints the JSON Schema of timeline.json.

    \b
    timeline schema > timeline.schema.json
    """
    import json

    from timeline.model.timeline import Timeline

    click.echo(json.dumps(Timeline.model_json_schema(), indent=2, ensure_ascii=False).encode())
