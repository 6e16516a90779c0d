#include "markdown/tree.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>

#include "markdown/markdown.h"

namespace groeipad::markdown {
namespace {

constexpr int kOptions = CMARK_OPT_VALIDATE_UTF8;
/// As the tree stands: whoever renders has taken out what an author may not write.
constexpr int kRendering = kOptions | CMARK_OPT_UNSAFE;

/// Registering writes the library's global lists; reading them afterwards is safe from any thread.
cmark_syntax_extension* tables() {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  return cmark_find_syntax_extension("table");
}

/// The library fills every row up to as many cells as the widest has: a text of 256 KiB could ask for more
/// of them than fit in memory.
bool may_have_tables(std::string_view markdown) {
  constexpr std::size_t kMostCells = 200'000;
  std::size_t lines = 1;
  std::size_t widest = 0;
  std::size_t bars = 0;
  for (const char c : markdown) {
    if (c == '|') widest = std::max(widest, ++bars);
    if (c != '\n' && c != '\r') continue;
    ++lines;
    bars = 0;
  }
  return (widest + 1) * lines <= kMostCells;
}

}  // namespace

Tree::Tree(std::string_view markdown) : parser_(cmark_parser_new(kOptions)) {
  markdown = markdown.substr(0, kMostBytes);
  if (may_have_tables(markdown)) cmark_parser_attach_syntax_extension(parser_.get(), tables());
  cmark_parser_feed(parser_.get(), markdown.data(), markdown.size());
  root_.reset(cmark_parser_finish(parser_.get()));
}

std::string Tree::html() const {
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html(root(), kRendering, cmark_parser_get_syntax_extensions(parser_.get())), &std::free);
  return std::string(text_of(html.get()));
}

std::string plain_text(cmark_node* node) {
  std::string text;
  cmark_iter* iter = cmark_iter_new(node);
  for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter)) {
    const cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(iter));
    if (event != CMARK_EVENT_ENTER) continue;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      text += text_of(cmark_node_get_literal(cmark_iter_get_node(iter)));
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) text += ' ';
  }
  cmark_iter_free(iter);
  return text;
}

std::string_view text_of(const char* text) { return text == nullptr ? std::string_view() : text; }

}  // namespace groeipad::markdown
