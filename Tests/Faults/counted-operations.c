// Loaded before the C library, so that a program is killed at one of the operations by which it changes files.
//
// KILL_AT=12 kills it right before the twelfth, a write in its middle: half of its bytes are on disk. COUNT_FILE=NAME writes there how
// many there were, when the program ends by itself.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_long operations;

// Whether the operation that begins now is the one to be killed at.
static int is_last(void) {
    const char *at = getenv("KILL_AT");
    return atomic_fetch_add(&operations, 1) + 1 == (at ? atol(at) : -1);
}

static void operation(void) {
    if (is_last()) raise(SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
    const char *name = getenv("COUNT_FILE");
    if (!name) return;
    char text[32];
    int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&operations));
    int file = REAL(open)(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || REAL(write)(file, text, length) != length) _exit(99);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & (O_CREAT | O_TRUNC)) operation();
    return REAL(open)(path, flags, mode);
}

// What is said on a terminal or into a pipe changes no file.
ssize_t write(int file, const void *bytes, size_t count) {
    if (file > 2 && is_last()) {
        ssize_t half = REAL(write)(file, bytes, count / 2);
        if (half >= 0) raise(SIGKILL);
    }
    return REAL(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { operation(); return REAL(pwrite)(file, bytes, count, offset); }
int ftruncate(int file, off_t length) { operation(); return REAL(ftruncate)(file, length); }
int mkstemp(char *name) { operation(); return REAL(mkstemp)(name); }
int mkdir(const char *path, mode_t mode) { operation(); return REAL(mkdir)(path, mode); }
int rmdir(const char *path) { operation(); return REAL(rmdir)(path); }
int link(const char *path, const char *other) { operation(); return REAL(link)(path, other); }
int unlink(const char *path) { operation(); return REAL(unlink)(path); }
int rename(const char *path, const char *other) { operation(); return REAL(rename)(path, other); }

int renameat2(int folder, const char *path, int other_folder, const char *other, unsigned flags) {
    operation();
    return REAL(renameat2)(folder, path, other_folder, other, flags);
}
