#pragma once

#include <ctemplate/template_dictionary_interface.h>

#include <list>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"

namespace groeipad::html {

/// What the engine reads while it expands. The engine's own dictionary takes a global lock for each name and
/// shows an unknown name as nothing; this one keeps everything of a page in one arena and remembers the names
/// it did not know.
struct Values::Impl final : ctemplate::TemplateDictionaryInterface {
  struct Root {
    std::pmr::monotonic_buffer_resource arena{64 * 1024};
    std::vector<std::string> unknown_names;
  };

  Impl();
  /// The values of one round of a section of `surrounding`.
  struct Inside {
    const Impl& surrounding;
  };
  explicit Impl(Inside inside);
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() override = default;

  void set(std::string_view name, std::string_view value);
  Values& add_round(std::string_view name, Values round);
  void declare(std::string_view name, bool shown);

  std::unique_ptr<Root> own_root;  ///< of the page's outermost values only
  Root* root;
  const Impl* around = nullptr;

 protected:
  ctemplate::TemplateString GetValue(const ctemplate::TemplateString& variable) const override;
  bool IsHiddenSection(const ctemplate::TemplateString& name) const override;
  bool IsUnhiddenSection(const ctemplate::TemplateString& name) const override;
  Iterator* CreateSectionIterator(const ctemplate::TemplateString& section) const override;

  // Includes are resolved at load, so the engine never asks for these.
  bool IsHiddenTemplate(const ctemplate::TemplateString&) const override { return true; }
  const char* GetIncludeTemplateName(const ctemplate::TemplateString&, int) const override { return ""; }
  Iterator* CreateTemplateIterator(const ctemplate::TemplateString& section) const override;
  void DumpToString(std::string*, int) const override {}

 private:
  struct Variable {
    std::string_view name;
    std::string_view value;
  };
  struct Section {
    std::string_view name;
    bool shown = false;
    std::pmr::list<Values> rounds;  ///< a list: references to its members are handed out
  };
  struct Rounds;

  [[nodiscard]] std::string_view keep(std::string_view text) const;
  [[nodiscard]] Section& section_to_change(std::string_view name);
  [[nodiscard]] const Section* find_section(std::string_view name) const;

  std::pmr::vector<Variable> variables_;
  std::pmr::vector<Section> sections_;
};

}  // namespace groeipad::html
