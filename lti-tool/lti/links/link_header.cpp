#include "lti/links/link_header.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace groeipad::lti::links {
namespace {

constexpr std::size_t kLongestHeader = 16 * 1024;

// Steps of a reader that eats its text from the front. Section numbers are RFC 8288's.

/// Takes `front` off the front of `text`; says whether it stood there.
bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.remove_prefix(front.size());
  return true;
}

/// Everything before the first of `ends`, which stays.
std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::string_view taken = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(taken.size());
  return taken;
}

/// What stands before `end`, which is taken too; all there is where it never comes.
std::string_view take_through(std::string_view& text, std::string_view end) {
  const std::size_t at = text.find(end);
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
  return taken;
}

/// §3: a token or a quoted string. Nothing that is looked for here holds an escape.
std::string_view take_value(std::string_view& text) {
  constexpr std::string_view kOpening = "\xe2\x80\x9c";
  constexpr std::string_view kClosing = "\xe2\x80\x9d";
  text = base::trim(text);
  if (take(text, "\"")) return take_through(text, "\"");
  if (take(text, kOpening) || take(text, kClosing)) return take_through(text, kClosing);
  return base::trim(take_until(text, ";,"));
}

/// §3.3: one or more relation types, in either case.
bool names_next(std::string_view relations) {
  const auto all = base::split(relations, ' ');
  return std::any_of(all.begin(), all.end(),
                     [](std::string_view relation) { return base::equals_ignoring_case(relation, "next"); });
}

/// The parameters of one link and the comma behind them: whether it is the next one. Only the first `rel`
/// counts (§3.3).
bool take_parameters(std::string_view& text) {
  std::optional<bool> next;
  text = base::trim(text);
  while (take(text, ";")) {
    const std::string_view name = base::trim(take_until(text, "=;,"));
    const std::string_view value = take(text, "=") ? take_value(text) : std::string_view();
    if (!next && base::equals_ignoring_case(name, "rel")) next = names_next(value);
    text = base::trim(text);
  }
  take_through(text, ",");
  return next.value_or(false);
}

std::string without_entities(std::string_view address) {
  constexpr std::string_view kEntity = "&amp;";
  std::string plain;
  for (std::size_t at = 0; (at = address.find(kEntity)) != std::string_view::npos;) {
    plain += address.substr(0, at + 1);
    address.remove_prefix(at + kEntity.size());
  }
  return plain.append(address);
}

}  // namespace

std::string next_of(std::string_view link_header) {
  if (link_header.size() > kLongestHeader) return {};
  while (take_until(link_header, "<"), take(link_header, "<")) {
    const std::string_view address = base::trim(take_through(link_header, ">"));
    if (take_parameters(link_header)) return without_entities(address);
  }
  return {};
}

std::string before_query(std::string_view address, std::string_view path) {
  const std::size_t end = std::min(address.find_first_of("?#"), address.size());
  std::string_view front = address.substr(0, end);
  while (front.ends_with('/') && path.starts_with('/')) front.remove_suffix(1);
  return std::string(front).append(path).append(address.substr(end));
}

}  // namespace groeipad::lti::links
