#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include "html/values_impl.h"

namespace groeipad::html {

namespace {

// Of one round of a section: growing later would leave the old room unused in the arena.
constexpr std::size_t kUsualVariables = 12;
constexpr std::size_t kUsualSections = 6;

std::string_view view_of(const ctemplate::TemplateString& name) { return {name.data(), name.size()}; }

}  // namespace

struct Values::Impl::Rounds final : Iterator {
  using Position = std::pmr::list<Values>::const_iterator;
  Rounds(Position begin, Position end) : next_(begin), end_(end) {}
  bool HasNext() const override { return next_ != end_; }
  const TemplateDictionaryInterface& Next() override { return *(next_++)->impl_; }

 private:
  Position next_;
  Position end_;
};

Values::Impl::Impl()
    : own_root(std::make_unique<Root>()),
      root(own_root.get()),
      variables_(&root->arena),
      sections_(&root->arena) {
  variables_.reserve(kUsualVariables);
  sections_.reserve(kUsualSections);
}

Values::Impl::Impl(Inside inside)
    : root(inside.surrounding.root),
      around(&inside.surrounding),
      variables_(&root->arena),
      sections_(&root->arena) {
  variables_.reserve(kUsualVariables);
  sections_.reserve(kUsualSections);
}

std::string_view Values::Impl::keep(std::string_view text) const {
  if (text.empty()) return "";
  char* kept = static_cast<char*>(root->arena.allocate(text.size(), 1));
  std::memcpy(kept, text.data(), text.size());
  return {kept, text.size()};
}

void Values::Impl::set(std::string_view name, std::string_view value) {
  variables_.push_back({keep(name), keep(value)});
}

Values::Impl::Section& Values::Impl::section_to_change(std::string_view name) {
  for (Section& section : sections_) {
    if (section.name == name) return section;
  }
  return sections_.emplace_back(Section{keep(name), false, std::pmr::list<Values>(&root->arena)});
}

void Values::Impl::declare(std::string_view name, bool shown) {
  Section& section = section_to_change(name);
  section.shown = shown || section.shown;
}

Values& Values::Impl::add_round(std::string_view name, Values round) {
  Section& section = section_to_change(name);
  section.shown = true;
  return section.rounds.emplace_back(std::move(round));
}

const Values::Impl::Section* Values::Impl::find_section(std::string_view name) const {
  for (const Impl* place = this; place != nullptr; place = place->around) {
    for (const Section& section : place->sections_) {
      if (section.name == name) return &section;
    }
  }
  root->unknown_names.emplace_back(name);
  return nullptr;
}

ctemplate::TemplateString Values::Impl::GetValue(const ctemplate::TemplateString& variable) const {
  const std::string_view name = view_of(variable);
  for (const Impl* place = this; place != nullptr; place = place->around) {
    // From the back: a value that was set again covers the one before.
    const auto known = std::find_if(place->variables_.rbegin(), place->variables_.rend(),
                                    [&](const Variable& kept) { return kept.name == name; });
    if (known != place->variables_.rend()) return {known->value.data(), known->value.size()};
  }
  root->unknown_names.emplace_back(name);
  return {"", 0};
}

bool Values::Impl::IsHiddenSection(const ctemplate::TemplateString& name) const {
  const Section* section = find_section(view_of(name));
  return section == nullptr || !section->shown;
}

bool Values::Impl::IsUnhiddenSection(const ctemplate::TemplateString& name) const {
  return !IsHiddenSection(name);
}

Values::Impl::Iterator* Values::Impl::CreateSectionIterator(const ctemplate::TemplateString& section) const {
  const Section* found = find_section(view_of(section));
  if (found == nullptr) return new Rounds({}, {});
  return new Rounds(found->rounds.begin(), found->rounds.end());  // the engine deletes it
}

Values::Impl::Iterator* Values::Impl::CreateTemplateIterator(const ctemplate::TemplateString&) const {
  return new Rounds({}, {});
}

Values::Values() : impl_(std::make_unique<Impl>()) {}
Values::Values(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Values::~Values() = default;
Values::Values(Values&&) noexcept = default;
Values& Values::operator=(Values&&) noexcept = default;

Values& Values::set(std::string_view name, std::string_view value) {
  if (name.ends_with(kHtmlName)) throw std::logic_error("not safe to print as it is: " + std::string(name));
  impl_->set(name, value);
  return *this;
}

Values& Values::set_html(std::string_view name, const markdown::SafeHtml& value) {
  if (!name.ends_with(kHtmlName)) throw std::logic_error("not a name for HTML: " + std::string(name));
  impl_->set(name, value.str());
  return *this;
}

Values& Values::set(std::string_view name, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  return set(name, std::string_view(std::begin(digits), end));
}

Values& Values::section(std::string_view name) {
  return impl_->add_round(name, Values(std::make_unique<Impl>(Impl::Inside{*impl_})));
}

Values& Values::show_if(std::string_view name, bool condition) {
  impl_->declare(name, condition);
  return *this;
}

}  // namespace groeipad::html
