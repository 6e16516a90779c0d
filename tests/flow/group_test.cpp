#include <catch2/catch.hpp>

#include "base/text.h"
#include "flow/live_tool.h"
#include "store/enrolments.h"
#include "store/people.h"

namespace groeipad::flow {
namespace {

using base::Fields;
using testing::HttpAnswer;
using testing::HttpClient;

constexpr std::string_view kStep = "/traject/verbinder/stap/";

bool shows(const HttpAnswer& answer, std::string_view text) {
  return answer.body.find(text) != std::string::npos;
}

/// The names of all that one can write on a page.
std::vector<std::string> answer_names(std::string_view page) {
  std::vector<std::string> names;
  constexpr std::string_view kMark = "name=\"answer-";
  for (std::size_t at = page.find(kMark); at != std::string_view::npos; at = page.find(kMark, at + 1)) {
    const std::size_t begin = at + 6;
    names.emplace_back(page.substr(begin, page.find('"', begin) - begin));
  }
  return names;
}

/// A tool with two groups of verbinders; their first meeting is in a day.
class Groups {
 public:
  Groups() : db_(open(tool)), first(add_edition("Groep 1")), second(add_edition("Groep 2")) {}

  struct Member {
    HttpClient browser;
    std::string csrf;
    base::EnrolmentId enrolment;

    HttpAnswer post(const std::string& path, Fields fields) {
      fields.emplace_back("csrf", csrf);
      return browser.post(path, base::encode_form(fields));
    }
  };
  Member member(const std::string& subject, base::EditionId edition) {
    Member member{tool.browser(), "", {}};
    REQUIRE(launch_as(member.browser, tool, lms_, subject).status == 200);
    db_->commit([&](store::Transaction& db) {
      member.enrolment = store::enrol(db, {.id = {},
                                           .person = store::person_of(db, {1}, subject).value(),
                                           .track = "verbinder",
                                           .edition = edition,
                                           .stage = store::Stage::started,
                                           .since = now()});
    });
    member.csrf = hidden_field(member.browser.get("/trajecten").body, "csrf");
    return member;
  }
  void attended(const Member& member, const std::string& meeting) {
    db_->commit([&](store::Transaction& db) {
      traject::Fact fact;
      fact.kind = traject::FactKind::attendance;
      fact.subject = "plenary";
      fact.detail = meeting;
      fact.at = now();
      store::add_fact(db, member.enrolment, fact, now());
    });
  }
  void start_meeting(base::EditionId edition, const std::string& step) { meet(edition, step, now()); }

 private:
  static base::Instant now() { return base::SystemClock().now(); }
  static std::unique_ptr<store::Database> open(const LiveTool& tool) {
    base::Log log(base::LogLevel::error, base::LogFormat::text);
    return store::Database::open("sqlite:" + tool.data_dir() + "/groeipad.db", log).value();
  }
  base::EditionId add_edition(const std::string& name) {
    base::EditionId edition;
    db_->commit([&](store::Transaction& db) {
      edition = store::add_edition(
          db, {.id = {}, .track = "verbinder", .name = name, .starts = std::nullopt, .ends = std::nullopt});
    });
    return edition;
  }
  void meet(base::EditionId edition, const std::string& step, base::Instant at) {
    db_->commit([&](store::Transaction& db) {
      store::add_meeting(db, {.id = {},
                              .edition = edition,
                              .kind = "plenary",
                              .title = step,
                              .place = "",
                              .starts = at,
                              .ends = at + std::chrono::hours(3),
                              .step = step});
    });
  }

  TestLms lms_;

 public:
  LiveTool tool{lms_};

 private:
  std::unique_ptr<store::Database> db_;

