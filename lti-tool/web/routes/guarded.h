#pragma once

#include <charconv>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "http/multipart.h"
#include "service/viewer.h"
#include "web/app.h"
#include "web/pages/frame.h"

namespace groeipad::web::routes {

using ViewerHandler = std::function<http::Response(const http::Request&, const service::Viewer&)>;
using FormHandler =
    std::function<http::Response(const http::Request&, const service::Viewer&, const base::Fields&)>;
using UploadHandler = std::function<http::Response(const http::Request&, const service::Viewer&,
                                                   const std::vector<http::Part>&)>;

/// For pages: runs `handler` for a person with a session, lets their platform frame the answer; without a
/// session the "open it again from your LMS" page with 401, without any role that the address asks for
/// (web/access.h) 403.
[[nodiscard]] http::Handler for_viewer(App& app, ViewerHandler handler);
/// For writes: as for_viewer, and the form must be well-formed (400, 415) and carry the session's token
/// against forged requests (403).
[[nodiscard]] http::Handler for_form(App& app, FormHandler handler);
/// The same for a form that carries a file (multipart/form-data). The route's body limit is for the caller to
/// set: with files it is more than kDefaultBodyLimit.
[[nodiscard]] http::Handler for_upload(App& app, UploadHandler handler);
inline constexpr std::size_t kUploadBody = 1024 * 1024;

/// The whole of `text` as an id that is known(); else one that is not.
template <class Id>
[[nodiscard]] Id id_of(std::string_view text) {
  Id id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && id.value > 0;
  return whole ? id : Id{};
}
/// The id at the `index`th `{}` of the route.
template <class Id>
[[nodiscard]] Id id_in_path(const http::Request& request, std::size_t index = 0) {
  return id_of<Id>(request.path_values.at(index));
}
[[nodiscard]] std::string field(const base::Fields& fields, std::string_view name);
[[nodiscard]] pages::Frame frame_for(App& app, const http::Request& request, const service::Viewer& viewer);
/// The language that the browser asks for: Dutch unless it prefers English.
[[nodiscard]] base::Language language_asked(const http::Request& request);
/// Before there is a session: in that language.
[[nodiscard]] pages::Frame frame_for_stranger(App& app, const http::Request& request);
[[nodiscard]] http::Response error_response(const pages::Frame& frame, const http::Request& request,
                                            int status);
/// An error in a bare line that a browser would show to a person: it gets a page instead.
[[nodiscard]] bool is_bare_error(const http::Request& request, const http::Response& response);
void put_page(http::Response& response, std::string html);
[[nodiscard]] http::Response go_to(App& app, std::string_view path);
/// A path inside the tool that came in from outside, also to a place on its page, or the front door where
/// `text` is anything else.
[[nodiscard]] std::string path_or_home(std::string_view text);
/// The request comes from a page of our own: what only such a page may ask for is guarded by this, where
/// there is no session yet whose token could.
[[nodiscard]] bool from_own_page(const App& app, const http::Request& request);
/// Who may frame an answer when there is no session: the registered platform that the browser comes from, or
/// else the one it was last launched from; "" for nobody.
[[nodiscard]] std::string framing_origin(App& app, const http::Request& request);
/// For writes that carry no form at all, the status is 415; for unreadable ones 400.
[[nodiscard]] int status_of_bad_form(const http::Request& request);

}  // namespace groeipad::web::routes
