"""Help, the safety plan, the ketamine card and the scales of the library as HTML."""

from collections.abc import Iterable, Iterator

from kapjournal.content.library import Library
from kapjournal.content.markup import Html, points, quiet, said, table, tag
from kapjournal.content.page_prompts import rests_on
from kapjournal.content.safety_models import Call, HelpLine
from kapjournal.content.scale_models import Baselines, Scale, ScaleItem, ScaleOption


def ketamine_card(library: Library) -> Iterator[Html]:
    for call in Call:
        yield tag("h3", f"Call: {call}")
        for sign in library.signs.values():
            if sign.call is call:
                also = quiet(f"Also: {sign.line}") if sign.line else Html()
                yield tag("article", said(sign.text), also, rests_on(sign.source))


def help_lines(library: Library) -> Iterator[Html]:
    for region in library.regions.values():
        yield tag("h3", region.name)
        yield said(region.emergency_words)
        yield said(region.note) if region.note else Html()
        yield from map(_line, region.lines)


def _line(line: HelpLine) -> Html:
    ways = [f"call {line.tel_shown}{f', then press {line.press}' if line.press else ''}"] if line.tel else []
    if line.sms:
        ways.append(f"text {line.sms_text or ''} to {line.sms_shown}".replace("  ", " "))
    about = f"{line.name}: {line.what} {' or '.join(ways).capitalize()}. {line.hours}. {', '.join(line.languages)}."
    page = "own page" if line.own_page else "copy of a page"
    return tag("article", said(about), quiet(f"For {line.whom}. {page}, {line.checked}: {line.checked_against}"))


def safety_plan(library: Library) -> Iterator[Html]:
    for number, step in enumerate(library.safety_plan.values(), start=1):
        yield tag("h3", f"{number}. {step.title}")
        yield said(step.text)
        yield points(step.examples)
        yield rests_on(step.source)


def scales(library: Library) -> Iterator[Html]:
    yield rests_on(library.sources["loinc"])
    for scale in library.scales.values():
        yield tag("h3", scale.name, anchor=f"scale-{scale.id}")
        yield said(scale.blurb)
        yield from (tag("p", said) for said in (scale.instructions, scale.event, scale.stem) if said)
        yield tag("ol", *map(_item, scale.items))
        yield from (tag("p", item.text, f" [{item.loinc}]" if item.loinc else "") for item in scale.unscored)
        yield table(_facts(scale))
        yield from map(rests_on, scale.change_sources)
        yield rests_on(scale.source)


def _item(item: ScaleItem) -> Html:
    code = f" [{item.loinc}]" if item.loinc else ""
    return tag("li", item.text, code, tag("strong", " above 0: scales.danger") if item.danger else "")


def _facts(scale: Scale) -> Iterator[tuple[str, str]]:
    yield "Window", f"{scale.window} ({scale.window_days} days)"
    yield "Answers", _answers(scale.options)
    for item in scale.unscored:
        yield "Answers that do not count", _answers(item.options)
    yield "Total", f"0 to {scale.highest}"
    yield "Bands", ", ".join(f"from {band.low}: {band.name}" for band in scale.bands)
    yield "A drop that can be chance", f"up to {_points(scale.chance_change)}"
    yield "A drop unlikely to be chance", f"from {_points(scale.reliable_change)}"
    yield "A drop that mattered on average", f"from {_points(scale.meaningful_change)}{_for(scale.meaningful_for)}"
    for cluster in scale.clusters:
        counted = f"{cluster.needed} or more answered {scale.criterion_value} or higher"
        yield cluster.name, f"items {cluster.first} to {cluster.last}, {counted}"
    yield "LOINC", f"panel {scale.panel_loinc or 'none'}, total {scale.total_loinc or 'none'}"
    yield "Licence", scale.licence


def _answers(options: Iterable[ScaleOption]) -> str:
    return ", ".join(f"{option.value} {option.text}" for option in options)


def _for(baselines: Baselines | None) -> str:
    return f", for totals of {baselines.lowest} to {baselines.highest} before" if baselines else ""


def _points(change: float | None) -> str:
    return f"{change:g} points" if change else "a number that is not known"
