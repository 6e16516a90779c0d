#pragma once

#include <optional>
#include <string>
#include <vector>

#include "certify/pdf.h"
#include "traject/track.h"

namespace groeipad::certify {

/// What stands on a flyer that an institution hands out for one track.
struct Flyer {
  std::string institution;
  std::optional<Image> logo;          ///< without it the name takes its place
  std::vector<std::string> contacts;  ///< whom to ask; may be empty
  std::string address;                ///< the tool's own, where the QR code leads
  base::Instant made;
};

/// One A4 page. Words become smaller until they fit; too_much_text is for texts beyond what
/// modules/outreach.schema.json allows.
[[nodiscard]] base::Result<std::string, PdfFault> flyer_pdf(const traject::Track& track,
                                                            const traject::Recruitment& words,
                                                            const Flyer& flyer, base::Language language);

}  // namespace groeipad::certify
