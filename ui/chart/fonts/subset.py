"""Makes the two fonts of this folder from Debian's fonts-noto-core (20201225-1).

    apt-get install fonts-noto-core python3-fonttools
    /usr/bin/python3 subset.py

Noto Sans is cut down to the Latin letters of Norway (Sámi and Kven included)
and the signs that figures use; kerning and hinting are left out, for gonum
and the PDF writer would not use them alike. Noto Sans itself has no true
minus, arrows or comparison signs: the minus is made from the bar of the plus
of the same weight, the others come from Noto Sans Math and Symbols 2.
"""
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

NOTO = "/usr/share/fonts/truetype/noto/"
LATIN = [(0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x1B7, 0x1B7), (0x1CD, 0x1DC),
         (0x1E4, 0x1EB), (0x1EE, 0x1EF), (0x218, 0x21B), (0x259, 0x259), (0x292, 0x292), (0x2BC, 0x2BC)]
SIGNS = [(0x2007, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
         (0x202F, 0x202F), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044),
         (0x2070, 0x2070), (0x2074, 0x207B), (0x20AC, 0x20AC), (0xFFFD, 0xFFFD)]
BORROWED = {"NotoSansMath-Regular.ttf": "←↑→↓≈≠≤≥", "NotoSansSymbols2-Regular.ttf": "▲▼■●✓✗"}


def minus(font):
    """Adds U+2212, the bar of the plus."""
    glyf, plus = font["glyf"], font.getBestCmap()[ord("+")]
    xy = list(glyf[plus].coordinates)
    left, right = min(x for x, _ in xy), max(x for x, _ in xy)
    ends = [y for x, y in xy if x == left]
    pen = TTGlyphPen(None)
    pen.moveTo((left, min(ends)))
    pen.lineTo((left, max(ends)))
    pen.lineTo((right, max(ends)))
    pen.lineTo((right, min(ends)))
    pen.closePath()
    add(font, 0x2212, pen.glyph(), font["hmtx"][plus])


def add(font, code, glyph, metric):
    name = "uni%04X" % code
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"][name] = metric
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


for weight in ("Regular", "Bold"):
    font = TTFont(NOTO + "NotoSans-%s.ttf" % weight, recalcTimestamp=False)
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    s = subset.Subsetter(options)
    s.populate(unicodes=[u for a, b in LATIN + SIGNS for u in range(a, b + 1)])
    s.subset(font)
    minus(font)
    for name, signs in BORROWED.items():
        other = TTFont(NOTO + name)
        glyphs, cmap = other.getGlyphSet(), other.getBestCmap()
        scale = font["head"].unitsPerEm / other["head"].unitsPerEm
        assert scale == 1
        for sign in signs:
            pen = TTGlyphPen(None)
            g = cmap[ord(sign)]
            rec = DecomposingRecordingPen(glyphs)
            glyphs[g].draw(rec)
            rec.replay(pen)
            add(font, ord(sign), pen.glyph(), other["hmtx"][g])
    font.save("NotoSans-%s.ttf" % weight)
