#include <catch2/catch.hpp>

#include "service/my_track.h"
#include "store/progress.h"
#include "support/builders.h"
#include "unit/service/intake/interview.h"

namespace groeipad::service::test {
namespace {

using traject::FactKind;

constexpr std::string_view kTrack = "procesbegeleider";

base::Result<void, MyIntakeFault> keep(Interview& office, const GivenIntake& given,
                                       Keep how = Keep::hand_in) {
  return keep_intake_form(office.services, office.daan_(), kTrack, given, how, "r-1");
}

MyIntake mine(Interview& office) { return my_intake(office.services, office.daan_(), kTrack).value(); }

TEST_CASE("PBO-1: a draft is kept as far as it is, and only the candidate sees it") {
  Interview office;
  CHECK(mine(office).may_write);
  GivenIntake half = office.whole();
  half.points[1].says = "";
  half.texts[0] = "";
  REQUIRE(keep(office, half, Keep::draft));
  CHECK(mine(office).form.points[0].answer.remark == "Al jaren.");
  CHECK(mine(office).intake.saved);
  CHECK_FALSE(mine(office).intake.handed_in);
  const auto seen = candidate_intake(office.services, office.anna_(), office.of_daan).value();
  CHECK(seen.is_open);
  CHECK(seen.form.points.empty());
  CHECK(seen.intake.form == store::IntakeForm{});
}

TEST_CASE("PBO-1: handing in asks for every point and question, and keeps nothing that is not whole") {
  Interview office;
  GivenIntake half = office.whole();
  half.points[1].says = "";
  CHECK(keep(office, half).error().code == MyIntakeFault::missing);
  half = office.whole();
  half.texts[1] = " \r\n ";
  CHECK(keep(office, half).error().code == MyIntakeFault::missing);
  CHECK_FALSE(mine(office).intake.saved);
  office.hand_in();
  const auto seen = candidate_intake(office.services, office.anna_(), office.of_daan).value();
  REQUIRE(seen.form.points.size() == 2);
  CHECK(seen.form.points[0].answer.says == "yes");
  CHECK(seen.form.questions[0].answer.text == "Een team\nvan vier.");
}

TEST_CASE("PBO-1: what was handed in may be changed until the intake is held, and stays whole") {
  Interview office;
  office.hand_in();
  GivenIntake changed = office.whole();
  changed.texts[0] = "Twee teams.";
  REQUIRE(keep(office, changed, Keep::draft));
  CHECK(mine(office).form.questions[0].answer.text == "Twee teams.");
  changed.texts[0] = "";
  CHECK(keep(office, changed, Keep::draft).error().code == MyIntakeFault::missing);
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable,
                        testing::a_day("2026-09-07")));
  CHECK_FALSE(mine(office).may_write);
  CHECK(keep(office, office.whole()).error().code == MyIntakeFault::closed);
  CHECK(mine(office).form.questions[0].answer.text == "Twee teams.");
}

TEST_CASE("A choice that no page offers is refused and remembered; long texts are refused") {
  Interview office;
  GivenIntake forged = office.whole();
  forged.points[0].says = "always";
  CHECK(keep(office, forged, Keep::draft).error().code == MyIntakeFault::forged);
  const auto remembered =
      office.services.db.read([](store::Reader& db) { return store::irregularities(db, 5); });
  REQUIRE(remembered.size() == 1);
  CHECK(remembered[0].what == "forged_intake");
  GivenIntake longer = office.whole();
  longer.points[0].remark = std::string(kLongestPointRemark + 1, 'x');
  CHECK(keep(office, longer, Keep::draft).error().code == MyIntakeFault::too_long);
  longer = office.whole();
  longer.texts[0] = std::string(kLongestAnswer + 1, 'x');
  CHECK(keep(office, longer, Keep::draft).error().code == MyIntakeFault::too_long);
  longer.texts[0].pop_back();
  CHECK(keep(office, longer, Keep::draft));
}

TEST_CASE("ALL-4: with one tick each line becomes a learning question, with its fact, once") {
  Interview office;
  GivenIntake given = office.whole();
  REQUIRE(keep(office, given));
  CHECK(mine(office).questions.empty());
  given.become_questions = true;
  REQUIRE(keep(office, given));
  REQUIRE(keep(office, given));
  const auto questions = mine(office).questions;
  REQUIRE(questions.size() == 2);
  CHECK(questions[0].text == "Hoe houd ik de vraag vast?");
  CHECK(questions[1].text == "Wanneer grijp ik in?");
  CHECK(office.count(office.of_daan, FactKind::learning_question, "") == 2);
}

