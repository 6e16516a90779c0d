#include "service/tool_description.h"

namespace groeipad::service {

lti::registration::Tool tool_description(const Services& services) {
  return {.base = services.public_url,
          .name = "Groeipad",
          .description =
              "Professionaliseringstrajecten: verbinder, leidinggevende, procesbegeleider, onderzoeker.",
          .icon_path = std::string(kIconPath)};
}

}  // namespace groeipad::service
