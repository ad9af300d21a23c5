// What Swift's Glibc module does not show, declared as its manual pages do.
// No header is included here, or its types would seem to come from this module.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/// Swaps what two names stand for, at once; 0, or -1 with errno set.
static inline int linux_exchange_names(const char *one, const char *other) {
    return renameat2(-100 /* AT_FDCWD */, one, -100, other, 2 /* RENAME_EXCHANGE */);
}

/// Gives back to the system what the allocator keeps of freed memory.
int malloc_trim(unsigned long pad);
