#include "CHelpPages.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char engine_commands[] = {
#embed "pages/engine-commands.md"
};

static const unsigned char product_commands[] = {
#embed "pages/product-commands.md"
};

static const unsigned char lab_topics[] = {
#embed "pages/lab.md"
};

static const unsigned char language_topics[] = {
#embed "pages/language.md"
};

static const unsigned char glossary[] = {
#embed "pages/glossary.md"
};

static const unsigned char fidelity[] = {
#embed "../../docs/fidelity.md"
};

help_text help_engine_commands(void) {
  return (help_text){engine_commands, sizeof engine_commands};
}

help_text help_product_commands(void) {
  return (help_text){product_commands, sizeof product_commands};
}

help_text help_lab_topics(void) { return (help_text){lab_topics, sizeof lab_topics}; }

help_text help_language_topics(void) {
  return (help_text){language_topics, sizeof language_topics};
}

help_text help_glossary(void) { return (help_text){glossary, sizeof glossary}; }

help_text help_fidelity(void) { return (help_text){fidelity, sizeof fidelity}; }

size_t help_page_start(help_text text, size_t offset) {
  while (offset + 2 < text.count) {
    if (text.bytes[offset] == '#' && text.bytes[offset + 1] == ' ') return offset;
    const unsigned char *newline = memchr(text.bytes + offset, '\n', text.count - offset);
    if (!newline) break;
    offset = (size_t)(newline - text.bytes) + 1;
  }
  return text.count;
}
