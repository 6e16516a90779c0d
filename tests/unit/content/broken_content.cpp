#include "broken_content.h"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace groeipad {
namespace {

constexpr const char* kTrack = "modules/proef/track.json";
constexpr const char* kRubric = "rubrics/proef.json";

constexpr std::string_view kSoundTrack = R"({
  "id": "proef", "order": 1, "kind": "individual",
  "title": {"nl": "Proef", "en": "Trial"}, "summary": {"nl": "Klein", "en": "Small"},
  "profile": [], "goal_groups": [{"id": "groep", "title": {"nl": "Groep", "en": "Group"}}],
  "goals": [{"id": "1", "group": "groep", "text": {"nl": "Doel", "en": "Goal"}}],
  "themes": [{"id": "thema", "title": {"nl": "Thema", "en": "Theme"}, "summary": {"nl": "Kort", "en": "Short"}, "goals": ["1"]}],
  "formats": [{"id": "vorm", "theme": "thema", "title": {"nl": "Vorm", "en": "Format"}, "summary": {"nl": "Kort", "en": "Short"}}],
  "steps": [
    {"id": "intake", "kind": "intake", "title": {"nl": "Intake", "en": "Intake"}, "summary": {"nl": "Kort", "en": "Short"},
     "done_when": {"intake": {"outcome": "suitable"}}, "rules": ["PBO-1"], "source": "S3 §3"},
    {"id": "module", "kind": "module", "theme": "thema", "goals": ["1"], "title": {"nl": "Module", "en": "Module"},
     "summary": {"nl": "Kort", "en": "Short"}, "opens_when": {"intake": {"outcome": "suitable", "days_since": 14}},
     "done_when": {"all": [{"module_passed": {"module": "module"}}, {"test_passed": {"module": "module"}}]},
     "rules": [], "source": "S3 annex 3"},
    {"id": "opdracht", "kind": "assignment", "title": {"nl": "Opdracht", "en": "Assignment"}, "summary": {"nl": "Kort", "en": "Short"},
     "opens_when": {"module_passed": {"module": "module"}},
     "done_when": {"assignment": {"assignment": "opdracht", "status": "handed_in"}}, "rules": [], "source": "project"},
    {"id": "toepassen", "kind": "practice", "title": {"nl": "Toepassen", "en": "Apply"}, "summary": {"nl": "Kort", "en": "Short"},
     "done_when": {"practice": {"format": "vorm"}}, "rules": [], "source": "project"}
  ],
  "certificate": {"title": {"nl": "Certificaat", "en": "Certificate"},
    "requires_all": {"all": [{"id": "modules", "label": {"nl": "Modules", "en": "Modules"},
      "at_least": {"count": 1, "of": [{"module_passed": {"module": "module"}}]}}]},
    "rules": ["PBO-14a"], "source": "project"},
  "rules": [], "source": "project"
})";

constexpr std::string_view kSoundRubric = R"({
  "track": "proef", "title": {"nl": "Kader", "en": "Rubric"},
  "levels": [{"id": "laag", "title": {"nl": "Laag", "en": "Low"}}, {"id": "hoog", "title": {"nl": "Hoog", "en": "High"}}],
  "parts": [{"id": "deel", "theme": "thema", "title": {"nl": "Deel", "en": "Part"}, "criteria": [
    {"id": "criterium", "goals": ["1"], "title": {"nl": "Criterium", "en": "Criterion"}, "summary": {"nl": "Kort", "en": "Short"},
     "per_level": [{"nl": "Laag", "en": "Low"}, {"nl": "Hoog", "en": "High"}]}]}],
  "rules": ["ALL-3"], "source": "project"
})";

}  // namespace

SmallContent::SmallContent() {
  const std::filesystem::path source(GROEIPAD_SOURCE_DIR);
  write(kTrack, kSoundTrack);
  write(kRubric, kSoundRubric);
  write("modules/track.schema.json", testing::read_file(source / "modules/track.schema.json"));
  write("rubrics/rubric.schema.json", testing::read_file(source / "rubrics/rubric.schema.json"));
}

SmallContent& SmallContent::in_track(std::string_view pointer, std::string_view json) {
  return alter(kTrack, pointer, json);
}

SmallContent& SmallContent::in_rubric(std::string_view pointer, std::string_view json) {
  return alter(kRubric, pointer, json);
}

SmallContent& SmallContent::write(std::string_view name, std::string_view text) {
  folder_.write(name, text);
  return *this;
}

SmallContent& SmallContent::remove(std::string_view name) {
  std::filesystem::remove(folder_.path() / name);
  return *this;
}

SmallContent& SmallContent::alter(const char* file, std::string_view pointer, std::string_view json) {
  rapidjson::Document document;
  document.Parse(testing::read_file(folder_.path() / file).c_str());
  const rapidjson::Pointer place(pointer.data(), pointer.size());
  if (json.empty()) {
    if (!place.Erase(document)) throw std::logic_error("nothing to remove at " + std::string(pointer));
  } else {
    rapidjson::Document value(&document.GetAllocator());
    value.Parse(json.data(), json.size());
    if (value.HasParseError()) throw std::logic_error("the test's own JSON is broken: " + std::string(json));
    place.Set(document, value);
  }
  rapidjson::StringBuffer text;
  rapidjson::Writer<rapidjson::StringBuffer> writer(text);
  document.Accept(writer);
  return write(file, {text.GetString(), text.GetSize()});
}

tl::expected<traject::Catalogue, std::vector<content::ContentFault>> SmallContent::load() const {
  return content::load(folder_.path() / "modules", folder_.path() / "rubrics");
}

std::vector<std::string> SmallContent::faults() const {
  std::vector<std::string> lines;
  const auto loaded = load();
  if (loaded) return lines;
  for (const content::ContentFault& fault : loaded.error()) {
    const std::string file = std::filesystem::relative(fault.file, folder_.path()).string();
    lines.push_back(file + ": " + fault.pointer + ": " + fault.wrong);
  }
  return lines;
}

}  // namespace groeipad
