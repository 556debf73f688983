"""The settings that all models share."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen record; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
