#include "pages/a_track.h"
#include "pages/preview_content.h"
#include "unit/traject/quiz_builder.h"

namespace groeipad::test {

namespace {

using base::Language;
using web::pages::PreviewContent;

traject::Module a_module() {
  traject::Module module;
  module.id = "inleiding";
  module.pages = {{"team", "Wat een team <dan> doet", 12, "Een *team* zoekt.\n\n![De fasen](fasen.svg)\n"},
                  {"rol", "Jouw rol", 0, "## Rollen\n\nZij vraagt.\n"}};
  module.prompts = {{"kijk", "team", "Wat zag je <dan>?", "Denk aan gisteren.", {"ruimte"}},
                    {"doe", "", "Wat ga je doen?", "", {}}};
  module.assignment = {"Kijk mee <dan>", "Ga langs.", 90, {}, {"ruimte", "vragen"}};
  module.quiz = traject::a_quiz();
  module.clips = {{"Een team aan het werk", "https://video.example.nl/team", "Let op wie er zwijgt.", 4}};
  module.sources = {{"S3 §3", "Hoe een team stap voor stap werkt."}};
  module.note = "De bronnen zeggen niet hoe groot een team is <dan>.";
  return module;
}

traject::Theme a_theme() {
  return {.id = "kennis",
          .title = {"Kennis delen", "Sharing knowledge"},
          .summary = {"Wie weet wat?", ""},
          .goals = {"1"},
          .subthemes = {{"bronnen", {"Bronnen zoeken", ""}}},
          .questions = {{"Wie heb je nodig <dan>?", ""}}};
}

traject::ThemeMaterial a_theme_material() {
  traject::ThemeMaterial material;
  material.theme = "kennis";
  material.background = {{"wie", "Wie weet wat", 8, "Vraag het rond."}};
  material.cards = {{.format = "spel",
                     .goal = "Samen zien wie wat weet",
                     .group_size = "4 tot 8",
                     .minutes = 45,
                     .materials = {"Papier <dan>"},
                     .steps = {{"Teken", "Ieder tekent.", 20}, {"Praat", "Vertel erbij.", 0}},
                     .pitfalls = {"Haast"},
                     .variation = "Online kan ook.",
                     .source = "project"},
                    {.format = "los", .goal = "Zonder variatie", .minutes = 10, .source = "S3 §2"}};
  return material;
}

traject::Library a_library() {
  traject::Library library;
  traject::Microlearning& item = library.items.emplace_back();
  item.id = "hulp";
  item.title = "Op tijd hulp vragen <dan>";
  item.summary = "Waarom wachten duur is.";
  item.minutes = 5;
  item.markdown = "Vraag het **vandaag**.\n";
  item.tags = {"rol", "team"};
  item.uses = {{"verbinder", {"kennis", "weg"}, {"1"}}, {"procesbegeleider", {}, {}}, {"weg", {}, {}}};
  item.clips = {{"Zonder duur", "https://video.example.nl/hulp", "Kort.", 0}};
  item.sources = {{"project", "Eigen ervaring."}};
  library.figures = {{"pijl.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}};
  return library;
}

traject::Catalogue full() {
  traject::Catalogue catalogue = two_tracks();
  traject::Track& verbinder = catalogue.tracks[1];
  verbinder.goals = {{"1", "delen", {"Je brengt kennis bij elkaar.", ""}}};
  verbinder.themes = {a_theme()};
  verbinder.formats = {{"spel", "kennis", {"Het spel", "The game"}, {"Teken wie wat weet.", ""}}};
  verbinder.steps[1].theme = "kennis";
  traject::Task practice{"", "Speel het.", 0, {{"hoe", "", "Hoe ging het?", "", {}}}, {}};
  catalogue.materials = {{"procesbegeleider", {a_module()}, {}, {}},
                         {"verbinder", {}, {a_theme_material()}, {{"praktijk", std::move(practice)}}}};
  catalogue.library = a_library();
  return catalogue;
}

}  // namespace

std::shared_ptr<const traject::Catalogue> a_full_catalogue() {
  return std::make_shared<const traject::Catalogue>(full());
}

std::vector<web::pages::PreviewFault> some_faults() {
  return {{"modules/verbinder/track.json", "/steps/3/opens_when", "names step 'intakke' <dan>",
           "take one of its steps"},
          {"modules/verbinder/track.json", "", "is a track without a rubric", "add rubrics/verbinder.json"},
          {"modules/microlearnings/hulp.md", "line 4", "has raw HTML", "write it as Markdown"}};
}

void add_preview_pages(std::vector<NamedPage>& pages, const html::Templates& templates) {
  using namespace web::pages;
  const Frame frame = frame_without_session(templates, Language::dutch);
  const PreviewContent sound{a_full_catalogue(), {}};
  const PreviewContent stale{sound.catalogue, some_faults()};
  const PreviewContent nothing{nullptr, {some_faults().front()}};
  const traject::Catalogue& catalogue = *sound.catalogue;
  const traject::Track& coach = catalogue.tracks[0];
  const traject::Track& connector = catalogue.tracks[1];
  pages.push_back({"preview", preview_front_page(frame, sound)});
  pages.push_back(
      {"preview_en", preview_front_page(frame_without_session(templates, Language::english), sound)});
  pages.push_back({"preview_stale", preview_front_page(frame, stale)});
  pages.push_back({"preview_nothing", preview_front_page(frame, nothing)});
  pages.push_back({"preview_missing", preview_missing_page(frame, nothing)});
  pages.push_back(
      {"preview_module", preview_module_page(frame, sound, coach, catalogue.materials[0].modules.front())});
  pages.push_back(
      {"preview_theme", preview_theme_page(frame, stale, connector, catalogue.materials[1].themes.front())});
  pages.push_back(
      {"preview_microlearning", preview_microlearning_page(frame, sound, catalogue.library.items.front())});
  pages.push_back({"preview_rubric", preview_rubric_page(frame, sound, coach, catalogue.rubrics.front())});
}

}  // namespace groeipad::test
