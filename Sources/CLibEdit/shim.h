#pragma once

#include <histedit.h>
#include <stdint.h>

// Fixed-argument forms of libedit's variadic calls, which Swift cannot call. Text is UTF-32, as
// `wchar_t` is here; the narrow calls are used where libedit copies its arguments.

// POSIX, but hidden by wchar.h unless asked for before everything else.
extern int wcwidth(wchar_t character);

/// Columns of a character; -1 where it cannot be shown.
static inline int character_width(int32_t character) { return wcwidth(character); }

typedef wchar_t *(*editline_prompt_function)(EditLine *);
typedef unsigned char (*editline_key_function)(EditLine *, int);
typedef int (*editline_read_function)(EditLine *, int32_t *);

_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "libedit's characters are UTF-32");

/// `literal` encloses what the terminal gets as it is and what takes no columns.
static inline int editline_set_prompt(
    EditLine *editor, int32_t *(*prompt)(EditLine *), int32_t literal) {
  return el_wset(editor, EL_PROMPT_ESC, (editline_prompt_function)prompt, (wchar_t)literal);
}

static inline int editline_set_editor(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline int editline_set_terminal(EditLine *editor, const char *name) {
  return el_wset(editor, EL_TERMINAL, name);
}

/// Whether the terminal has a string capability, by its two-letter name.
static inline int editline_has_capability(EditLine *editor, const char *name) {
  char *text = NULL;
  return el_get(editor, EL_GETTC, name, &text) == 0 && text != NULL && *text != '\0';
}

/// Changes one mode of the terminal while a line is edited, such as `-isig`.
static inline int editline_set_edit_mode(EditLine *editor, const char *mode) {
  return el_set(editor, EL_SETTY, "-d", mode, (const char *)NULL);
}

static inline int editline_add_function(
    EditLine *editor, const char *name, editline_key_function function) {
  return el_set(editor, EL_ADDFN, name, name, function);
}

static inline int editline_bind(EditLine *editor, const char *keys, const char *name) {
  return el_set(editor, EL_BIND, keys, name, (const char *)NULL);
}

static inline int editline_set_reader(EditLine *editor, editline_read_function function) {
  return el_wset(editor, EL_GETCFN, (el_rfunc_t)function);
}

static inline int editline_set_client(EditLine *editor, void *client) {
  return el_wset(editor, EL_CLIENTDATA, client);
}

static inline void *editline_client(EditLine *editor) {
  void *client = NULL;
  el_wget(editor, EL_CLIENTDATA, &client);
  return client;
}

static inline int editline_set_history(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

/// Draws prompt and line anew from where the terminal's cursor is.
static inline int editline_redraw(EditLine *editor) { return el_wset(editor, EL_REFRESH); }

static inline void editline_insert(EditLine *editor, const int32_t *text) {
  el_winsertstr(editor, (const wchar_t *)text);
}

/// Feeds keys to the editor before what is typed.
static inline void editline_push(EditLine *editor, const int32_t *keys) {
  el_wpush(editor, (const wchar_t *)keys);
}

/// Turns echo and line input of the terminal off; the end of a line turns them on again.
static inline int editline_prepare_terminal(EditLine *editor) {
  return el_wset(editor, EL_PREP_TERM, 1);
}

/// Turns echo and line input on again where no line was read.
static inline int editline_restore_terminal(EditLine *editor) {
  return el_wset(editor, EL_PREP_TERM, 0);
}

/// `count` is -1 at the end of the input.
static inline const int32_t *editline_read(EditLine *editor, int *count) {
  return (const int32_t *)el_wgets(editor, count);
}

typedef struct {
  const int32_t *start;
  long cursor;
  long length;
} editline_line;

static inline editline_line editline_current_line(EditLine *editor) {
  const LineInfoW *info = el_wline(editor);
  editline_line line = {
      (const int32_t *)info->buffer, info->cursor - info->buffer, info->lastchar - info->buffer};
  return line;
}

static inline int history_set_size(HistoryW *history, int size) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, size);
}

/// An entry equal to the one before it is not added.
static inline int history_set_unique(HistoryW *history) {
  HistEventW event;
  return history_w(history, &event, H_SETUNIQUE, 1);
}

static inline int history_enter(HistoryW *history, const int32_t *text) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, (const wchar_t *)text);
}
