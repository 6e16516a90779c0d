#include "broken_content.h"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace groeipad {
namespace {

constexpr const char* kTrack = "modules/proef/track.json";
constexpr const char* kRubric = "rubrics/proef.json";
constexpr const char* kModule = "modules/proef/modules/module/module.json";
constexpr const char* kTheme = "modules/proef/themes/thema/theme.json";
constexpr const char* kLibrary = "modules/microlearnings/library.json";

constexpr std::string_view kSoundTrack = R"({
  "id": "proef", "order": 1, "kind": "group",
  "title": {"nl": "Proef", "en": "Trial"}, "summary": {"nl": "Klein", "en": "Small"},
  "profile": [], "goal_groups": [{"id": "groep", "title": {"nl": "Groep", "en": "Group"}}],
  "competences": ["groep"],
  "goals": [{"id": "1", "group": "groep", "text": {"nl": "Doel", "en": "Goal"}}],
  "themes": [{"id": "thema", "title": {"nl": "Thema", "en": "Theme"}, "summary": {"nl": "Kort", "en": "Short"}, "goals": ["1"]}],
  "formats": [{"id": "vorm", "theme": "thema", "title": {"nl": "Vorm", "en": "Format"}, "summary": {"nl": "Kort", "en": "Short"}}],
  "steps": [
    {"id": "intake", "kind": "intake", "title": {"nl": "Intake", "en": "Intake"}, "summary": {"nl": "Kort", "en": "Short"},
     "done_when": {"intake": {"outcome": "suitable"}}, "rules": ["PBO-1"], "source": "S3 §3"},
    {"id": "module", "kind": "module", "theme": "thema", "goals": ["1"], "title": {"nl": "Module", "en": "Module"},
     "summary": {"nl": "Kort", "en": "Short"}, "opens_when": {"intake": {"outcome": "suitable", "days_since": 14}},
     "done_when": {"all": [{"pages_read": {"module": "module"}}, {"reflection": {"module": "module", "count": 1}},
       {"assignment": {"assignment": "module", "status": "handed_in"}}, {"test_passed": {"module": "module"}}]},
     "rules": [], "source": "S3 annex 3"},
    {"id": "opdracht", "kind": "assignment", "theme": "thema", "title": {"nl": "Opdracht", "en": "Assignment"}, "summary": {"nl": "Kort", "en": "Short"},
     "opens_when": {"module_passed": {"module": "module"}},
     "done_when": {"assignment": {"assignment": "opdracht", "status": "handed_in"}}, "rules": [], "source": "project"},
    {"id": "toepassen", "kind": "practice", "theme": "thema", "title": {"nl": "Toepassen", "en": "Apply"}, "summary": {"nl": "Kort", "en": "Short"},
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

constexpr std::string_view kSoundModule = R"({
  "id": "module",
  "pages": [{"id": "een", "title": "Een", "file": "een.md", "minutes": 5},
            {"id": "twee", "title": "Twee", "file": "twee.md", "minutes": 6}],
  "prompts": [{"id": "terug", "page": "twee", "ask": "Wat viel je op?", "help": "Noem een moment.", "criteria": ["criterium"]}],
  "assignment": {"title": "Doen", "file": "opdracht.md", "minutes": 30, "criteria": ["criterium"],
    "fields": [{"id": "wat", "ask": "Wat deed je?"}]},
  "test": {"pass_percent": 70, "attempts": 3, "wait_hours": 24, "pools": [
    {"id": "kiezen", "draw": 1, "questions": [
      {"id": "een", "kind": "single", "ask": "Welke?", "feedback": "Over kiezen.",
       "options": [{"text": "Deze", "right": true, "why": "Ja."}, {"text": "Die", "why": "Nee."}]},
      {"id": "meer", "kind": "multiple", "ask": "Welke?", "feedback": "Over kiezen.",
       "options": [{"text": "Deze", "right": true}, {"text": "Die", "right": true}, {"text": "Geen"}]}]},
    {"id": "ordenen", "draw": 3, "questions": [
      {"id": "volgorde", "kind": "ordering", "ask": "Wat eerst?", "feedback": "Over volgorde.", "items": ["a", "b", "c"]},
      {"id": "paren", "kind": "matching", "ask": "Wat bij wat?", "feedback": "Over paren.",
       "pairs": [{"left": "a", "right": "x"}, {"left": "b", "right": "y"}, {"left": "c", "right": "z"}]},
      {"id": "open", "kind": "short_answer", "ask": "Waarom?", "feedback": "Over waarom.", "model": "Daarom."}]}]},
  "clips": [{"title": "Film", "url": "https://voorbeeld.nl/film", "why": "Laat het zien.", "minutes": 4}],
  "sources": [{"ref": "S3 §3", "about": "De rol."}],
  "note": "De bron zwijgt."
})";

constexpr std::string_view kSoundTheme = R"({
  "theme": "thema",
  "background": [{"id": "achtergrond", "title": "Achtergrond", "file": "achtergrond.md", "minutes": 8}],
  "cards": [{"format": "vorm", "goal": "Samen kijken", "group_size": "4", "minutes": 60, "materials": ["Papier"],
    "steps": [{"title": "Eerst", "text": "Kijk.", "minutes": 20}, {"title": "Dan", "text": "Praat.", "minutes": 20},
              {"title": "Slot", "text": "Kies.", "minutes": 20}],
    "pitfalls": ["Haast"], "variation": "Online", "source": "project"}],
  "preparations": [{"step": "opdracht", "file": "opdracht.md", "minutes": 45,
    "fields": [{"id": "vraag", "ask": "Welke vraag?", "criteria": ["criterium"]}, {"id": "plek", "ask": "Waar?"}]}],
  "practices": [{"step": "toepassen", "file": "toepassen.md", "fields": [{"id": "hoe", "ask": "Hoe ging het?"}]}],
  "sources": [{"ref": "S3 §2", "about": "De thema’s."}]
})";

