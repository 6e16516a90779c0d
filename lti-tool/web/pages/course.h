#pragma once

#include <optional>
#include <string>

#include "service/course.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What was typed to change a course.
struct CourseForm {
  traject::Deed deed = traject::Deed::start;
  std::string day, until, reason, words;
};
struct CoursePageParts {
  const service::CoursePage& course;
  bool may_see_track = false;  ///< there is a page of their track
  std::string told = {};       ///< see add_told()
  std::optional<CourseForm> refused = {};
  std::optional<service::CourseFault> fault = {};  ///< why; nullopt: the day is none
};
[[nodiscard]] std::string course_page(const Frame& frame, const CoursePageParts& page);

}  // namespace groeipad::web::pages
