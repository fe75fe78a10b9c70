"""placeholder"""

import flet as ft


@ft.component
def Review(session_uid, day):
    return ft.Container()
