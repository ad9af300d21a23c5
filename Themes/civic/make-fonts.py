#!/usr/bin/env python3
"""Makes this skin's web fonts from Debian's packages fonts-cabin and fonts-sil-charis.

Both families are under the SIL Open Font License with reserved names, so the subsets carry names of their own:
Civic Sans and Civic Serif. Needs fonttools and brotli:

    apt-get install fonts-cabin fonts-sil-charis
    pip install fonttools brotli
    python3 Themes/civic/make-fonts.py
"""

import os
import pathlib

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

# Woff2 stamps the time of making into the font; one fixed time keeps the files the same in every run.
os.environ["SOURCE_DATE_EPOCH"] = "1700000000"

CABIN = pathlib.Path("/usr/share/fonts/opentype/cabin")
CHARIS = pathlib.Path("/usr/share/fonts/truetype/charis")
TARGET = pathlib.Path(__file__).resolve().parent / "assets" / "fonts"

FONTS = [
    (CABIN / "Cabin-Regular.otf", "Civic Sans", "400"),
    (CABIN / "Cabin-SemiBold.otf", "Civic Sans", "600"),
    (CABIN / "Cabin-Bold.otf", "Civic Sans", "700"),
    (CHARIS / "CharisSIL-Regular.ttf", "Civic Serif", "400"),
    (CHARIS / "CharisSIL-Italic.ttf", "Civic Serif", "400i"),
    (CHARIS / "CharisSIL-Bold.ttf", "Civic Serif", "700"),
]

# Basic Latin and Latin-1, the signs of English and Welsh print, and quotation marks.
CHARACTERS = (
    "U+0020-007E,U+00A0-00FF,U+0152-0153,U+0174-0178,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,"
    "U+2039-203A,U+20AC,U+2122,U+2212"
)


def quadratic(font):
    """Turns PostScript outlines into TrueType ones, which browsers embed in PDFs as ordinary fonts."""
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder = order
    font["glyf"].glyphs = outlines
    maxima = font["maxp"]
    maxima.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions"
    ).split():
        setattr(maxima, field, 0)
    maxima.maxZones = 1
    maxima.maxComponentElements = 0
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, order
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font, family, style):
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID == 4:
            record.string = f"{family} {style}"
        elif record.nameID == 6:
            record.string = f"{family.replace(' ', '')}-{style}"


def make(source, family, style):
    options = subset.Options()
    options.layout_features = ["kern", "liga", "locl", "ccmp", "mark"]
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.hinting = False
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(CHARACTERS))
    subsetter.subset(font)
    if "CFF " in font:
        quadratic(font)
    rename(font, family, style)
    font.flavor = "woff2"
    path = TARGET / f"{family.lower().replace(' ', '-')}-{style}.woff2"
    font.save(path)
    return path


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    total = 0
    for source, family, style in FONTS:
        path = make(source, family, style)
        total += path.stat().st_size
        print(path.name, path.stat().st_size)
    print("all", total)


if __name__ == "__main__":
    main()
