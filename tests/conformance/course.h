#pragma once

#include <string>

#include "base/ids.h"
#include "conformance/stage.h"

namespace groeipad::conformance {

/// A participant whose results change, in the data of the tool that the suite started: there is no page yet
/// on which a result comes about. What changed is noticed at their next launches.
class Course {
 public:
  /// `person`: a plain subject. The participant is in the track of the module below.
  Course(Stage& stage, Platform& platform, std::string person);

  /// A new result of the module's test, in percent.
  void result(int percent);
  /// A first launch from a placement of its own; the id of its link. `scopes`: of the grade claim instead of
  /// all, as JSON.
  std::string place(const std::string& item = kModule, const std::string& scopes = {});
  /// Launches from a known placement, so that changed results are noticed.
  void notice(const std::string& link, const std::string& item = kModule);
  /// The line item of a placement: the platform's own, or the one that the tool made; "" for none.
  [[nodiscard]] std::string item_of(const std::string& link) const;
  [[nodiscard]] std::vector<Posted> taken(const std::string& link) const;
  /// Waits until so many scores of a placement were taken, and fails where they do not come.
  std::vector<Posted> wait_for(const std::string& link, std::size_t count);
  [[nodiscard]] std::string subject() const { return platform_.subject(person_.subject); }

  static constexpr const char* kModule = "module:onderzoeker/inleiding";
  static constexpr const char* kTrack = "track:onderzoeker";

 private:
  void launch_as(const Person& person, const std::string& link, const std::string& item,
                 const std::string& scopes);

  Stage& stage_;
  Platform& platform_;
  Person person_;
  base::EnrolmentId enrolment_;
};

/// A browser of somebody of the programme's staff.
[[nodiscard]] Browser programme_staff(Stage& stage);

}  // namespace groeipad::conformance
