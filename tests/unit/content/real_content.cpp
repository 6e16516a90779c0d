#include "real_content.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

namespace groeipad {
namespace {

traject::Catalogue load_real() {
  const std::filesystem::path source(GROEIPAD_SOURCE_DIR);
  auto loaded = content::load(source / "modules", source / "rubrics");
  if (loaded) return std::move(*loaded);
  std::string faults;
  for (const content::ContentFault& fault : loaded.error()) faults += fault.str() + "\n";
  throw std::runtime_error(faults);
}

}  // namespace

const traject::Catalogue& real_content() {
  static const traject::Catalogue catalogue = load_real();
  return catalogue;
}

const traject::Track& real_track(std::string_view id) {
  const traject::Track* track = real_content().track(id);
  REQUIRE(track != nullptr);
  return *track;
}

const traject::Step& step_of(const traject::Track& track, std::string_view id) {
  for (const traject::Step& step : track.steps) {
    if (step.id == id) return step;
  }
  throw std::runtime_error("no step " + std::string(id));
}

std::vector<const traject::Step*> steps_of(const traject::Track& track, traject::StepKind kind) {
  std::vector<const traject::Step*> found;
  for (const traject::Step& step : track.steps) {
    if (step.kind == kind) found.push_back(&step);
  }
  return found;
}

std::vector<const traject::Requirement*> leaves_of(const traject::Requirement& requirement) {
  if (requirement.kind == traject::Requirement::Kind::leaf) return {&requirement};
  std::vector<const traject::Requirement*> found;
  for (const traject::Requirement& part : requirement.parts) {
    const auto below = leaves_of(part);
    found.insert(found.end(), below.begin(), below.end());
  }
  return found;
}

const traject::Requirement& only_leaf(const traject::Requirement& root) {
  REQUIRE(root.parts.size() == 1);
  REQUIRE(root.parts.front().kind == traject::Requirement::Kind::leaf);
  return root.parts.front();
}

std::set<std::string> subjects_of(const traject::Requirement& requirement, traject::LeafKind kind) {
  std::set<std::string> subjects;
  for (const traject::Requirement* leaf : leaves_of(requirement)) {
    if (leaf->leaf == kind) subjects.insert(leaf->subjects.begin(), leaf->subjects.end());
  }
  return subjects;
}

bool asks_for(const traject::Requirement& requirement, traject::LeafKind kind) {
  const auto leaves = leaves_of(requirement);
  return std::any_of(leaves.begin(), leaves.end(),
                     [&](const traject::Requirement* leaf) { return leaf->leaf == kind; });
}

const traject::Requirement& part_of(const traject::Requirement& requirement, std::string_view id) {
  for (const traject::Requirement& part : requirement.parts) {
    if (part.id == id) return part;
  }
  throw std::runtime_error("no part " + std::string(id));
}

}  // namespace groeipad
