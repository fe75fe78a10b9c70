"""The table of questionnaires that were filled in."""

from datetime import datetime

from sqlmodel import Boolean, Column, Field, Index, Text

from kapjournal.models.columns import ItemAnswers, Moment, Row, link, utc_now


class ScaleResult(Row, table=True):
    """One published scale as it was filled in on one occasion; `happened_at` is when it was finished.

    What is not finished is a draft, so that nothing half-answered stands among results. The answers are one value of
    this row and no table of their own: they are read, shown, shared and deleted together, each means little without
    the others, and the database neither searches nor counts them. The total is not stored: it follows from them.
    """

    __tablename__ = "scale_result"
    __table_args__ = (
        Index("scale_result_by_time", "happened_at", "id"),
        Index("scale_result_by_scale", "scale_id", "happened_at", "id"),
        Index("scale_result_by_session", "session_id"),
    )

    scale_id: str = Field(sa_type=Text)
    """Content id of the scale."""
    answers: dict[str, int] = Field(default_factory=dict, sa_column=Column(ItemAnswers, nullable=False))
    """The value of the option chosen, by item id. An item that was skipped is not in it: that is no 0."""
    event: str = Field(default="", sa_type=Text)
    """Which experience is meant, where the scale asks for that. Never shared."""
    is_private: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    """Never shared."""
    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    """The session that lay ahead within a week, where one did."""
    started_at: datetime = Field(sa_type=Moment)
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)
