// The tables of the module England, compiled into the tool, so that it needs no file beside it.
#ifndef ENGLAND_DATA_H
#define ENGLAND_DATA_H

/// The bytes of one table.
typedef struct {
    const unsigned char *bytes;
    long count;
} EnglandTable;

EnglandTable england_authorities(void);
EnglandTable england_frameworks(void);
EnglandTable england_forms(void);

#endif
