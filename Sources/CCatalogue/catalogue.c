#define _GNU_SOURCE
#include "CCatalogue.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char configuration_manager[] = {
#embed "configurationmanager.json"
};

static const unsigned char microsoft_graph[] = {
#embed "microsoft-graph.json"
};

catalogue_text catalogue_configuration_manager(void) {
  return (catalogue_text){configuration_manager, sizeof configuration_manager};
}

catalogue_text catalogue_microsoft_graph(void) {
  return (catalogue_text){microsoft_graph, sizeof microsoft_graph};
}

size_t catalogue_line_start(catalogue_text text, size_t offset) {
  if (offset > text.count) offset = text.count;
  const unsigned char *newline = memrchr(text.bytes, '\n', offset);
  return newline ? (size_t)(newline - text.bytes) + 1 : 0;
}

size_t catalogue_line_end(catalogue_text text, size_t offset) {
  if (offset > text.count) offset = text.count;
  const unsigned char *newline = memchr(text.bytes + offset, '\n', text.count - offset);
  return newline ? (size_t)(newline - text.bytes) : text.count;
}
