// How long the requirement engine takes for 100,000 enrolments on one core: every gate, step and criterion of
// the shipped tracks, for people at every place of their track. Usage: bench_requirements MODULES RUBRICS
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>

#include "content/content.h"
#include "demo/life.h"
#include "traject/path.h"

namespace {

using namespace groeipad;

constexpr std::size_t kEnrolments = 100'000;

struct Person {
  const traject::Track* track;
  traject::Facts facts;
};

/// One person just before each step of each track, and one at its end.
std::vector<Person> people_of(const traject::Catalogue& catalogue, base::Instant begin, base::Instant now) {
  std::vector<Person> people;
  for (const traject::Track& track : catalogue.tracks) {
    const demo::Pace pace{.begin = begin, .per_step = std::chrono::days(14), .meetings = {}, .now = now};
    const auto* material = catalogue.material(track.id);
    for (const traject::Step& step : track.steps)
      people.push_back({&track, demo::live(track, material, step.id, pace)});
    people.push_back({&track, demo::live(track, material, "", pace)});
  }
  for (Person& person : people) {
    std::int64_t id = 0;
    for (traject::Fact& fact : person.facts) fact.id = ++id;
  }
  return people;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: bench_requirements MODULES RUBRICS\n";
    return 2;
  }
  const auto catalogue = content::load(arguments[1], arguments[2]);
  if (!catalogue) {
    std::cerr << catalogue.error().front().str() << '\n';
    return 1;
  }
  const base::Instant begin = base::from_iso8601("2026-01-05T09:00:00Z").value();
  const base::Instant now = begin + std::chrono::days(500);
  const auto people = people_of(*catalogue, begin, now);
  std::size_t facts = 0;
  for (const Person& person : people) facts += person.facts.size();

  const auto started = std::chrono::steady_clock::now();
  std::size_t done = 0;
  for (std::size_t i = 0; i < kEnrolments; ++i) {
    const Person& person = people[i % people.size()];
    done += static_cast<std::size_t>(traject::walk(*person.track, person.facts, now).done);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  std::printf(
      "requirements: %zu enrolments in %.2f s on one core (target 2), %.0f facts each, %zu steps done\n",
      kEnrolments, took.count(), static_cast<double>(facts) / static_cast<double>(people.size()), done);
  return 0;
}
