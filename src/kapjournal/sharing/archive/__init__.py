"""A hand-off as an archive inside an age file: the lists for programs, pages for people, and what a clinic imports.

    parts       the names in it, what it says of itself, and its manifest
    writing     a document as an archive, a part at a time
    reading     an archive as a document, each part checked
    sealed      the archive with an age file around it
    opening     what is in such a file; hand-offs of earlier versions are one JSON document

docs/handoff-format.md says how it lies in the file.
"""
