#pragma once

#include <functional>

#include "html/templates.h"
#include "http/router.h"
#include "web/pages/preview.h"

namespace groeipad::web {

/// What authors look at while they write: the content without an LMS, a database or people. It shows right
/// answers to whoever asks, so it belongs on a machine of their own.
struct Preview {
  const html::Templates& templates;  ///< outlives the server
  /// The content as it is now. Called for each request, by several threads at once.
  std::function<pages::PreviewContent()> read;
};

/// `preview` outlives the router.
[[nodiscard]] http::Router make_preview_router(const Preview& preview);
/// What happens to each answer on its way out: as finish() of the tool.
void finish_preview(const Preview& preview, const http::Request& request, http::Response& response);

}  // namespace groeipad::web
