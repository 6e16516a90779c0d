#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"
#include "web/pages/preview.h"

/// What the pages of the preview share.
namespace groeipad::web::pages {

/// How much there is to read and to answer.
struct ContentSize {
  std::size_t pages = 0;
  std::size_t words = 0;
  std::size_t questions = 0;

  ContentSize& operator+=(const ContentSize& other);
};
[[nodiscard]] ContentSize size_of(const std::vector<traject::Page>& pages);
[[nodiscard]] ContentSize size_of(const traject::Module& module);
[[nodiscard]] std::size_t words_in(std::string_view markdown);

/// "Woorden: 1.540". `key`: a text with `{count}`.
[[nodiscard]] std::string counted(const Frame& frame, std::string_view key, std::size_t count);
/// "Pagina’s: 5 · Woorden: 1.540 · Vragen: 14"; questions only where there are any.
[[nodiscard]] std::string spoken_size(const Frame& frame, const ContentSize& size);
/// The parts that are not empty, with " · " between.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

/// _preview_faults.tpl.
void add_faults(html::Values& values, const Frame& frame, const PreviewContent& content);
void add_jump(html::Values& values, std::string_view id, std::string_view title);

/// How a step is called; the id where the track does not have it.
[[nodiscard]] std::string title_of_step(const Frame& frame, const traject::Track& track,
                                        std::string_view step);
/// The tasks of a theme's steps, in the order of the track.
struct ThemeTask {
  const traject::Step& step;
  const traject::Task& task;
};
[[nodiscard]] std::vector<ThemeTask> tasks_of(const traject::Track& track,
                                              const traject::TrackMaterial& material, std::string_view theme);
/// What a task is called: its own title, or its step's.
[[nodiscard]] std::string title_of(const Frame& frame, const ThemeTask& of);

/// The whole test: rules, pools, questions, answers.
void add_test(html::Values& values, const Frame& frame, const traject::Quiz& quiz);

}  // namespace groeipad::web::pages
