"""Writes how dates, times, lists and numbers are written in each language: python -m scripts.locales

The data are Unicode's CLDR as Babel brings it, into src/kapjournal/locales/<tag>/formats.json: only what the app uses.
Run again when Babel is updated, or a language comes.
"""

import json
from typing import Any

from babel import Locale
from scripts.messages import LOCALES

from kapjournal.messages import tags

NO_BREAK, NARROW_NO_BREAK, THIN = "\u00a0", "\u202f", "\u2009"
DAYS = range(7)
MONTHS = range(1, 13)


def main() -> None:
    """Write the file of every real language."""
    for tag in tags.REAL:
        path = LOCALES / tag / "formats.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(formats_file(tag), "utf-8")
        print(path)


def formats_file(tag: str) -> str:
    """The file of one language."""
    return json.dumps(formats(tag), ensure_ascii=False, indent=1) + "\n"


def formats(tag: str) -> dict[str, Any]:
    """What `kapjournal.messages.formats` reads."""
    locale = Locale.parse(tag.replace("-", "_"))
    return {
        "months": [locale.months["format"]["wide"][month] for month in MONTHS],
        "short_months": [locale.months["format"]["abbreviated"][month] for month in MONTHS],
        "weekdays": [locale.days["format"]["wide"][day] for day in DAYS],
        "short_weekdays": [locale.days["format"]["abbreviated"][day] for day in DAYS],
        "halves": [locale.day_periods["format"]["abbreviated"][half] for half in ("am", "pm")],
        "dates": {
            "full": _plain(locale.date_formats["full"].pattern),
            "full_this_year": _wide(_skeleton(locale, "MMMMEEEEd", "MMMEd")),
            "long": _plain(locale.date_formats["long"].pattern),
            "long_this_year": _skeleton(locale, "MMMMd", "MMMd"),
            "medium": _plain(locale.date_formats["medium"].pattern),
            "medium_this_year": _skeleton(locale, "MMMd"),
            "short": _skeleton(locale, "yMd"),
            "month": _skeleton(locale, "yMMMM"),
        },
        "ranges": {
            kind: _wide("".join(locale.interval_formats["yMMMd"][letter]))
            for kind, letter in (("days", "d"), ("months", "M"), ("years", "y"))
        },
        "times": {"12": _skeleton(locale, "hm"), "24": _skeleton(locale, "Hm")},
        "hours": 24 if "H" in locale.time_formats["short"].pattern else 12,
        "date_and_time": _placeholders(str(locale.datetime_formats["medium"]), "time", "date"),
        "first_weekday": locale.first_week_day,
        "list": {
            place: _placeholders(locale.list_patterns["standard"][place], "first", "second")
            for place in ("2", "start", "middle", "end")
        },
        "group": _plain(locale.number_symbols["latn"]["group"]),
        "decimal": _plain(locale.number_symbols["latn"]["decimal"]),
    }


def _skeleton(locale: Locale, *names: str) -> str:
    """The pattern of the first of these that the language has; each is as good as the one before, but for its width."""
    pattern = next(locale.datetime_skeletons[name].pattern for name in names if name in locale.datetime_skeletons)
    return _plain(pattern)


def _wide(pattern: str) -> str:
    """The same with whole names: CLDR has a language say it only where that is more than this."""
    plain = _plain(pattern)
    if "MMMM" not in plain:
        plain = plain.replace("MMM", "MMMM")
    return plain if "EEEE" in plain else plain.replace("E", "EEEE")


def _plain(pattern: str) -> str:
    """Thin spaces are not in every font of the app."""
    return pattern.replace(NARROW_NO_BREAK, NO_BREAK).replace(THIN, " ")


def _placeholders(pattern: str, *names: str) -> str:
    for number, name in enumerate(names):
        pattern = pattern.replace(f"{{{number}}}", f"{{{name}}}")
    return _plain(pattern)


if __name__ == "__main__":
    main()
