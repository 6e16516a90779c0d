#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "pages/a_track.h"
#include "pages/loaded.h"
#include "unit/traject/quiz_builder.h"
#include "web/pages/quiz.h"

using namespace groeipad;

namespace {

service::MyAttempt an_attempt(traject::Paper paper) {
  service::MyAttempt mine;
  mine.attempt.id = {7};
  mine.attempt.module = "inleiding";
  mine.kept = {std::move(paper), 70};
  mine.answers.resize(mine.kept.paper.asked.size());
  mine.track = test::two_tracks().track("procesbegeleider");
  mine.step = &mine.track->steps[1];
  return mine;
}

std::string page_of(const traject::Paper& paper) {
  return web::pages::attempt_page(test::a_frame(test::loaded_templates()), an_attempt(paper));
}

/// The same things shown at the same places, with other things right.
template <class Entry>
void permute(std::vector<Entry>& entries, std::vector<std::size_t>& order, std::mt19937& random) {
  if (entries.empty()) return;  // another kind of question
  std::vector<std::size_t> to(entries.size());
  std::iota(to.begin(), to.end(), std::size_t{0});
  std::shuffle(to.begin(), to.end(), random);
  std::vector<Entry> moved(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) moved[to[i]] = entries[i];
  entries = std::move(moved);
  for (std::size_t& entry : order) entry = to[entry];
}

void make_others_right(traject::Asked& asked, std::mt19937& random) {
  traject::Question& question = asked.question;
  for (traject::Option& option : question.options) option.right = random() % 2 == 0;
  permute(question.options, asked.order, random);
  permute(question.items, asked.order, random);
  if (question.pairs.empty()) return;
  std::vector<std::string> rights;
  for (const traject::Pair& pair : question.pairs) rights.push_back(pair.right);
  permute(rights, asked.order, random);
  for (std::size_t i = 0; i < rights.size(); ++i) question.pairs[i].right = rights[i];
}

}  // namespace

TEST_CASE("the questions' page is the same, whatever is right") {
  std::mt19937 random(3);
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    traject::Paper paper = traject::draw(traject::a_quiz(), seed);
    const std::string before = page_of(paper);
    for (traject::Asked& asked : paper.asked) make_others_right(asked, random);
    REQUIRE(page_of(paper) == before);
  }
}

TEST_CASE("no explanation, model answer or feedback is in the page before handing in") {
  const traject::Paper paper = traject::draw(traject::a_quiz(), 1);
  const std::string html = page_of(paper);
  for (const std::string_view secret : {"daarom", "Zo zou het kunnen", "Kijk naar de vraag", "right\""}) {
    CAPTURE(secret);
    CHECK(html.find(secret) == std::string::npos);
  }
  auto handed_in = an_attempt(paper);
  handed_in.attempt.handed_in = test::noon(3, 1);
  const std::string after = web::pages::result_page(test::a_frame(test::loaded_templates()), handed_in);
  for (const std::string_view told : {"daarom", "Zo zou het kunnen", "Kijk naar de vraag"}) {
    CAPTURE(told);
    CHECK(after.find(told) != std::string::npos);
  }
}
