#include "service/library.h"

#include <algorithm>
#include <map>

#include "base/letters.h"
#include "base/text.h"
#include "service/my_track.h"

namespace groeipad::service {
namespace {

using traject::Microlearning;

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool is_used_in(const Microlearning& item, std::string_view track) {
  return std::any_of(item.uses.begin(), item.uses.end(),
                     [&](const Microlearning::Use& use) { return use.track == track; });
}

bool is_used_in_any(const Microlearning& item, const std::vector<std::string>& tracks) {
  return std::any_of(tracks.begin(), tracks.end(),
                     [&](const std::string& track) { return is_used_in(item, track); });
}

/// Markdown without the addresses of its links and figures: nobody looks for those.
std::string without_addresses(std::string_view markdown) {
  std::string text;
  for (;;) {
    const std::size_t open = markdown.find("](");
    const std::size_t close = open == std::string_view::npos ? open : markdown.find(')', open);
    if (close == std::string_view::npos) return text.append(markdown);
    text.append(markdown.substr(0, open + 1));
    markdown.remove_prefix(close);
  }
}

/// Where an item is looked in, what counts most first.
std::vector<std::string> places_in(const Microlearning& item) {
  std::string tags;
  for (const std::string& tag : item.tags) tags += tag + '\n';
  return {base::folded(item.title), base::folded(tags), base::folded(item.summary),
          base::folded(without_addresses(item.markdown))};
}

/// The sum of the best place of each word: less is better. nullopt where one is nowhere.
std::optional<std::size_t> distance(const Microlearning& item, const std::vector<std::string>& words) {
  if (words.empty()) return 0;
  const auto places = places_in(item);
  std::size_t sum = 0;
  for (const std::string& word : words) {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const std::string& place) { return has(place, word); });
    if (found == places.end()) return std::nullopt;
    sum += static_cast<std::size_t>(found - places.begin());
  }
  return sum;
}

std::vector<std::string> words_of(std::string_view typed) {
  const std::string text = base::folded(base::cut(base::one_line(typed), kLongestSearch));
  std::vector<std::string> words;
  for (const std::string_view word : base::split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

bool fits(const Microlearning& item, const LibraryQuery& query) {
  const bool tagged =
      query.tag.empty() || std::find(item.tags.begin(), item.tags.end(), query.tag) != item.tags.end();
  return tagged && (query.track.empty() || is_used_in(item, query.track));
}

struct Hit {
  const Microlearning* item;
  std::size_t distance;
  bool own;
};

}  // namespace

std::vector<const Microlearning*> search(const traject::Library& library, const LibraryQuery& query,
                                         const std::vector<std::string>& own) {
  const auto words = words_of(query.words);
  std::vector<Hit> hits;
  for (const Microlearning& item : library.items) {
    if (!fits(item, query)) continue;
    if (const auto away = distance(item, words)) hits.push_back({&item, *away, is_used_in_any(item, own)});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.own && !b.own;
  });
  std::vector<const Microlearning*> found;
  found.reserve(hits.size());
  for (const Hit& hit : hits) found.push_back(hit.item);
  return found;
}

std::vector<TagCount> tags_of(const traject::Library& library) {
  std::map<std::string, std::size_t> counts;
  for (const Microlearning& item : library.items) {
    for (const std::string& tag : item.tags) ++counts[tag];
  }
  std::vector<TagCount> tags;
  tags.reserve(counts.size());
  for (const auto& [tag, items] : counts) tags.push_back({tag, items});
  std::stable_sort(tags.begin(), tags.end(),
                   [](const TagCount& a, const TagCount& b) { return a.items > b.items; });
  return tags;
}

std::vector<std::string> own_tracks(Services& services, const Viewer& viewer) {
  std::vector<std::string> tracks;
  for (const store::Enrolment& enrolment : my_enrolments(services, viewer)) {
    if (enrolment.stage == store::Stage::applied) continue;
    if (std::find(tracks.begin(), tracks.end(), enrolment.track) == tracks.end())
      tracks.push_back(enrolment.track);
  }
  return tracks;
}

}  // namespace groeipad::service
