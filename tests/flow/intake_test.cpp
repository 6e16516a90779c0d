#include <catch2/catch.hpp>

#include "base/text.h"
#include "base/time.h"
#include "flow/live_tool.h"
#include "store/enrolments.h"
#include "store/people.h"
#include "store/platforms.h"
#include "support/mail_server.h"
#include "support/postgres.h"

namespace groeipad::flow {
namespace {

using base::Fields;

constexpr std::string_view kMine = "/traject/procesbegeleider/intake";

/// A tool on either engine that sends its mail to `mail`: Daan awaits his intake in an edition of Anna.
class House {
 public:
  House(bool postgres, const testing::MailServer& mail)
      : options_(options(postgres, mail)), tool(lms_, options_) {}

  testing::HttpClient launched(const std::string& subject) {
    auto browser = tool.browser();
    REQUIRE(launch_as(browser, tool, lms_, subject).status == 200);
    return browser;
  }

  void settle(const std::string& daan, const std::string& anna) {
    const std::string url =
        options_.database.empty() ? "sqlite:" + tool.data_dir() + "/groeipad.db" : options_.database;
    base::Log log(base::LogLevel::error, base::LogFormat::text);
    const auto db = store::Database::open(url, log).value();
    db->commit([&](store::Transaction& transaction) {
      const auto institution = store::find_platform(transaction, {1})->institution;
      const auto person = store::seen(transaction, {{1}, daan, institution, "Daan", "daan@roc.example"},
                                      base::SystemClock().now());
      const auto trainer = store::person_of(transaction, {1}, anna).value();
      const auto edition = store::add_edition(transaction, {{}, "procesbegeleider", "Doorlopend", {}, {}});
      store::add_trainer(transaction, edition, trainer);
      store::Enrolment enrolment;
      enrolment.person = person;
      enrolment.track = "procesbegeleider";
      enrolment.edition = edition;
      enrolment.stage = store::Stage::intake;
      enrolment.since = base::SystemClock().now();
      theirs =
          "/begeleiding/deelnemer/" + std::to_string(store::enrol(transaction, enrolment).value) + "/intake";
    });
  }

  static testing::HttpAnswer post(testing::HttpClient& browser, const std::string& url, Fields fields) {
    fields.emplace_back("csrf", hidden_field(browser.get("/trajecten").body, "csrf"));
    return browser.post(url, base::encode_form(fields));
  }

 private:
  static LiveTool::Options options(bool postgres, const testing::MailServer& mail) {
    LiveTool::Options options;
    if (postgres) options.database = testing::postgres_server().fresh_database();
    options.more = {"--smtp-url", "smtp://localhost:" + mail.port(), "--mail-from", "post@groeipad.example"};
    return options;
  }
  TestLms lms_;
  LiveTool::Options options_;

