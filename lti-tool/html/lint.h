#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "html/templates.h"

namespace groeipad::html {

/// Refuses what the engine's automatic escaping does not cover, and what a strict content security policy
/// would break anyway. Faults (unsafe), each with the offending piece in its detail:
/// - markers other than `{{NAME}}`, `{{#NAME}}`, `{{/NAME}}` and `{{! … }}`: no modifiers, no own pragmas, no
///   includes at render time, no changed delimiters. Two modifiers are allowed in text: `{{NAME:p}}` keeps
///   line breaks, and a name that ends in `_HTML` is printed as `{{NAME_HTML:none}}`, there and in no other
///   way;
/// - a variable as (part of) a tag or attribute name, or in an unquoted attribute value; any unquoted value;
/// - a section that opens and closes at places of different kinds, so that showing it changes how the rest
/// reads;
/// - attributes on*, style, srcdoc, formaction, xlink:href; a variable in srcset, ping, data or content;
/// - elements style, base, object, embed, iframe, meta refresh; script without src or with content;
/// - a variable within a comment.
[[nodiscard]] base::Result<void, TemplateError> lint(std::string_view html);

}  // namespace groeipad::html
