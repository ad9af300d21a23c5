// The default topics, cues, glossary and skin, compiled into the tool, so that `init` needs no file beside it.
#ifndef STARTER_H
#define STARTER_H

/// One embedded file, by its path in the new site.
typedef struct {
    const char *path;
    const unsigned char *bytes;
    long count;
} StarterFile;

/// The embedded file with a number from 0, or one whose path is null where there are no more.
StarterFile starter_file(long number);

#endif