 public:
  LiveTool tool;
  std::string theirs;  ///< the intake's page for who holds it
};

Fields whole_form() {
  Fields fields;
  for (int i = 0; i < 13; ++i) fields.emplace_back("point-" + std::to_string(i), "yes");
  for (int i = 0; i < 9; ++i)
    fields.emplace_back("answer-" + std::to_string(i), "Antwoord <" + std::to_string(i) + ">");
  return fields;
}

Fields with(Fields fields, const std::string& name, const std::string& value) {
  fields.emplace_back(name, value);
  return fields;
}

std::string day(int from_today) {
  return base::to_iso_date(base::LocalDate(
      std::chrono::sys_days(base::local_date(base::SystemClock().now())) + std::chrono::days(from_today)));
}

bool says(const testing::HttpAnswer& answer, const std::string& text) {
  return answer.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("PBO-1, PBO-18: from the form to the reply, with a mail that says only that there is a report") {
  const bool postgres = GENERATE(false, true);
  CAPTURE(postgres);
  testing::MailServer mail("take");
  House house(postgres, mail);
  auto daan = house.launched("daan");
  auto anna = house.launched("anna");
  auto other = house.launched("karim");
  house.settle("daan", "anna");
  const std::string mine(kMine);

  // The path leads to the form; a draft is the candidate's own.
  CHECK(says(daan.get("/traject/procesbegeleider"), "class=\"button\" href=\"" + mine + "\""));
  CHECK(House::post(daan, mine, {{"answer-0", "Een <klad>"}, {"do", "keep"}}).status == 303);
  CHECK(says(daan.get(kMine), "Een &lt;klad&gt;"));
  CHECK_FALSE(says(anna.get(house.theirs), "klad&gt;"));
  CHECK(House::post(daan, mine, {{"answer-0", "Nog niet af"}, {"do", "hand_in"}}).status == 422);
  CHECK(House::post(daan, mine, {{"point-0", "always"}}).status == 400);
  const auto handed_in = House::post(daan, mine, with(with(whole_form(), "do", "hand_in"), "become", "yes"));
  CHECK(handed_in.status == 303);
  CHECK(says(daan.get("/traject/procesbegeleider"), "Antwoord &lt;6&gt;"));  // a learning question now
  CHECK(says(anna.get(house.theirs), "Antwoord &lt;0&gt;"));

  // Who has nothing to do with it does not learn that it is there.
  CHECK(other.get(house.theirs).status == 403);
  CHECK(other.get(kMine).status == 404);
  CHECK(House::post(daan, house.theirs, {{"outcome", "suitable"}, {"held", day(0)}}).status == 403);
  CHECK(daan.get(house.theirs).status == 403);

  CHECK(House::post(anna, house.theirs + "/afspraak",
                    {{"day", day(3)}, {"time", "14:30"}, {"place", "Lokaal B2"}, {"interviewer", ""}})
            .status == 303);
  CHECK(says(daan.get(kMine), "14.30 uur"));
  const auto half =
      House::post(anna, house.theirs + "/afspraak", {{"day", day(3)}, {"time", ""}, {"place", "Zaal"}});
  CHECK(half.status == 422);
  CHECK(says(half, "value=\"Zaal\""));
  CHECK(House::post(anna, house.theirs + "/aantekeningen", {{"text", "Alleen voor ons"}}).status == 303);

  // A start before the intake is refused where it was typed, and nothing is recorded.
  const auto early =
      House::post(anna, house.theirs, {{"outcome", "suitable"}, {"held", day(0)}, {"start", day(-1)}});
  CHECK(early.status == 422);
  CHECK(says(early, "id=\"start-fout\""));
  CHECK(House::post(anna, house.theirs, {{"outcome", "not_now"}, {"held", day(0)}}).status == 303);
  CHECK(House::post(anna, house.theirs, {{"outcome", "suitable"}, {"held", day(0)}}).status == 409);
  CHECK(House::post(daan, mine, whole_form()).status == 409);

  const Fields report = {{"text", "Eerst een <team>."}, {"do", "give"}};
  CHECK(House::post(anna, house.theirs + "/verslag", report).status == 303);
  const auto read = daan.get(kMine);
  CHECK(says(read, "Eerst een &lt;team&gt;."));
  CHECK(says(read, "geen afwijzing"));
  CHECK(says(read, "Ga naar Persoon anna"));
  CHECK_FALSE(says(read, "Alleen voor ons"));
  CHECK(House::post(daan, mine + "/reactie", {{"text", "Dat <snap> ik."}}).status == 303);
  CHECK(says(anna.get(house.theirs), "Dat &lt;snap&gt; ik."));

  const auto letter = mail.first();
  REQUIRE(letter);
  CHECK_THAT(*letter, Catch::Contains("subject Er staat een verslag voor je klaar in Groeipad\n"));
  CHECK_THAT(*letter, Catch::Contains("text Beste Daan,\n"));
  CHECK_THAT(*letter, Catch::Contains("MAIL-TAKEN post@groeipad.example daan@roc.example\n"));
  CHECK_THAT(*letter, !Catch::Contains("Eerst een"));

  CHECK(House::post(anna, house.theirs + "/nieuw", {}).status == 303);
  CHECK(says(daan.get(kMine), "Antwoord &lt;0&gt;"));
  CHECK(House::post(anna, house.theirs, {{"outcome", "suitable"}, {"held", day(0)}, {"start", day(0)}})
            .status == 303);
  CHECK(says(anna.get(house.theirs.substr(0, house.theirs.rfind('/'))), "Afgerond"));
}

}  // namespace groeipad::flow
