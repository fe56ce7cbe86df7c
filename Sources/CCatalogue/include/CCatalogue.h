#pragma once
#include <stddef.h>

/// The bytes of one embedded catalogue file: JSON, one cmdlet a line, sorted by name.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} catalogue_text;

/// 1,186 cmdlets of the ConfigurationManager module.
catalogue_text catalogue_configuration_manager(void);

/// 38 cmdlets of the Microsoft Graph modules.
catalogue_text catalogue_microsoft_graph(void);

/// Offset of the first byte of the line that holds `offset`; 0 for the first line.
size_t catalogue_line_start(catalogue_text text, size_t offset);

/// Offset of the newline that ends the line that holds `offset`; `count` for a last line without.
size_t catalogue_line_end(catalogue_text text, size_t offset);
