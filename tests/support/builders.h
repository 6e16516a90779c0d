#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "traject/track.h"

namespace groeipad::testing {

inline base::LocalDate a_day(std::string_view text) {
  const auto day = base::from_iso_date(text);
  if (!day) throw std::invalid_argument("no date: " + std::string(text));
  return *day;
}

/// "2026-09-01T08:00:00Z", or "2026-09-01" for noon of that day in Amsterdam.
inline base::Instant moment(std::string_view text) {
  if (const auto at = base::from_iso8601(text)) return *at;
  return base::instant_of({a_day(text), std::chrono::hours(12)});
}

/// `a_fact(FactKind::intake).of("suitable").at("2026-09-01")`; happens in early 2026 where nothing else is
/// said.
class FactBuilder {
 public:
  explicit FactBuilder(traject::FactKind kind) {
    fact_.kind = kind;
    fact_.at = moment("2026-01-15");
  }
  FactBuilder& id(std::int64_t id) { return fact_.id = id, *this; }
  FactBuilder& of(std::string subject) { return fact_.subject = std::move(subject), *this; }
  FactBuilder& detail(std::string detail) { return fact_.detail = std::move(detail), *this; }
  FactBuilder& actively() { return fact_.active = true, *this; }
  FactBuilder& at(std::string_view when) { return fact_.at = moment(when), *this; }
  FactBuilder& until(std::string_view when) { return fact_.until = moment(when), *this; }
  operator traject::Fact() const { return fact_; }

 private:
  traject::Fact fact_;
};
inline FactBuilder a_fact(traject::FactKind kind) { return FactBuilder(kind); }

/// Facts as a store gives them: each with an id of its own, 1, 2, 3 … where none was given.
inline traject::Facts facts(std::initializer_list<traject::Fact> list) {
  traject::Facts out(list);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i].id == 0) out[i].id = static_cast<std::int64_t>(i) + 1;
  }
  return out;
}

/// `leaf(LeafKind::attended).of("intervisie").of("coaching").count(3).actively()`
class LeafBuilder {
 public:
  explicit LeafBuilder(traject::LeafKind kind) {
    leaf_.kind = traject::Requirement::Kind::leaf;
    leaf_.leaf = kind;
  }
  LeafBuilder& id(std::string id) { return leaf_.id = std::move(id), *this; }
  LeafBuilder& key(std::string key) { return leaf_.key = std::move(key), *this; }
  LeafBuilder& of(std::string subject) { return leaf_.subjects.push_back(std::move(subject)), *this; }
  LeafBuilder& detail(std::string detail) { return leaf_.detail = std::move(detail), *this; }
  LeafBuilder& count(std::size_t count) { return leaf_.count = count, *this; }
  LeafBuilder& days(int days) { return leaf_.days = days, *this; }
  LeafBuilder& actively() { return leaf_.active = true, *this; }
  LeafBuilder& from(std::string_view day) { return leaf_.from = a_day(day), *this; }
  LeafBuilder& until(std::string_view day) { return leaf_.until = a_day(day), *this; }
  operator traject::Requirement() const { return leaf_; }

 private:
  traject::Requirement leaf_;
};
inline LeafBuilder leaf(traject::LeafKind kind) { return LeafBuilder(kind); }

inline traject::Requirement combined(traject::Requirement::Kind kind, std::size_t count,
                                     std::vector<traject::Requirement> parts) {
  traject::Requirement node;
  node.kind = kind;
  node.count = count;
  node.parts = std::move(parts);
  return node;
}
inline traject::Requirement all_of(std::vector<traject::Requirement> parts) {
  return combined(traject::Requirement::Kind::all, 1, std::move(parts));
}
inline traject::Requirement any_of(std::vector<traject::Requirement> parts) {
  return combined(traject::Requirement::Kind::any, 1, std::move(parts));
}
inline traject::Requirement at_least(std::size_t count, std::vector<traject::Requirement> parts) {
  return combined(traject::Requirement::Kind::at_least, count, std::move(parts));
}

/// With the key by which waivers and what was earned name it.
inline traject::Requirement keyed(std::string key, traject::Requirement node) {
  node.key = std::move(key);
  return node;
}

/// `a_step("m1").opens_when(…).done_when(…)`; open from the start where no gate is given.
class StepBuilder {
 public:
  explicit StepBuilder(std::string id) { step_.id = std::move(id); }
  StepBuilder& of(traject::StepKind kind) { return step_.kind = kind, *this; }
  StepBuilder& titled(std::string nl, std::string en = {}) {
    return step_.title = {std::move(nl), std::move(en)}, *this;
  }
  StepBuilder& opens_when(traject::Requirement gate) { return step_.opens_when = std::move(gate), *this; }
  StepBuilder& done_when(traject::Requirement done) { return step_.done_when = std::move(done), *this; }
  StepBuilder& optional() { return step_.optional = true, *this; }
  operator traject::Step() const { return step_; }

 private:
  traject::Step step_;
};
inline StepBuilder a_step(std::string id) { return StepBuilder(std::move(id)); }

}  // namespace groeipad::testing
