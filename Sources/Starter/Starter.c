// Written by make-list.py; a test fails when a file is missing here.
#include "Starter.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Content/glossary.md" if_empty(0)
};
static const unsigned char file1[] = {
#embed "../../Content/pages/about.md" if_empty(0)
};
static const unsigned char file2[] = {
#embed "../../Content/pages/accessibility.md" if_empty(0)
};
static const unsigned char file3[] = {
#embed "../../Themes/civic/assets/fonts/OFL.txt" if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../Themes/civic/assets/fonts/civic-sans-400.woff2" if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../Themes/civic/assets/fonts/civic-sans-600.woff2" if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../Themes/civic/assets/fonts/civic-sans-700.woff2" if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../Themes/civic/assets/fonts/civic-serif-400.woff2" if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../Themes/civic/assets/fonts/civic-serif-400i.woff2" if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../Themes/civic/assets/fonts/civic-serif-700.woff2" if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../Themes/civic/assets/icon.svg" if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../Themes/civic/assets/site.css" if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../Themes/civic/assets/site.js" if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../Themes/civic/templates/asked-to-improve.mustache" if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../Themes/civic/templates/authorities.mustache" if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../Themes/civic/templates/authority.mustache" if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../Themes/civic/templates/comparison.mustache" if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../Themes/civic/templates/comparisons.mustache" if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../Themes/civic/templates/data.mustache" if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../Themes/civic/templates/glossary.mustache" if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../Themes/civic/templates/glyphs.mustache" if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../Themes/civic/templates/grades.mustache" if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../Themes/civic/templates/home.mustache" if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../Themes/civic/templates/inspection.mustache" if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../Themes/civic/templates/inspections.mustache" if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../Themes/civic/templates/key.mustache" if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../Themes/civic/templates/layout.mustache" if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../Themes/civic/templates/not-found.mustache" if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../Themes/civic/templates/own-page.mustache" if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../Themes/civic/templates/request.mustache" if_empty(0)
};
static const unsigned char file30[] = {
#embed "../../Themes/civic/templates/response.mustache" if_empty(0)
};
static const unsigned char file31[] = {
#embed "../../Themes/civic/templates/search-form.mustache" if_empty(0)
};
static const unsigned char file32[] = {
#embed "../../Themes/civic/templates/search.mustache" if_empty(0)
};
static const unsigned char file33[] = {
#embed "../../Themes/civic/templates/source.mustache" if_empty(0)
};
static const unsigned char file34[] = {
#embed "../../Themes/civic/templates/statements.mustache" if_empty(0)
};
static const unsigned char file35[] = {
#embed "../../Themes/civic/templates/theme.mustache" if_empty(0)
};
static const unsigned char file36[] = {
#embed "../../Themes/civic/templates/themes.mustache" if_empty(0)
};
static const unsigned char file37[] = {
#embed "../../Themes/civic/templates/visit-full.mustache" if_empty(0)
};
static const unsigned char file38[] = {
#embed "../../Themes/civic/templates/visit.mustache" if_empty(0)
};

static const StarterFile files[] = {
    {"Content/glossary.md", file0, sizeof file0},
    {"Content/pages/about.md", file1, sizeof file1},
    {"Content/pages/accessibility.md", file2, sizeof file2},
    {"Themes/civic/assets/fonts/OFL.txt", file3, sizeof file3},
    {"Themes/civic/assets/fonts/civic-sans-400.woff2", file4, sizeof file4},
    {"Themes/civic/assets/fonts/civic-sans-600.woff2", file5, sizeof file5},
    {"Themes/civic/assets/fonts/civic-sans-700.woff2", file6, sizeof file6},
    {"Themes/civic/assets/fonts/civic-serif-400.woff2", file7, sizeof file7},
    {"Themes/civic/assets/fonts/civic-serif-400i.woff2", file8, sizeof file8},
    {"Themes/civic/assets/fonts/civic-serif-700.woff2", file9, sizeof file9},
    {"Themes/civic/assets/icon.svg", file10, sizeof file10},
    {"Themes/civic/assets/site.css", file11, sizeof file11},
    {"Themes/civic/assets/site.js", file12, sizeof file12},
    {"Themes/civic/templates/asked-to-improve.mustache", file13, sizeof file13},
    {"Themes/civic/templates/authorities.mustache", file14, sizeof file14},
    {"Themes/civic/templates/authority.mustache", file15, sizeof file15},
    {"Themes/civic/templates/comparison.mustache", file16, sizeof file16},
    {"Themes/civic/templates/comparisons.mustache", file17, sizeof file17},
    {"Themes/civic/templates/data.mustache", file18, sizeof file18},
    {"Themes/civic/templates/glossary.mustache", file19, sizeof file19},
    {"Themes/civic/templates/glyphs.mustache", file20, sizeof file20},
    {"Themes/civic/templates/grades.mustache", file21, sizeof file21},
    {"Themes/civic/templates/home.mustache", file22, sizeof file22},
    {"Themes/civic/templates/inspection.mustache", file23, sizeof file23},
    {"Themes/civic/templates/inspections.mustache", file24, sizeof file24},
    {"Themes/civic/templates/key.mustache", file25, sizeof file25},
    {"Themes/civic/templates/layout.mustache", file26, sizeof file26},
    {"Themes/civic/templates/not-found.mustache", file27, sizeof file27},
    {"Themes/civic/templates/own-page.mustache", file28, sizeof file28},
    {"Themes/civic/templates/request.mustache", file29, sizeof file29},
    {"Themes/civic/templates/response.mustache", file30, sizeof file30},
    {"Themes/civic/templates/search-form.mustache", file31, sizeof file31},
    {"Themes/civic/templates/search.mustache", file32, sizeof file32},
    {"Themes/civic/templates/source.mustache", file33, sizeof file33},
    {"Themes/civic/templates/statements.mustache", file34, sizeof file34},
    {"Themes/civic/templates/theme.mustache", file35, sizeof file35},
    {"Themes/civic/templates/themes.mustache", file36, sizeof file36},
    {"Themes/civic/templates/visit-full.mustache", file37, sizeof file37},
    {"Themes/civic/templates/visit.mustache", file38, sizeof file38},
    {0, 0, 0},
};

StarterFile starter_file(long number) {
    return files[number >= 0 && number < 39 ? number : 39];
}
