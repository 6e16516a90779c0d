#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace groeipad::demo {

enum class Lms { moodle, brightspace };
/// "moodle", "brightspace": also the first segment of its addresses.
[[nodiscard]] std::string_view name_of(Lms lms);

/// What someone is in the LMS's course; not what they are in the tool.
enum class CourseRole {
  student,
  teacher,
  non_editing_teacher,  ///< Moodle: Instructor in a launch, Learner in the roster
  administrator,
  employee,  ///< works there, teaches nothing
};

/// Someone with an account in one of the two demo LMSs. All names are invented.
struct Account {
  std::string key;  ///< names the account in the demo's addresses
  Lms lms = Lms::moodle;
  std::string subject;
  std::string given_name;
  std::string family_name;
  std::string username;
  CourseRole role = CourseRole::student;
  std::string track;  ///< heading on the front page: a track's id, "" for everyone else
  std::string
      caption;  ///< Dutch: who this is and where they stand; "" for those whom the front page leaves out
  bool launched_before = true;  ///< opened the tool before the demo began

  [[nodiscard]] bool teaches() const {
    return role == CourseRole::teacher || role == CourseRole::non_editing_teacher ||
           role == CourseRole::administrator;
  }
  [[nodiscard]] bool edits_course() const {
    return role == CourseRole::teacher || role == CourseRole::administrator;
  }
  [[nodiscard]] std::string name() const { return given_name + " " + family_name; }
  [[nodiscard]] std::string email() const { return username + "@voorbeeld.example"; }
};

/// Everyone with an account, in the order of the front page.
[[nodiscard]] const std::vector<Account>& accounts();
[[nodiscard]] const Account* find_account(Lms lms, std::string_view key);

}  // namespace groeipad::demo
