#pragma once

#include <signal.h>

/// What the handlers write and everyone reads. The counts only grow, but for
/// `terminal_signals_reset_interrupt`.
extern volatile sig_atomic_t terminal_signals_interrupts;
extern volatile sig_atomic_t terminal_signals_resizes;

/// The reading end of a pipe that becomes readable with each signal caught, or -1.
int terminal_signals_wake_descriptor(void);

/// Takes what is in the pipe.
void terminal_signals_drain(void);

/// Counts SIGINT from here on, instead of ending the process.
void terminal_signals_catch_interrupt(void);

/// Lets SIGINT end the process again.
void terminal_signals_release_interrupt(void);

/// Counts SIGWINCH from here on.
void terminal_signals_catch_resize(void);

/// Lets a write to a closed pipe fail with EPIPE, and one beyond the size limit of files with EFBIG,
/// instead of ending the process.
void terminal_signals_ignore_broken_pipe(void);

static inline int terminal_signals_interrupted(void) { return terminal_signals_interrupts != 0; }

static inline void terminal_signals_reset_interrupt(void) { terminal_signals_interrupts = 0; }

static inline int terminal_signals_resize_count(void) { return terminal_signals_resizes; }
