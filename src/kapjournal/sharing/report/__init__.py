"""The report: what was chosen as pages that a clinician reads in two minutes, drawn once for the screen and the PDF.

Document --facts--> Facts --layout--> Book of pages --svg--> what the patient sees
                                             \\--pdf---> what is encrypted and leaves
"""
