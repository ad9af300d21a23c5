// The bytes of Sources/England/Data.
#include "EnglandData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char authorities[] = {
#embed "../England/Data/authorities.csv"
};
static const unsigned char frameworks[] = {
#embed "../England/Data/frameworks.yml"
};
static const unsigned char forms[] = {
#embed "../England/Data/forms.yml"
};

EnglandTable england_authorities(void) { return (EnglandTable){authorities, sizeof authorities}; }
EnglandTable england_frameworks(void) { return (EnglandTable){frameworks, sizeof frameworks}; }
EnglandTable england_forms(void) { return (EnglandTable){forms, sizeof forms}; }
