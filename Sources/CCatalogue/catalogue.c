#include "CCatalogue.h"

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
