"""What figures count, and how they are told."""

import pytest

from tests.factories import claim, figure
from timeline.reconciler.features.things import told


@pytest.mark.parametrize(
    ("quote", "text", "what", "language", "expected"),
    [
        (
            "They took hundreds of square kilometers.",
            "hundreds",
            "square kilometers",
            "en",
            "hundreds of square kilometers",
        ),
        ("They took 1,000 square kilometers.", "1,000", "square kilometers", "en", "1,000 square kilometers"),
        ("Ils ont donné 20 millions d’euros.", "20 millions", "d’euros", "fr", "20 millions d’euros"),
        ("Four people died.", "Four", "people killed", "en", "Four people killed"),
        ("Murieron 19 personas.", "19", "personas muertos", "es", "19 personas (muertos)"),
        ("Er raakten zes mensen gewond.", "zes", "mensen gewonden", "nl", "zes mensen (gewonden)"),
    ],
)
def test_a_number_is_told_with_what_joins_it_to_its_thing(quote, text, what, language, expected):
    """As the source has it, wherever a page or a reason tells it."""
    assert told(figure(text, quote, what=what, least=1.0), claim("c1", quote), language) == expected
