#include "web/pages/preview_parts.h"

#include <algorithm>

#include "markdown/markdown.h"
#include "web/pages/module_parts.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

/// "1.540", in English "1,540".
std::string grouped(std::size_t number, base::Language language) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, language == base::Language::english ? "," : ".");
  return digits;
}

void add_fault(Values& file, const PreviewFault& fault) {
  Values& row = file.section("FAULT");
  row.show_if("PLACED", !fault.pointer.empty()).set("PLACE", fault.pointer);
  row.set("WRONG", fault.wrong).set("MEND", fault.mend);
}

}  // namespace

ContentSize& ContentSize::operator+=(const ContentSize& other) {
  pages += other.pages;
  words += other.words;
  questions += other.questions;
  return *this;
}

std::size_t words_in(std::string_view markdown) { return markdown::survey(markdown).words; }

ContentSize size_of(const std::vector<traject::Page>& pages) {
  ContentSize size{.pages = pages.size()};
  for (const traject::Page& page : pages) size.words += words_in(page.markdown);
  return size;
}

ContentSize size_of(const traject::Module& module) {
  ContentSize size = size_of(module.pages);
  for (const traject::Pool& pool : module.quiz.pools) size.questions += pool.questions.size();
  return size;
}

std::string counted(const Frame& frame, std::string_view key, std::size_t count) {
  return frame.templates.text(key, frame.language, {{"count", grouped(count, frame.language)}});
}

std::string spoken_size(const Frame& frame, const ContentSize& size) {
  return joined({counted(frame, "preview.count_pages", size.pages),
                 counted(frame, "preview.count_words", size.words),
                 size.questions == 0 ? "" : counted(frame, "preview.count_questions", size.questions)});
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += " · ";
    all += part;
  }
  return all;
}

void add_faults(Values& values, const Frame& frame, const PreviewContent& content) {
  values.show_if("FAULTS", false);
  if (content.faults.empty()) return;
  Values& faults = values.section("FAULTS");
  const std::size_t count = content.faults.size();
  faults.set("FAULT_COUNT",
             count == 1 ? say(frame, "preview.faults_one") : counted(frame, "preview.faults_many", count));
  faults.set("FAULT_TEXT",
             say(frame, content.catalogue == nullptr ? "preview.nothing_yet" : "preview.last_good"));
  Values* file = nullptr;
  std::string_view name;
  for (const PreviewFault& fault : content.faults) {
    if (file == nullptr || fault.file != name) {
      file = &faults.section("FILE");
      file->set("FILE_NAME", fault.file);
      name = fault.file;
    }
    add_fault(*file, fault);
  }
}

void add_jump(Values& values, std::string_view id, std::string_view title) {
  values.section("JUMP").set("JUMP_ID", id).set("JUMP_TITLE", title);
}

std::string title_of_step(const Frame& frame, const traject::Track& track, std::string_view step) {
  const traject::Step* found = track.step(step);
  return found == nullptr ? std::string(step) : found->title.in(frame.language);
}

std::vector<ThemeTask> tasks_of(const traject::Track& track, const traject::TrackMaterial& material,
                                std::string_view theme) {
  std::vector<ThemeTask> found;
  for (const traject::Step& step : track.steps) {
    const bool is_module = step.kind == traject::StepKind::module;
    const traject::Task* task = is_module ? nullptr : material.task(step.id);
    if (task != nullptr && step.theme == theme) found.push_back({step, *task});
  }
  return found;
}

std::string title_of(const Frame& frame, const ThemeTask& of) {
  return of.task.title.empty() ? of.step.title.in(frame.language) : of.task.title;
}

}  // namespace groeipad::web::pages
