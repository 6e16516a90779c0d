#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "markdown/tree.h"

namespace groeipad::markdown {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// For an attribute in double quotes. Quotes, spaces, controls and bytes past ASCII are percent-encoded, so
/// that an address ends where it should.
std::string attribute_address(std::string_view address) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kAsTheyAre = "-._~:/?#[]@!$()*+,;=%";
  std::string safe;
  for (const char c : address) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (c == '&') {
      safe += "&amp;";
    } else if (is_letter_or_digit(c) || kAsTheyAre.find(c) != std::string_view::npos) {
      safe += c;
    } else {
      safe += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
  }
  return safe;
}

std::string attribute_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '"') {
      safe += "&quot;";
    } else {
      safe += c;
    }
  }
  return safe;
}

/// https, or relative to the page's own host. Browsers skip spaces and controls in front and read '\' as '/'.
bool may_lead_to(std::string_view address) {
  const auto is_odd = [](char c) { return c == '\\' || static_cast<std::uint8_t>(c) <= ' '; };
  if (address.empty() || std::any_of(address.begin(), address.end(), is_odd)) return false;
  if (address.starts_with("https://")) return true;
  if (address.starts_with("//")) return false;
  return address.substr(0, address.find_first_of("/?#")).find(':') == std::string_view::npos;
}

void put_before(cmark_node* node, cmark_node* other) {
  if (cmark_node_insert_before(node, other) == 0) throw std::logic_error("a node that may not stand here");
}

/// HTML of our own: the author's has been removed by then. Unlike custom nodes it may stand in table cells.
void put_html_before(cmark_node* node, const std::string& html) {
  cmark_node* made = cmark_node_new(CMARK_NODE_HTML_INLINE);
  cmark_node_set_literal(made, html.c_str());
  put_before(node, made);
}

/// Leaves what stands inside where it is.
void rewrite_link(cmark_node* link) {
  const std::string target(text_of(cmark_node_get_url(link)));
  const bool leads = may_lead_to(target);
  if (leads)
    put_html_before(
        link, "<a href=\"" + attribute_address(target) + "\" rel=\"noreferrer noopener\" target=\"_blank\">");
  while (cmark_node* child = cmark_node_first_child(link)) put_before(link, child);
  if (leads) put_html_before(link, "</a>");
  cmark_node_free(link);
}

void rewrite_image(cmark_node* image, std::string_view figures) {
  const std::string name(text_of(cmark_node_get_url(image)));
  const std::string alt = attribute_text(plain_text(image));
  put_html_before(image, is_figure_name(name)
                             ? "<img src=\"" + attribute_address(std::string(figures) + name) + "\" alt=\"" +
                                   alt + "\" loading=\"lazy\" />"
                             : alt);
  cmark_node_free(image);
}

}  // namespace

bool is_figure_name(std::string_view name) {
  return !name.empty() && name.size() <= 60 && name.front() != '.' && name.front() != '-' &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_'; });
}

SafeHtml to_html(std::string_view markdown, std::string_view figures) {
  const Tree tree(markdown);
  std::vector<cmark_node*> raw;
  std::vector<cmark_node*> links;
  std::vector<cmark_node*> images;
  tree.walk([&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) raw.push_back(node);
    if (type == CMARK_NODE_LINK) links.push_back(node);
    if (type != CMARK_NODE_IMAGE) return Children::visit;
    images.push_back(node);
    return Children::skip;
  });
  for (cmark_node* node : raw) cmark_node_free(node);
  for (cmark_node* image : images) rewrite_image(image, figures);
  for (cmark_node* link : links) rewrite_link(link);
  return SafeHtml(tree.html());
}

}  // namespace groeipad::markdown
