"""How each color of what came up is drawn, always beside its name; muted, for eyes that are wide open."""

from collections.abc import Mapping

HUES: Mapping[str, str] = {
    "white": "#F4EFE4",
    "yellow": "#E3C04A",
    "orange": "#D98A3D",
    "red": "#B84A44",
    "pink": "#D58FA3",
    "purple": "#7D68A8",
    "blue": "#4A7FA5",
    "green": "#5F8A55",
    "brown": "#8A6242",
    "gray": "#8B8D8F",
    "black": "#000000",
}
