#pragma once

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/// Joins pieces as they are given back, not all at once in the middle of the work, and gives every
/// thread the process's own heap. Before the first thread is started.
///
/// The heap grows by `growth` bytes of addresses at a time and keeps them, in pages of the size that
/// the processor maps at once where the system has them: taking memory in small pages was a sixth of
/// the time of work on large data. Addresses that nothing is written to take no memory.
static inline void heap_for_one_text(void) {
#ifdef __GLIBC__
  const size_t growth = (size_t)256 << 20;
  const uintptr_t large_page = (uintptr_t)2 << 20;
  mallopt(M_MXFAST, 0);
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, (int)growth);
  mallopt(M_TRIM_THRESHOLD, INT32_MAX);
  mallopt(M_MMAP_THRESHOLD, INT32_MAX);
  void *top = sbrk(0);
  // The next piece is larger than what is left of the heap, so that the heap grows now.
  void *piece = malloc((size_t)1 << 20);
  free(piece);
  uintptr_t start = ((uintptr_t)top + large_page - 1) & ~(large_page - 1);
  uintptr_t end = (uintptr_t)sbrk(0) & ~(large_page - 1);
  if (piece && start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
}
