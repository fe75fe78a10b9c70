"""The encryption of a PDF: AES-256, and nothing left readable that fpdf2 (2.8.9) leaves so.

By itself it encrypts with RC4 and leaves metadata, the language, and the names of attachments in the clear. A string
that is not encrypted is not only readable by anyone: viewers decrypt it to nonsense.
"""

from typing import Any

from fpdf import FPDF
from fpdf.enums import EncryptionMethod
from fpdf.output import OutputProducer
from fpdf.syntax import PDFString


def protected(pdf: FPDF, passphrase: str) -> bytes:
    """The document under this passphrase: AES-256, revision 6.

    The same one opens it and lets its reader keep an open copy: what a PDF forbids, no program need obey.
    """
    pdf.set_encryption(
        owner_password=passphrase,
        user_password=passphrase,
        encryption_method=EncryptionMethod.AES_256,
        encrypt_metadata=True,
    )
    return bytes(pdf.output(output_producer_class=_Closed))


class _Closed(OutputProducer):
    def _add_catalog(self) -> Any:
        catalog = super()._add_catalog()
        catalog.lang = PDFString(catalog.lang, encrypt=True) if catalog.lang else None
        return catalog
