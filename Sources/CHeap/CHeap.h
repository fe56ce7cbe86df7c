#pragma once

#include <malloc.h>

/// Joins pieces as they are given back, not all at once in the middle of the work, and gives every
/// thread the process's own heap. Before the first thread is started.
static inline void heap_for_one_text(void) {
#ifdef __GLIBC__
  mallopt(M_MXFAST, 0);
  mallopt(M_ARENA_MAX, 1);
#endif
}
