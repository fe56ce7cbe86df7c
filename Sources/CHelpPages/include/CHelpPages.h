#ifndef C_HELP_PAGES_H
#define C_HELP_PAGES_H

#include <stddef.h>

/// Text that lives as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} help_text;

/// The files of pages; each page begins with a line "# NAME".
help_text help_engine_commands(void);
help_text help_product_commands(void);
help_text help_lab_topics(void);
help_text help_language_topics(void);
help_text help_glossary(void);
/// docs/fidelity.md: tables of what differs from the real products.
help_text help_fidelity(void);

/// Start of the first line at or behind an offset that begins with "# "; the count where none does.
size_t help_page_start(help_text text, size_t offset);

#endif
