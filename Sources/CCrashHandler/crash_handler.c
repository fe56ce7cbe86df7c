#include "CCrashHandler.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { exit_status_bug = 70, stack_bytes = 64 * 1024 };

static const char *crash_message = "";
static struct termios modes_at_install;
static int has_terminal = 0;

/// Undoes what the line editor did to the terminal, if a line is being edited.
static void release_terminal(void) {
  static const char end_bracketed_paste[] = "\033[?2004l\r\n";
  struct termios modes;
  if (!has_terminal || tcgetattr(STDIN_FILENO, &modes) != 0 || (modes.c_lflag & ICANON)) {
    return;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_at_install);
  ssize_t written = write(STDIN_FILENO, end_bracketed_paste, sizeof end_bracketed_paste - 1);
  (void)written;
}

static void leave(int signal_number) {
  (void)signal_number;
  release_terminal();
  ssize_t written = write(STDERR_FILENO, crash_message, strlen(crash_message));
  (void)written;
  _exit(exit_status_bug);
}

/// Dies of the signal, but gives the terminal back first.
static void end(int signal_number) {
  release_terminal();
  raise(signal_number);
}

void crash_handler_cover_thread(void) {
  // Never freed: the thread may crash until its very end.
  stack_t stack = {.ss_sp = malloc(stack_bytes), .ss_size = stack_bytes, .ss_flags = 0};
  if (stack.ss_sp != NULL) {
    sigaltstack(&stack, NULL);
  }
}

void crash_handler_install(const char *message) {
  crash_message = message;
  has_terminal = tcgetattr(STDIN_FILENO, &modes_at_install) == 0;
  crash_handler_cover_thread();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = leave;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
    sigaction(signals[i], &action, NULL);
  }
  action.sa_handler = end;
  sigaction(SIGTERM, &action, NULL);
}