constexpr std::string_view kSoundLibrary = R"({
  "items": [{"id": "kort", "title": "Kort", "summary": "In het kort.", "file": "kort.md", "minutes": 5, "tags": ["rol"],
    "tracks": [{"track": "proef", "themes": ["thema"], "goals": ["1"]}], "sources": [{"ref": "project", "about": "Eigen."}]}]
})";

constexpr std::string_view kSoundFigure = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <title>Plaat &amp; pijl</title>
  <path id="pijl" d="M0 0L9 9" style="fill:none"/>
</svg>
)";

}  // namespace

SmallContent::SmallContent() {
  const std::filesystem::path source(GROEIPAD_SOURCE_DIR);
  write(kTrack, kSoundTrack);
  write(kRubric, kSoundRubric);
  write(kModule, kSoundModule);
  write("modules/proef/modules/module/een.md",
        "## Kop\n\n![Wat je ziet](plaat.svg)\n\n### Onder\n\nTekst.\n");
  write("modules/proef/modules/module/twee.md", "Zie [daar](https://voorbeeld.nl/).\n");
  write("modules/proef/modules/module/opdracht.md", "Doe dit.\n");
  write("modules/proef/modules/module/plaat.svg", kSoundFigure);
  write(kTheme, kSoundTheme);
  for (const char* page : {"achtergrond.md", "opdracht.md", "toepassen.md"})
    write(std::string("modules/proef/themes/thema/") + page, "Tekst.\n");
  write(kLibrary, kSoundLibrary);
  write("modules/microlearnings/kort.md", "Tekst.\n");
  for (const char* kind : {"track", "module", "theme", "library", "outreach"}) {
    const std::string schema = std::string("modules/") + kind + ".schema.json";
    write(schema, testing::read_file(source / schema));
  }
  write("rubrics/rubric.schema.json", testing::read_file(source / "rubrics/rubric.schema.json"));
}

SmallContent& SmallContent::in_track(std::string_view pointer, std::string_view json) {
  return alter(kTrack, pointer, json);
}

SmallContent& SmallContent::in_rubric(std::string_view pointer, std::string_view json) {
  return alter(kRubric, pointer, json);
}

SmallContent& SmallContent::in_module(std::string_view pointer, std::string_view json) {
  return alter(kModule, pointer, json);
}

SmallContent& SmallContent::in_theme(std::string_view pointer, std::string_view json) {
  return alter(kTheme, pointer, json);
}

SmallContent& SmallContent::in_library(std::string_view pointer, std::string_view json) {
  return alter(kLibrary, pointer, json);
}

SmallContent& SmallContent::write(std::string_view name, std::string_view text) {
  folder_.write(name, text);
  return *this;
}

SmallContent& SmallContent::remove(std::string_view name) {
  std::filesystem::remove_all(folder_.path() / name);
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
