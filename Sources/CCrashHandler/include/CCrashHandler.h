#pragma once

/// Writes one line to standard error and leaves with 70 on SIGILL, SIGTRAP, SIGSEGV, SIGBUS,
/// SIGFPE and SIGABRT, on a signal stack of its own.
/// `message` must live as long as the process; it is what the line says.
void crash_handler_install(const char *message);
