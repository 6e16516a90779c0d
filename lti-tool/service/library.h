#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/viewer.h"
#include "traject/track.h"

namespace groeipad::service {

struct LibraryQuery {
  std::string words;  ///< each must occur, in title, summary, text or tags; "" for all
  std::string tag;    ///< "" for all
  std::string track;  ///< "" for all
};
inline constexpr std::size_t kLongestSearch = 100;  ///< characters; what comes after is left out

/// Where the words are in the title first, then tags, summary, text; of those alike, what belongs to `own`
/// tracks first, then in order of content. Reads memory only.
[[nodiscard]] std::vector<const traject::Microlearning*> search(const traject::Library& library,
                                                                const LibraryQuery& query,
                                                                const std::vector<std::string>& own);

struct TagCount {
  std::string tag;
  std::size_t items = 0;
};
/// Most used first, then by letter.
[[nodiscard]] std::vector<TagCount> tags_of(const traject::Library& library);

/// Ids of the tracks the viewer is in: running ones first, applications not.
[[nodiscard]] std::vector<std::string> own_tracks(Services& services, const Viewer& viewer);

}  // namespace groeipad::service
