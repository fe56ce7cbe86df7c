#include "CCrashHandler.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { exit_status_bug = 70, stack_bytes = 64 * 1024 };

static const char *crash_message = "";
static unsigned char signal_stack[stack_bytes];

static void leave(int signal_number) {
  (void)signal_number;
  ssize_t written = write(STDERR_FILENO, crash_message, strlen(crash_message));
  (void)written;
  _exit(exit_status_bug);
}

void crash_handler_install(const char *message) {
  crash_message = message;
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = leave;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
    sigaction(signals[i], &action, NULL);
  }
}
