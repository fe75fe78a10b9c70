"""Every colour, size and distance of KapJournal, by name."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Palette:
    """One theme. Names say the role, never the hue, except the three lights: teal, dusk, lamp."""

    name: str
    paper: str  # the room: page background
    sheet: str  # what lies on the table: cards
    well: str  # pressed into the sheet: fields, tracks
    hairline: str  # decoration only, never the sole sign of anything
    edge: str  # borders that carry meaning, 3:1 on paper and sheet
    ink: str
    ink_soft: str
    ink_faint: str  # quietest text that is still 4.5:1
    teal: str  # interactive, charts
    on_teal: str
    teal_wash: str
    dusk: str  # sessions, and only sessions
    on_dusk: str
    dusk_wash: str
    lamp: str  # the one primary action of the screen
    on_lamp: str
    lamp_glow: str
    mood: tuple[str, str, str, str, str]  # heavy .. light, lightness always rising
    moonlight: str | None  # lit part of a moon; None: the mood colour itself
    night: str  # the hours of the session, seen from outside
    shadow: str


LIGHT = Palette(
    name="light",
    paper="#F4EDE1",
    sheet="#FCF8F0",
    well="#EDE4D5",
    hairline="#E2D7C5",
    edge="#877C68",
    ink="#1D2B2E",
    ink_soft="#495857",
    ink_faint="#5B645F",
    teal="#12545A",
    on_teal="#F6FBF8",
    teal_wash="#DDE8E2",
    dusk="#5D4C86",
    on_dusk="#FBF8FF",
    dusk_wash="#E7DFEC",
    lamp="#F2B75C",
    on_lamp="#2B1D06",
    lamp_glow="#66E2A23C",
    mood=("#39375F", "#3B5683", "#30738A", "#3E8A7E", "#6C9449"),
    moonlight="#FFF6E2",
    night="#241D39",
    shadow="#1A5A4630",
)

DARK = Palette(
    name="dark",
    paper="#0F1C20",
    sheet="#17282D",
    well="#0B1619",
    hairline="#263A3F",
    edge="#6F8583",
    ink="#ECE7DB",
    ink_soft="#B8C3BD",
    ink_faint="#93A39F",
    teal="#86C8C1",
    on_teal="#06282B",
    teal_wash="#1D3A3D",
    dusk="#BEACE6",
    on_dusk="#221543",
    dusk_wash="#29293F",
    lamp="#F2B75C",
    on_lamp="#2B1D06",
    lamp_glow="#4DF2B75C",
    mood=("#7478AE", "#7296C2", "#6FB3C0", "#8ACDB2", "#C8E49E"),
    moonlight=None,
    night="#0B0A12",
    shadow="#33000000",
)


@dataclass(frozen=True)
class SessionPalette:
    """Session mode has one theme only."""

    room: str = "#0A0908"
    target: str = "#221D18"
    target_edge: str = "#7D705F"  # 3:1 on the room and on the target
    text: str = "#F3E4CB"
    text_soft: str = "#C4B59B"
    violet: str = "#BEACE6"


SESSION = SessionPalette()
LOCK_WALL = "#0D1D22"  # the top of the lock drawing, where the screen is taller than it

# Drawings are written in their light colours; in the dark theme these are swapped before painting.
DRAWING_DARK = {
    "#A99BC4": "#1C2C45",
    "#D9BCC6": "#473F66",
    "#F4D5B2": "#8A5F6B",
    "#8E81B4": "#1C2C45",
    "#D5BCCB": "#4A4269",
    "#9382AC": "#3B3C60",
    "#5F6F92": "#2A3A56",
    "#3F5A7A": "#21344B",
    "#2C5560": "#182F39",
    "#1B3F48": "#10232A",
    "#C9B49A": "#3E4A4E",
    "#21424E": "#0C1A1F",
    "#FFF8E8": "#E9DFCB",
    "#FBF1DD": "#EADFC8",
    "#DDE8E2": "#1D3A3D",
    "#B4D2CB": "#35605F",
    "#12545A": "#86C8C1",
    "#5C9A92": "#4E8E89",
    "#E9DFCE": "#0B1619",
    "#5D4C86": "#BEACE6",
    "#F4EDE1": "#0F1C20",
    "#FFF3DC": "#CFC6DA",
}


@dataclass(frozen=True)
class Frame:
    """The room a screen has: its size, and how much larger than designed the reader wants text."""

    width: float
    height: float
    scale: float = 1

    @property
    def wide(self) -> bool:
        return self.width >= WIDE_FROM

    @property
    def low(self) -> bool:
        """A phone on its side: what would lie below lies beside, and drawings give way."""
        return self.height < LOW_BELOW

    @property
    def small(self) -> bool:
        """A small phone, or one whose keyboard is open: every line counts."""
        return self.height < SMALL_BELOW

    @property
    def large_text(self) -> bool:
        return self.scale > 1.3


UI, UI_MEDIUM = "Roboto", "Roboto Medium"
SERIF, SERIF_ITALIC = "Literata", "Literata Italic"


@dataclass(frozen=True)
class Type:
    family: str
    size: float
    line: float  # multiple of size
    tracking: float = 0

    def capped(self, scale: float, most: float) -> "Type":
        """Enlarged `most` times by the reader and no further: for display type, and words in pictures."""
        return self if scale <= most else replace(self, size=self.size * most / scale)


DISPLAY = Type(SERIF, 34, 1.2, -0.4)
TITLE = Type(SERIF, 28, 1.26, -0.3)
HEADING = Type(SERIF, 22, 1.32, -0.1)
LEAD = Type(SERIF, 19, 1.4)
JOURNAL = Type(SERIF, 18, 1.5)
BODY = Type(UI, 16, 1.5)
LABEL = Type(UI_MEDIUM, 16, 1.25)
SMALL = Type(UI, 14, 1.43)
SMALL_LABEL = Type(UI_MEDIUM, 14, 1.3)
TICK = Type(UI, 12, 1.3)
SESSION_TEXT = Type(SERIF, 34, 1.36, -0.2)
SESSION_LABEL = Type(SERIF, 28, 1.2)

S1, S2, S3, S4, S5, S6, S8, S10, S12 = 4, 8, 12, 16, 20, 24, 32, 40, 48
MARGIN = S4
R_FIELD, R_CARD, R_PAD, R_FULL = 16, 20, 28, 999
TOUCH, TOUCH_PRIMARY, TOUCH_SESSION = 48, 56, 96
TEXT_WIDTH, WIDE_FROM = 640, 720
LOW_BELOW, SMALL_BELOW = 480, 640
