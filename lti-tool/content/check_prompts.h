#pragma once

#include <set>
#include <string>

#include "content/node.h"
#include "content/remark.h"

namespace groeipad::content {

/// Each name in the list is a criterion of the rubric; nullptr where that cannot be read.
void check_criteria(const Node& list, const std::set<std::string>* criteria, Remarks& remarks);
/// A task: its criteria, and its fields with theirs.
void check_task(const Node& task, const std::set<std::string>* criteria, Remarks& remarks);

}  // namespace groeipad::content
