// Written by make-list.py; a test fails when a file is missing here.
#include "Starter.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Content/cues/antecedents.md" if_empty(0)
};
static const unsigned char file1[] = {
#embed "../../Content/cues/change.md" if_empty(0)
};
static const unsigned char file2[] = {
#embed "../../Content/cues/place.md" if_empty(0)
};
static const unsigned char file3[] = {
#embed "../../Content/cues/references.md" if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../Content/cues/stance.md" if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../Content/glossary.md" if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../Content/pages/about.md" if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../Content/pages/accessibility.md" if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../Content/themes/abuse-and-neglect.md" if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../Content/themes/allegations.md" if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../Content/themes/assessment.md" if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../Content/themes/asylum-seeking-children.md" if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../Content/themes/care-leavers.md" if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../Content/themes/caseloads.md" if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../Content/themes/child-protection.md" if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../Content/themes/children-in-care.md" if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../Content/themes/disabled-children.md" if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../Content/themes/diversity.md" if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../Content/themes/early-help.md" if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../Content/themes/education.md" if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../Content/themes/exploitation-and-missing.md" if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../Content/themes/families.md" if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../Content/themes/front-door.md" if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../Content/themes/health.md" if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../Content/themes/housing.md" if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../Content/themes/information-systems.md" if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../Content/themes/leadership.md" if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../Content/themes/management-oversight.md" if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../Content/themes/out-of-hours.md" if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../Content/themes/pandemic.md" if_empty(0)
};
static const unsigned char file30[] = {
#embed "../../Content/themes/partnership.md" if_empty(0)
};
static const unsigned char file31[] = {
#embed "../../Content/themes/performance-data.md" if_empty(0)
};
static const unsigned char file32[] = {
#embed "../../Content/themes/planning.md" if_empty(0)
};
static const unsigned char file33[] = {
#embed "../../Content/themes/pre-proceedings.md" if_empty(0)
};
static const unsigned char file34[] = {
#embed "../../Content/themes/quality-assurance.md" if_empty(0)
};
static const unsigned char file35[] = {
#embed "../../Content/themes/recording.md" if_empty(0)
};
static const unsigned char file36[] = {
#embed "../../Content/themes/supervision.md" if_empty(0)
};
static const unsigned char file37[] = {
#embed "../../Content/themes/training.md" if_empty(0)
};
static const unsigned char file38[] = {
#embed "../../Content/themes/visits-and-relationships.md" if_empty(0)
};
static const unsigned char file39[] = {
#embed "../../Content/themes/voice-of-the-child.md" if_empty(0)
};
static const unsigned char file40[] = {
#embed "../../Content/themes/workforce.md" if_empty(0)
};
static const unsigned char file41[] = {
#embed "../../Sources/Starter/README.md" if_empty(0)
};
static const unsigned char file42[] = {
#embed "../../Sources/Starter/gitignore" if_empty(0)
};
static const unsigned char file43[] = {
#embed "../../Themes/civic/assets/fonts/OFL.txt" if_empty(0)
};
static const unsigned char file44[] = {
#embed "../../Themes/civic/assets/fonts/civic-sans-400.woff2" if_empty(0)
};
static const unsigned char file45[] = {
#embed "../../Themes/civic/assets/fonts/civic-sans-600.woff2" if_empty(0)
};
static const unsigned char file46[] = {
#embed "../../Themes/civic/assets/fonts/civic-sans-700.woff2" if_empty(0)
};
static const unsigned char file47[] = {
#embed "../../Themes/civic/assets/fonts/civic-serif-400.woff2" if_empty(0)
};
static const unsigned char file48[] = {
#embed "../../Themes/civic/assets/fonts/civic-serif-400i.woff2" if_empty(0)
};
static const unsigned char file49[] = {
#embed "../../Themes/civic/assets/fonts/civic-serif-700.woff2" if_empty(0)
};
static const unsigned char file50[] = {
#embed "../../Themes/civic/assets/icon.svg" if_empty(0)
};
static const unsigned char file51[] = {
#embed "../../Themes/civic/assets/search.js" if_empty(0)
};
static const unsigned char file52[] = {
#embed "../../Themes/civic/assets/site.css" if_empty(0)
};
static const unsigned char file53[] = {
#embed "../../Themes/civic/assets/site.js" if_empty(0)
};
static const unsigned char file54[] = {
#embed "../../Themes/civic/colours.yml" if_empty(0)
};
static const unsigned char file55[] = {
#embed "../../Themes/civic/templates/answer.mustache" if_empty(0)
};
static const unsigned char file56[] = {
#embed "../../Themes/civic/templates/asked-to-improve.mustache" if_empty(0)
};
static const unsigned char file57[] = {
#embed "../../Themes/civic/templates/authorities.mustache" if_empty(0)
};
static const unsigned char file58[] = {
#embed "../../Themes/civic/templates/authority.mustache" if_empty(0)
};
static const unsigned char file59[] = {
#embed "../../Themes/civic/templates/badge.mustache" if_empty(0)
};
static const unsigned char file60[] = {
#embed "../../Themes/civic/templates/card.mustache" if_empty(0)
};
static const unsigned char file61[] = {
#embed "../../Themes/civic/templates/comparison.mustache" if_empty(0)
};
static const unsigned char file62[] = {
#embed "../../Themes/civic/templates/comparisons.mustache" if_empty(0)
};
static const unsigned char file63[] = {
#embed "../../Themes/civic/templates/council-voice.mustache" if_empty(0)
};
static const unsigned char file64[] = {
#embed "../../Themes/civic/templates/counts.mustache" if_empty(0)
};
static const unsigned char file65[] = {
#embed "../../Themes/civic/templates/data.mustache" if_empty(0)
};
static const unsigned char file66[] = {
#embed "../../Themes/civic/templates/families.mustache" if_empty(0)
};
static const unsigned char file67[] = {
#embed "../../Themes/civic/templates/glossary.mustache" if_empty(0)
};
static const unsigned char file68[] = {
#embed "../../Themes/civic/templates/glyph.mustache" if_empty(0)
};
static const unsigned char file69[] = {
#embed "../../Themes/civic/templates/glyphs.mustache" if_empty(0)
};
static const unsigned char file70[] = {
#embed "../../Themes/civic/templates/grade-table.mustache" if_empty(0)
};
static const unsigned char file71[] = {
#embed "../../Themes/civic/templates/grade.mustache" if_empty(0)
};
static const unsigned char file72[] = {
#embed "../../Themes/civic/templates/grades.mustache" if_empty(0)
};
static const unsigned char file73[] = {
#embed "../../Themes/civic/templates/home.mustache" if_empty(0)
};
static const unsigned char file74[] = {
#embed "../../Themes/civic/templates/inspection.mustache" if_empty(0)
};
static const unsigned char file75[] = {
#embed "../../Themes/civic/templates/inspections.mustache" if_empty(0)
};
static const unsigned char file76[] = {
#embed "../../Themes/civic/templates/key.mustache" if_empty(0)
};
static const unsigned char file77[] = {
#embed "../../Themes/civic/templates/layout.mustache" if_empty(0)
};
static const unsigned char file78[] = {
#embed "../../Themes/civic/templates/look-back.mustache" if_empty(0)
};
static const unsigned char file79[] = {
#embed "../../Themes/civic/templates/matrix.mustache" if_empty(0)
};
static const unsigned char file80[] = {
#embed "../../Themes/civic/templates/missing.mustache" if_empty(0)
};
static const unsigned char file81[] = {
#embed "../../Themes/civic/templates/not-found.mustache" if_empty(0)
};
static const unsigned char file82[] = {
#embed "../../Themes/civic/templates/own-page.mustache" if_empty(0)
};
static const unsigned char file83[] = {
#embed "../../Themes/civic/templates/pair.mustache" if_empty(0)
};
static const unsigned char file84[] = {
#embed "../../Themes/civic/templates/paragraph.mustache" if_empty(0)
};
static const unsigned char file85[] = {
#embed "../../Themes/civic/templates/regions.mustache" if_empty(0)
};
static const unsigned char file86[] = {
#embed "../../Themes/civic/templates/report.mustache" if_empty(0)
};
static const unsigned char file87[] = {
#embed "../../Themes/civic/templates/request.mustache" if_empty(0)
};
static const unsigned char file88[] = {
#embed "../../Themes/civic/templates/response.mustache" if_empty(0)
};
static const unsigned char file89[] = {
#embed "../../Themes/civic/templates/responses.mustache" if_empty(0)
};
static const unsigned char file90[] = {
#embed "../../Themes/civic/templates/run.mustache" if_empty(0)
};
static const unsigned char file91[] = {
#embed "../../Themes/civic/templates/search-form.mustache" if_empty(0)
};
static const unsigned char file92[] = {
#embed "../../Themes/civic/templates/search.mustache" if_empty(0)
};
static const unsigned char file93[] = {
#embed "../../Themes/civic/templates/short-quotation.mustache" if_empty(0)
};
static const unsigned char file94[] = {
#embed "../../Themes/civic/templates/source.mustache" if_empty(0)
};
static const unsigned char file95[] = {
#embed "../../Themes/civic/templates/statement-row.mustache" if_empty(0)
};
static const unsigned char file96[] = {
#embed "../../Themes/civic/templates/statements.mustache" if_empty(0)
};
static const unsigned char file97[] = {
#embed "../../Themes/civic/templates/strip.mustache" if_empty(0)
};
static const unsigned char file98[] = {
#embed "../../Themes/civic/templates/term.mustache" if_empty(0)
};
static const unsigned char file99[] = {
#embed "../../Themes/civic/templates/theme-beside.mustache" if_empty(0)
};
static const unsigned char file100[] = {
#embed "../../Themes/civic/templates/theme.mustache" if_empty(0)
};
static const unsigned char file101[] = {
#embed "../../Themes/civic/templates/themes.mustache" if_empty(0)
};
static const unsigned char file102[] = {
#embed "../../Themes/civic/templates/thread-visit.mustache" if_empty(0)
};
static const unsigned char file103[] = {
#embed "../../Themes/civic/templates/thread.mustache" if_empty(0)
};
static const unsigned char file104[] = {
#embed "../../Themes/civic/templates/timeline.mustache" if_empty(0)
};
static const unsigned char file105[] = {
#embed "../../Themes/civic/templates/visit-full.mustache" if_empty(0)
};
static const unsigned char file106[] = {
#embed "../../Themes/civic/templates/visit.mustache" if_empty(0)
};
static const unsigned char file107[] = {
#embed "../../docs/publish/github/action.yml" if_empty(0)
};
static const unsigned char file108[] = {
#embed "../../docs/publish/github/site.yml" if_empty(0)
};
static const unsigned char file109[] = {
#embed "../../docs/publish/gitlab.yml" if_empty(0)
};

