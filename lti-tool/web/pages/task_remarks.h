#pragma once

#include "html/templates.h"
#include "service/task.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// The end of task.tpl: feedback of colleagues and trainers, and what colleagues handed in.
void add_what_others_say(html::Values& values, const Frame& frame, const service::MyTask& mine);

}  // namespace groeipad::web::pages
