#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/attempts.h"
#include "store/enrolments.h"
#include "store/evidence.h"
#include "store/people.h"
#include "traject/path.h"
#include "traject/track.h"

namespace groeipad::service {

/// Why something inside a step did not work.
enum class LearnFault {
  not_found,        ///< or not the viewer's: who may not see it does not learn that it is there
  locked,           ///< the step is not open yet: its verdict says why
  not_taking_part,  ///< who stopped may read, and write no more
  missing,          ///< handed in without everything that is asked
  too_long,
};
inline constexpr std::size_t kLongestAnswer = 8000;  ///< characters, of a reflection or a field

/// A step of kind module of the viewer's own track, and how far they are with it. Where it is locked, only
/// what explains that is filled in.
struct MyModule {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  const traject::Rubric* rubric = nullptr;
  const traject::Module* module = nullptr;
  traject::PathStep at;
  const traject::Step* next_step = nullptr;  ///< the first open one after this, nullptr where there is none
  std::vector<store::Person> trainers;
  std::vector<std::string> read;               ///< ids of pages
  std::vector<store::Evidence> evidence;       ///< of this module
  std::vector<store::EvidenceRemark> remarks;  ///< on the assignment, oldest first
  std::vector<store::TestAttempt> attempts;
  traject::NextAttempt next_attempt;

  [[nodiscard]] bool is_open() const { return at.state != traject::StepState::locked; }
  [[nodiscard]] bool has_read(std::string_view page) const;
  [[nodiscard]] const store::Evidence* reflection(std::string_view prompt) const;
  [[nodiscard]] const store::Evidence* assignment() const;
  [[nodiscard]] bool has_passed() const;
};
/// nullopt where the viewer has no place in that track, or it has no such module.
[[nodiscard]] std::optional<MyModule> my_module(Services& services, const Viewer& viewer,
                                                std::string_view track, std::string_view step);

/// The fields that an assignment asks for: its own, or one for the whole where it names none.
[[nodiscard]] std::vector<traject::Prompt> fields_of(const traject::Task& task);

/// What to do first in a module.
struct ModuleTodo {
  enum class What { page, reflection, assignment, test, nothing };
  What what = What::nothing;
  const traject::Page* page = nullptr;      ///< page: the first unread one
  const traject::Prompt* prompt = nullptr;  ///< reflection
};
[[nodiscard]] ModuleTodo next_in(const MyModule& module);
/// The page on which a reflection is asked: the last one where content names none.
[[nodiscard]] const traject::Page* page_of(const traject::Module& module, const traject::Prompt& prompt);

/// Whoever reads the last unread page has read the module.
[[nodiscard]] base::Result<void, LearnFault> mark_page_read(Services& services, const Viewer& viewer,
                                                            std::string_view track, std::string_view step,
                                                            std::string_view page);

enum class Keep { draft, hand_in };
[[nodiscard]] base::Result<void, LearnFault> keep_reflection(Services& services, const Viewer& viewer,
                                                             std::string_view track, std::string_view step,
                                                             std::string_view prompt, std::string_view text,
                                                             Keep keep);
/// `texts`: in the order of fields_of(); what is missing is empty.
[[nodiscard]] base::Result<void, LearnFault> keep_assignment(Services& services, const Viewer& viewer,
                                                             std::string_view track, std::string_view step,
                                                             const std::vector<std::string>& texts,
                                                             Keep keep);

}  // namespace groeipad::service