static const StarterFile files[] = {
    {"Content/cues/antecedents.md", file0, sizeof file0},
    {"Content/cues/change.md", file1, sizeof file1},
    {"Content/cues/place.md", file2, sizeof file2},
    {"Content/cues/references.md", file3, sizeof file3},
    {"Content/cues/stance.md", file4, sizeof file4},
    {"Content/glossary.md", file5, sizeof file5},
    {"Content/pages/about.md", file6, sizeof file6},
    {"Content/pages/accessibility.md", file7, sizeof file7},
    {"Content/themes/abuse-and-neglect.md", file8, sizeof file8},
    {"Content/themes/allegations.md", file9, sizeof file9},
    {"Content/themes/assessment.md", file10, sizeof file10},
    {"Content/themes/asylum-seeking-children.md", file11, sizeof file11},
    {"Content/themes/care-leavers.md", file12, sizeof file12},
    {"Content/themes/caseloads.md", file13, sizeof file13},
    {"Content/themes/child-protection.md", file14, sizeof file14},
    {"Content/themes/children-in-care.md", file15, sizeof file15},
    {"Content/themes/disabled-children.md", file16, sizeof file16},
    {"Content/themes/diversity.md", file17, sizeof file17},
    {"Content/themes/early-help.md", file18, sizeof file18},
    {"Content/themes/education.md", file19, sizeof file19},
    {"Content/themes/exploitation-and-missing.md", file20, sizeof file20},
    {"Content/themes/families.md", file21, sizeof file21},
    {"Content/themes/front-door.md", file22, sizeof file22},
    {"Content/themes/health.md", file23, sizeof file23},
    {"Content/themes/housing.md", file24, sizeof file24},
    {"Content/themes/information-systems.md", file25, sizeof file25},
    {"Content/themes/leadership.md", file26, sizeof file26},
    {"Content/themes/management-oversight.md", file27, sizeof file27},
    {"Content/themes/out-of-hours.md", file28, sizeof file28},
    {"Content/themes/pandemic.md", file29, sizeof file29},
    {"Content/themes/partnership.md", file30, sizeof file30},
    {"Content/themes/performance-data.md", file31, sizeof file31},
    {"Content/themes/planning.md", file32, sizeof file32},
    {"Content/themes/pre-proceedings.md", file33, sizeof file33},
    {"Content/themes/quality-assurance.md", file34, sizeof file34},
    {"Content/themes/recording.md", file35, sizeof file35},
    {"Content/themes/supervision.md", file36, sizeof file36},
    {"Content/themes/training.md", file37, sizeof file37},
    {"Content/themes/visits-and-relationships.md", file38, sizeof file38},
    {"Content/themes/voice-of-the-child.md", file39, sizeof file39},
    {"Content/themes/workforce.md", file40, sizeof file40},
    {"Sources/Starter/README.md", file41, sizeof file41},
    {"Sources/Starter/gitignore", file42, sizeof file42},
    {"Themes/civic/assets/fonts/OFL.txt", file43, sizeof file43},
    {"Themes/civic/assets/fonts/civic-sans-400.woff2", file44, sizeof file44},
    {"Themes/civic/assets/fonts/civic-sans-600.woff2", file45, sizeof file45},
    {"Themes/civic/assets/fonts/civic-sans-700.woff2", file46, sizeof file46},
    {"Themes/civic/assets/fonts/civic-serif-400.woff2", file47, sizeof file47},
    {"Themes/civic/assets/fonts/civic-serif-400i.woff2", file48, sizeof file48},
    {"Themes/civic/assets/fonts/civic-serif-700.woff2", file49, sizeof file49},
    {"Themes/civic/assets/icon.svg", file50, sizeof file50},
    {"Themes/civic/assets/search.js", file51, sizeof file51},
    {"Themes/civic/assets/site.css", file52, sizeof file52},
    {"Themes/civic/assets/site.js", file53, sizeof file53},
    {"Themes/civic/colours.yml", file54, sizeof file54},
    {"Themes/civic/templates/answer.mustache", file55, sizeof file55},
    {"Themes/civic/templates/asked-to-improve.mustache", file56, sizeof file56},
    {"Themes/civic/templates/authorities.mustache", file57, sizeof file57},
    {"Themes/civic/templates/authority.mustache", file58, sizeof file58},
    {"Themes/civic/templates/badge.mustache", file59, sizeof file59},
    {"Themes/civic/templates/card.mustache", file60, sizeof file60},
    {"Themes/civic/templates/comparison.mustache", file61, sizeof file61},
    {"Themes/civic/templates/comparisons.mustache", file62, sizeof file62},
    {"Themes/civic/templates/council-voice.mustache", file63, sizeof file63},
    {"Themes/civic/templates/counts.mustache", file64, sizeof file64},
    {"Themes/civic/templates/data.mustache", file65, sizeof file65},
    {"Themes/civic/templates/families.mustache", file66, sizeof file66},
    {"Themes/civic/templates/glossary.mustache", file67, sizeof file67},
    {"Themes/civic/templates/glyph.mustache", file68, sizeof file68},
    {"Themes/civic/templates/glyphs.mustache", file69, sizeof file69},
    {"Themes/civic/templates/grade-table.mustache", file70, sizeof file70},
    {"Themes/civic/templates/grade.mustache", file71, sizeof file71},
    {"Themes/civic/templates/grades.mustache", file72, sizeof file72},
    {"Themes/civic/templates/home.mustache", file73, sizeof file73},
    {"Themes/civic/templates/inspection.mustache", file74, sizeof file74},
    {"Themes/civic/templates/inspections.mustache", file75, sizeof file75},
    {"Themes/civic/templates/key.mustache", file76, sizeof file76},
    {"Themes/civic/templates/layout.mustache", file77, sizeof file77},
    {"Themes/civic/templates/look-back.mustache", file78, sizeof file78},
    {"Themes/civic/templates/matrix.mustache", file79, sizeof file79},
    {"Themes/civic/templates/missing.mustache", file80, sizeof file80},
    {"Themes/civic/templates/not-found.mustache", file81, sizeof file81},
    {"Themes/civic/templates/own-page.mustache", file82, sizeof file82},
    {"Themes/civic/templates/pair.mustache", file83, sizeof file83},
    {"Themes/civic/templates/paragraph.mustache", file84, sizeof file84},
    {"Themes/civic/templates/regions.mustache", file85, sizeof file85},
    {"Themes/civic/templates/report.mustache", file86, sizeof file86},
    {"Themes/civic/templates/request.mustache", file87, sizeof file87},
    {"Themes/civic/templates/response.mustache", file88, sizeof file88},
    {"Themes/civic/templates/responses.mustache", file89, sizeof file89},
    {"Themes/civic/templates/run.mustache", file90, sizeof file90},
    {"Themes/civic/templates/search-form.mustache", file91, sizeof file91},
    {"Themes/civic/templates/search.mustache", file92, sizeof file92},
    {"Themes/civic/templates/short-quotation.mustache", file93, sizeof file93},
    {"Themes/civic/templates/source.mustache", file94, sizeof file94},
    {"Themes/civic/templates/statement-row.mustache", file95, sizeof file95},
    {"Themes/civic/templates/statements.mustache", file96, sizeof file96},
    {"Themes/civic/templates/strip.mustache", file97, sizeof file97},
    {"Themes/civic/templates/term.mustache", file98, sizeof file98},
    {"Themes/civic/templates/theme-beside.mustache", file99, sizeof file99},
    {"Themes/civic/templates/theme.mustache", file100, sizeof file100},
    {"Themes/civic/templates/themes.mustache", file101, sizeof file101},
    {"Themes/civic/templates/thread-visit.mustache", file102, sizeof file102},
    {"Themes/civic/templates/thread.mustache", file103, sizeof file103},
    {"Themes/civic/templates/timeline.mustache", file104, sizeof file104},
    {"Themes/civic/templates/visit-full.mustache", file105, sizeof file105},
    {"Themes/civic/templates/visit.mustache", file106, sizeof file106},
    {"docs/publish/github/action.yml", file107, sizeof file107},
    {"docs/publish/github/site.yml", file108, sizeof file108},
    {"docs/publish/gitlab.yml", file109, sizeof file109},
    {0, 0, 0},
};

StarterFile starter_file(long number) {
    return files[number >= 0 && number < 110 ? number : 110];
}