TEST_CASE("ALL-4: learning questions that do not fit keep nothing of the form") {
  Interview office;
  GivenIntake given = office.whole();
  given.become_questions = true;
  given.texts[1] = "Kort?\n" + std::string(kLongestQuestion + 1, 'x');
  CHECK(keep(office, given).error().code == MyIntakeFault::question_too_long);
  given.texts[1].clear();
  for (std::size_t i = 0; i <= kMostQuestions; ++i) given.texts[1] += "Vraag " + std::to_string(i) + "\n";
  CHECK(keep(office, given).error().code == MyIntakeFault::too_many_questions);
  CHECK(mine(office).questions.empty());
  CHECK_FALSE(mine(office).intake.handed_in);
  given.become_questions = false;
  CHECK(keep(office, given));
}

TEST_CASE("ALL-4: an applicant's learning questions count once they have a place") {
  Interview office;
  const Viewer wouter = office.as(office.wouter, {ViewerRole::participant});
  GivenIntake given = office.whole();
  given.become_questions = true;
  REQUIRE(keep_intake_form(office.services, wouter, kTrack, given, Keep::hand_in, "r-1"));
  CHECK(office.count(office.of_wouter, FactKind::learning_question, "") == 2);
}

TEST_CASE("ALL-5: who awaits the intake has it as the next step; who started has what they can do") {
  Interview office;
  const auto next = [&](base::PersonId person) {
    const auto path = my_track(office.services, office.as(person, {ViewerRole::participant}), kTrack)->path;
    return path.next < 0 ? "" : path.steps[static_cast<std::size_t>(path.next)].step->id;
  };
  CHECK(next(office.daan) == "intake");
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable,
                        testing::a_day("2026-09-07")));
  CHECK(next(office.daan) != "intake");
}

TEST_CASE("An answer belongs to the words in which it was asked; what is asked no longer is not lost") {
  traject::Track track;
  track.profile = {{"Nieuw punt.", ""}, {"Oud punt.", ""}};
  track.intake_questions = {{{"Nieuwe vraag?", ""}}};
  const store::IntakeForm saved{{{"Oud punt.", "yes", ""}, {"Weg.", "partly", "Ja"}, {"Leeg.", "", ""}},
                                {{"", "Oude vraag?", "Antwoord"}}};
  const IntakeFormShown shown = shown_form(track, saved);
  REQUIRE(shown.points.size() == 3);
  CHECK(shown.points[0].answer.says.empty());
  CHECK(shown.points[1].answer.says == "yes");
  CHECK(shown.points[2].asked == nullptr);
  CHECK(shown.points[2].answer.point == "Weg.");
  REQUIRE(shown.questions.size() == 2);
  CHECK(shown.questions[0].answer.text.empty());
  const auto form = filled_in(track, saved, {.points = {{"yes", ""}, {"partly", ""}}, .texts = {"Nu dit"}});
  REQUIRE(form);
  CHECK(form->profile.back().remark == "Ja");
  CHECK(form->questions.front().text == "Nu dit");
  CHECK(form->questions.back().text == "Antwoord");
}

TEST_CASE("ALL-2: nobody else's intake is to be had, and who has no part in the track has none") {
  Interview office;
  office.hand_in();
  const Viewer fatima = office.as(office.fatima, {ViewerRole::participant});
  CHECK_FALSE(my_intake(office.services, fatima, kTrack));
  CHECK_FALSE(my_intake(office.services, office.daan_(), "verbinder"));
  CHECK(keep_intake_form(office.services, fatima, kTrack, office.whole(), Keep::draft, "r").error().code ==
        MyIntakeFault::not_found);
  for (const Viewer& other : {office.as(office.piet, {ViewerRole::trainer}), fatima,
                              office.as(office.wouter, {ViewerRole::contact}), office.daan_()}) {
    CHECK_FALSE(candidate_intake(office.services, other, office.of_daan));
  }
}

}  // namespace
}  // namespace groeipad::service::test
