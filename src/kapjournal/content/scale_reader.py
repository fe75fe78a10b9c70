"""From the keys of one TOML table to one published scale, refused unless it can be scored."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kapjournal.content.fields import Fields
from kapjournal.content.kinds import Source
from kapjournal.content.readers import known, needed_source
from kapjournal.content.scale_kinds import Band, Baselines, Cluster, Scale, ScaleItem, ScaleOption, UnscoredItem


def read_scale(fields: Fields, sources: Mapping[str, Source]) -> Scale:
    scale = Scale(
        id=fields.id,
        name=fields.text("name"),
        blurb=fields.text("blurb"),
        instructions=fields.maybe_text("instructions"),
        event=fields.maybe_text("event"),
        stem=fields.text("stem"),
        window=fields.text("window"),
        window_days=fields.whole_number("window_days"),
        items=tuple(_item(part) for part in fields.parts("items")),
        unscored=tuple(_unscored(part) for part in fields.parts("unscored")),
        options=tuple(_option(part) for part in fields.parts("options")),
        bands=tuple(Band(part.whole_number("low", least=0), part.text("name")) for part in fields.parts("bands")),
        bands_source=needed_source(fields, "bands_source", sources),
        chance_change=fields.maybe_points("chance_change"),
        reliable_change=fields.maybe_points("reliable_change"),
        meaningful_change=fields.maybe_points("meaningful_change"),
        meaningful_for=_baselines(fields),
        change_sources=tuple(known(fields, "source", key, sources) for key in fields.maybe_texts("change_sources")),
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
    return ScaleItem(
        id=part.text("id"),
        text=part.text("text"),
        loinc=part.maybe_text("loinc"),
        reverse=part.flag("reverse"),
        danger=part.flag("danger"),
    )


def _unscored(part: Fields) -> UnscoredItem:
    options = tuple(_option(option) for option in part.parts("options"))
    if not _counts_from_0(options):
        part.refuse("options, counted from 0, are needed")
    return UnscoredItem(part.text("id"), part.text("text"), options, part.maybe_text("loinc"))


def _baselines(fields: Fields) -> Baselines | None:
    found = [
        Baselines(part.whole_number("lowest", least=0), part.whole_number("highest"))
        for part in fields.parts("meaningful_for")
    ]
    if len(found) > 1 or any(each.lowest > each.highest for each in found):
        fields.refuse("meaningful_for must be one stretch that rises")
    return found[0] if found else None


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
    if not scale.items or not _counts_from_0(scale.options):
        fields.refuse("items and options, counted from 0, are needed to score")
    ids = [item.id for item in scale.items] + [item.id for item in scale.unscored]
    if len(set(ids)) != len(ids):
        fields.refuse("the same item twice")
    if not _rises_from_0([band.low for band in scale.bands], scale.highest):
        fields.refuse("bands must rise from 0 and stay within the total")
    if not _covers([(cluster.first, cluster.last) for cluster in scale.clusters], len(scale.items)):
        fields.refuse("clusters must take every item once, in order")
    if bool(scale.clusters) != (scale.criterion_value is not None):
        fields.refuse("clusters and criterion_value come together or not at all")
    changes = (scale.chance_change, scale.reliable_change, scale.meaningful_change)
    if any(changes) != bool(scale.change_sources):
        fields.refuse("a change and its change_sources come together or not at all")


def _counts_from_0(options: Sequence[ScaleOption]) -> bool:
    return bool(options) and [option.value for option in options] == list(range(len(options)))


def _rises_from_0(lows: Sequence[int], highest: int) -> bool:
    return bool(lows) and lows[0] == 0 and lows[-1] <= highest and all(low < high for low, high in pairwise(lows))


def _covers(stretches: Sequence[tuple[int, int]], count: int) -> bool:
    taken = [place for first, last in stretches for place in range(first, last + 1)]
    return not stretches or taken == list(range(1, count + 1))
