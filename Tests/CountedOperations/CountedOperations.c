#include "CountedOperations.h"
#include <stdatomic.h>

static atomic_long count;

long counted_operations(void) { return atomic_load_explicit(&count, memory_order_relaxed); }

// What `-sanitize-coverage=edge,trace-pc` lets the compiler call at each of them.
void __sanitizer_cov_trace_pc(void) { atomic_fetch_add_explicit(&count, 1, memory_order_relaxed); }
