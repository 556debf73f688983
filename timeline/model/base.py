"""The settings that all models share."""

import os

from pydantic import BaseModel, ConfigDict

# No plugin has a say in what is built; to look for some among all that is installed takes longer than to define models.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class Model(BaseModel):
    """A frozen record; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
