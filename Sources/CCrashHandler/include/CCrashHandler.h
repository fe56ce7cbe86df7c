#pragma once

/// Writes one line to standard error and leaves with 70 on SIGILL, SIGTRAP, SIGSEGV, SIGBUS,
/// SIGFPE and SIGABRT, on a signal stack of its own. A terminal on standard input gets back the
/// modes that it has now, so that a crash while a line is edited leaves it usable.
/// `message` must live as long as the process; it is what the line says, newline included.
void crash_handler_install(const char *message);

/// Gives the calling thread a signal stack. Without one, a thread that overflows its own stack
/// dies without the line; `crash_handler_install` does this for the thread that calls it.
void crash_handler_cover_thread(void);
