#pragma once

#include <memory>
#include <string>
#include <vector>

#include "traject/track.h"
#include "web/pages/frame.h"

/// The content as its authors see it, with all right answers: never for the tool that participants use.
namespace groeipad::web::pages {

/// One thing that is wrong, as the check of the content says it (in English).
struct PreviewFault {
  std::string file;
  std::string pointer;  ///< the place in the file; "" for the whole of it
  std::string wrong;
  std::string mend;
};
struct PreviewContent {
  /// With faults: as it last was without any. nullptr: it never was.
  std::shared_ptr<const traject::Catalogue> catalogue;
  std::vector<PreviewFault> faults;  ///< those of one file stand together
};

/// All tracks with what is in them, and the library. Like every page here it begins with the faults.
[[nodiscard]] std::string preview_front_page(const Frame& frame, const PreviewContent& content);

// What these show is part of `content`.
[[nodiscard]] std::string preview_module_page(const Frame& frame, const PreviewContent& content,
                                              const traject::Track& track, const traject::Module& module);
[[nodiscard]] std::string preview_theme_page(const Frame& frame, const PreviewContent& content,
                                             const traject::Track& track,
                                             const traject::ThemeMaterial& theme);
[[nodiscard]] std::string preview_microlearning_page(const Frame& frame, const PreviewContent& content,
                                                     const traject::Microlearning& item);
[[nodiscard]] std::string preview_rubric_page(const Frame& frame, const PreviewContent& content,
                                              const traject::Track& track, const traject::Rubric& rubric);
/// What was asked for is not in the content, or not yet for its faults.
[[nodiscard]] std::string preview_missing_page(const Frame& frame, const PreviewContent& content);

}  // namespace groeipad::web::pages
