#define _GNU_SOURCE
#include "CTerminalSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

volatile sig_atomic_t terminal_signals_interrupts = 0;
volatile sig_atomic_t terminal_signals_resizes = 0;

static int wake_pipe[2] = {-1, -1};
static pthread_once_t wake_pipe_once = PTHREAD_ONCE_INIT;

/// The ends get numbers above 2: a process started with standard input closed would else read its
/// input from here.
static void open_wake_pipe(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
    return;
  }
  for (int i = 0; i < 2; i++) {
    wake_pipe[i] = fcntl(ends[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  }
  close(ends[0]);
  close(ends[1]);
}

static void note(int signal_number) {
  int saved = errno;
  if (signal_number == SIGINT) {
    terminal_signals_interrupts = 1;
  } else {
    // Wraps within what every sig_atomic_t holds.
    terminal_signals_resizes = (terminal_signals_resizes + 1) & 0x7fff;
  }
  ssize_t written = write(wake_pipe[1], "", 1);
  (void)written;
  errno = saved;
}

static void handle(int signal_number, void (*handler)(int)) {
  pthread_once(&wake_pipe_once, open_wake_pipe);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

int terminal_signals_wake_descriptor(void) {
  pthread_once(&wake_pipe_once, open_wake_pipe);
  return wake_pipe[0];
}

void terminal_signals_drain(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

void terminal_signals_catch_interrupt(void) { handle(SIGINT, note); }
void terminal_signals_release_interrupt(void) { handle(SIGINT, SIG_DFL); }
void terminal_signals_catch_resize(void) { handle(SIGWINCH, note); }
void terminal_signals_ignore_broken_pipe(void) {
  handle(SIGPIPE, SIG_IGN);
  handle(SIGXFSZ, SIG_IGN);
}