 public:
  base::EditionId first;
  base::EditionId second;
};

}  // namespace

TEST_CASE("GRP-2: a preparation is saved, handed in, and refused once its meeting began") {
  Groups groups;
  auto sam = groups.member("sam", groups.first);
  const std::string step = std::string(kStep) + "voorbereiding-1";
  const auto page = sam.browser.get(step);
  REQUIRE(page.status == 200);
  const auto names = answer_names(page.body);
  REQUIRE(names.size() >= 2);

  CHECK(sam.post(step + "/opdracht", {{names[0], "Mijn plek"}, {"do", "keep"}}).status == 303);
  CHECK(shows(sam.browser.get(step), "Mijn plek"));
  const auto missing = sam.post(step + "/opdracht", {{names[0], "Mijn <plek>"}, {"do", "hand_in"}});
  CHECK(missing.status == 422);
  CHECK(shows(missing, "Mijn &lt;plek&gt;"));
  Fields whole = {{"do", "hand_in"}};
  for (const std::string& name : names) whole.emplace_back(name, "Ingevuld");
  CHECK(sam.post(step + "/opdracht", whole).status == 303);
  CHECK(shows(sam.browser.get(step), "id=\"ingeleverd\""));
  CHECK(sam.browser.get(step + "/opdracht").status == 303);

  groups.start_meeting(groups.first, "bijeenkomst-1");
  auto late = groups.member("late", groups.first);
  whole.back().second = "Te laat";
  const auto refused = late.post(step + "/opdracht", whole);
  CHECK(refused.status == 409);
  CHECK(shows(refused, "Te laat"));
  CHECK_FALSE(shows(late.browser.get(step), "<textarea"));
  CHECK(shows(sam.browser.get(step), "Ingevuld"));
}

TEST_CASE("GRP-3, GRP-4, ALL-2: a practice is read and answered by the own group, and by nobody else") {
  Groups groups;
  auto author = groups.member("author", groups.first);
  auto peer = groups.member("peer", groups.first);
  auto outsider = groups.member("outsider", groups.second);
  for (const auto* member : {&author, &peer, &outsider}) groups.attended(*member, "bijeenkomst-1");
  const std::string step = std::string(kStep) + "praktijk-1";
  Fields answers = {{"do", "hand_in"}};
  for (const std::string& name : answer_names(author.browser.get(step).body))
    answers.emplace_back(name, "Zo ging het");
  REQUIRE(answers.size() > 1);
  REQUIRE(author.post(step + "/opdracht", answers).status == 303);

  const std::string list = peer.browser.get(step).body;
  const std::size_t at = list.find(step + "/collega/");
  REQUIRE(at != std::string::npos);
  const std::string work = list.substr(at, list.find('"', at) - at);
  CHECK(shows(peer.browser.get(work), "Zo ging het"));
  CHECK(peer.post(work, {{"text", " "}}).status == 422);
  CHECK(peer.post(work, {{"text", "Mooi <gedaan>"}}).status == 303);
  CHECK(shows(author.browser.get(step), "Mooi &lt;gedaan&gt;"));
  CHECK(author.browser.get(work).status == 303);

  CHECK_FALSE(shows(outsider.browser.get(step), "/collega/"));
  CHECK(outsider.browser.get(work).status == 404);
  CHECK(outsider.post(work, {{"text", "Hallo"}}).status == 404);
  for (const auto* id : {"0", "-1", "x", "99999999999999999999"})
    CHECK(peer.browser.get(step + "/collega/" + id).status == 404);
}

TEST_CASE("ALL-9: a self-assessment is handed in once, and growth shows it") {
  Groups groups;
  auto sam = groups.member("sam", groups.first);
  const std::string path = "/traject/verbinder/zelfbeoordeling/start";
  CHECK(shows(sam.browser.get("/traject/verbinder/groei"), path));
  Fields scores = {{"do", "hand_in"}};
  for (int goal = 1; goal <= 10; ++goal) scores.emplace_back("score-" + std::to_string(goal), "3");
  CHECK(sam.post(path, scores).status == 422);
  CHECK(sam.post(path, {{"score-1", "6"}, {"do", "keep"}}).status == 400);
  CHECK(sam.post(path, {{"score-c1", "2"}, {"do", "keep"}}).status == 400);
  scores.emplace_back("score-11", "5");
  CHECK(sam.post(path, scores).status == 303);
  CHECK(sam.post(path, scores).status == 409);
  CHECK_FALSE(shows(sam.browser.get(path), "type=\"radio\""));
  CHECK(shows(sam.browser.get("/traject/verbinder/groei"), "<polygon"));
  CHECK(sam.post("/traject/verbinder/zelfbeoordeling/eind", scores).status == 403);
  CHECK(sam.browser.get("/traject/verbinder/zelfbeoordeling/midden").status == 404);
  CHECK(sam.browser.get("/traject/onderzoeker/groei").status == 404);
}

TEST_CASE("A theme is read page by page, by who is in its track") {
  Groups groups;
  auto sam = groups.member("sam", groups.first);
  const std::string theme = "/traject/verbinder/thema/wie-ben-je";
  const std::string page = sam.browser.get(theme).body;
  const std::size_t at = page.find(theme + "/blad/");
  REQUIRE(at != std::string::npos);
  const std::string background = page.substr(at, page.find('"', at) - at);
  CHECK(sam.browser.get(background).status == 200);
  CHECK(sam.post(background, {}).status == 303);
  CHECK(shows(sam.browser.get(theme), "Gelezen"));
  CHECK(sam.browser.get(theme + "?werkvorm=competentiespel").status == 200);
  CHECK(sam.browser.get(theme + "?werkvorm=weg").status == 404);
  CHECK(sam.browser.get(theme + "/blad/weg").status == 404);
  CHECK(sam.post(theme + "/blad/weg", {}).status == 404);
  CHECK(sam.browser.get("/traject/leidinggevende/thema/visie").status == 404);
}

TEST_CASE("ALL-10: the library answers whoever has a session, whatever they look for") {
  Groups groups;
  auto sam = groups.member("sam", groups.first);
  CHECK(shows(sam.browser.get("/traject/verbinder"), "href=\"/bibliotheek\""));
  CHECK(sam.browser.get("/bibliotheek").status == 200);
  CHECK(shows(sam.browser.get("/bibliotheek?zoek=ACTANTNETWERK"), "/bibliotheek/actantnetwerk"));
  CHECK(sam.browser.get("/bibliotheek?zoek=%3Cscript%3E&tag=x&traject=y").status == 200);
  CHECK(sam.browser.get("/bibliotheek?zoek=%ff").status == 400);
  CHECK(sam.browser.get("/bibliotheek/actantnetwerk").status == 200);
  CHECK(sam.browser.get("/bibliotheek/weg").status == 404);
  CHECK(groups.tool.browser().get("/bibliotheek").status == 401);
}

TEST_CASE("Every step of a group track has a page that says what it is") {
  Groups groups;
  auto sam = groups.member("sam", groups.first);
  const std::string track = sam.browser.get("/traject/verbinder").body;
  int pages = 0;
  for (std::size_t at = track.find(kStep); at != std::string::npos; at = track.find(kStep, at + 1)) {
    const std::string path = track.substr(at, track.find('"', at) - at);
    CAPTURE(path);
    CHECK(sam.browser.get(path).status == 200);
    ++pages;
  }
  CHECK(pages >= 20);
  CHECK(sam.browser.get(std::string(kStep) + "weg").status == 404);
}

}  // namespace groeipad::flow
