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
