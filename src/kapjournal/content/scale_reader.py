"""From the keys of one TOML table to one published scale, refused unless it can be scored."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kapjournal.content.fields import Fields
from kapjournal.content.kinds import Source
from kapjournal.content.readers import maybe_source, needed_source
from kapjournal.content.scale_kinds import Band, Cluster, Scale, ScaleItem, ScaleOption


def read_scale(fields: Fields, sources: Mapping[str, Source]) -> Scale:
    scale = Scale(
        id=fields.id,
        name=fields.text("name"),
        blurb=fields.text("blurb"),
        stem=fields.text("stem"),
        window=fields.text("window"),
        window_days=fields.whole_number("window_days"),
        items=tuple(_item(part) for part in fields.parts("items")),
        options=tuple(_option(part) for part in fields.parts("options")),
        bands=tuple(Band(part.whole_number("low", least=0), part.text("name")) for part in fields.parts("bands")),
        bands_source=needed_source(fields, "bands_source", sources),
        reliable_change=fields.maybe_points("reliable_change"),
        meaningful_change=fields.maybe_points("meaningful_change"),
        change_source=maybe_source(fields, "change_source", sources),
        clusters=tuple(_cluster(part) for part in fields.parts("clusters")),
        criterion_value=fields.maybe_whole_number("criterion_value"),
        panel_loinc=fields.maybe_text("panel_loinc"),
        total_loinc=fields.maybe_text("total_loinc"),
        licence=fields.text("licence"),
        source=needed_source(fields, "source", sources),
    )
    _refuse_unscorable(fields, scale)
    return scale


def _item(part: Fields) -> ScaleItem:
    return ScaleItem(part.text("id"), part.text("text"), part.maybe_text("loinc"), part.flag("reverse"))


def _option(part: Fields) -> ScaleOption:
    return ScaleOption(part.whole_number("value", least=0), part.text("text"), part.maybe_text("loinc"))


def _cluster(part: Fields) -> Cluster:
    return Cluster(
        part.text("id"),
        part.text("name"),
        part.whole_number("first"),
        part.whole_number("last"),
        part.whole_number("needed"),
    )


def _refuse_unscorable(fields: Fields, scale: Scale) -> None:
    if not scale.items or [option.value for option in scale.options] != list(range(len(scale.options))):
        fields.refuse("items and options, counted from 0, are needed to score")
    if len({item.id for item in scale.items}) != len(scale.items):
        fields.refuse("the same item twice")
    if not _rises_from_0([band.low for band in scale.bands], scale.highest):
        fields.refuse("bands must rise from 0 and stay within the total")
    if not _covers([(cluster.first, cluster.last) for cluster in scale.clusters], len(scale.items)):
        fields.refuse("clusters must take every item once, in order")
    if bool(scale.clusters) != (scale.criterion_value is not None):
        fields.refuse("clusters and criterion_value come together or not at all")
    if (scale.reliable_change or scale.meaningful_change) and scale.change_source is None:
        fields.refuse("a change needs its change_source")


def _rises_from_0(lows: Sequence[int], highest: int) -> bool:
    return bool(lows) and lows[0] == 0 and lows[-1] <= highest and all(low < high for low, high in pairwise(lows))


def _covers(stretches: Sequence[tuple[int, int]], count: int) -> bool:
    taken = [place for first, last in stretches for place in range(first, last + 1)]
    return not stretches or taken == list(range(1, count + 1))
