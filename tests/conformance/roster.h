#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "http/message.h"

namespace groeipad::conformance {

struct Enrolled {
  std::string subject, name, role;
  std::string status = "Active";
};

/// The people of a course, in pages. Thread-safe.
class Roster {
 public:
  /// `page`: members on a page; 0: all at once.
  Roster(std::string url, std::size_t page) : url_(std::move(url)), page_(page) {}

  void set(std::vector<Enrolled> people);
  void add(Enrolled person);
  [[nodiscard]] http::Response answer(const http::Request& request) const;

 private:
  std::string url_;
  std::size_t page_;
  mutable std::mutex mutex_;
  std::vector<Enrolled> people_;
};

}  // namespace groeipad::conformance
