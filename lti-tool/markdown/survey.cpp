#include <algorithm>

#include "markdown/markdown.h"
#include "markdown/tree.h"

namespace groeipad::markdown {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Words begin at a letter or digit. Past ASCII: at the first byte of a character, unless it is of those
/// that begin with C2 or E2: quotation marks, dashes and other signs.
bool is_of_a_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (byte >= 0xC3 && byte != 0xE2);
}

/// Adds up words over pieces of text: one word may come in several ("foto" + "’s").
class WordCount {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      if (is_space(c)) {
        part();
      } else if (is_of_a_word(c) && !inside_) {
        inside_ = true;
        ++words_;
      }
    }
  }
  void part() { inside_ = false; }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  bool inside_ = false;
  std::size_t words_ = 0;
};

/// Inlines have no line of their own: that of the block around them, and a line more for each break passed.
class Lines {
 public:
  int of(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    const bool is_block = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
    if (is_block && cmark_node_get_start_line(node) > 0) line_ = cmark_node_get_start_line(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) ++line_;
    return line_;
  }

 private:
  int line_ = 1;
};

}  // namespace

Survey survey(std::string_view markdown) {
  const Tree tree(markdown);
  Survey found;
  WordCount count;
  Lines lines;
  tree.walk([&](cmark_node* node) {
    const int line = lines.of(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
      count.add(text_of(cmark_node_get_literal(node)));
    if ((type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK || type == CMARK_NODE_SOFTBREAK ||
        type == CMARK_NODE_LINEBREAK)
      count.part();
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) found.raw_html.push_back(line);
    if (type == CMARK_NODE_HEADING) found.headings.push_back({cmark_node_get_heading_level(node), line});
    if (type == CMARK_NODE_LINK)
      found.links.push_back({std::string(text_of(cmark_node_get_url(node))), line});
    if (type != CMARK_NODE_IMAGE) return Children::visit;
    found.images.push_back({std::string(text_of(cmark_node_get_url(node))), plain_text(node), line});
    return Children::skip;
  });
  found.words = count.words();
  return found;
}

}  // namespace groeipad::markdown
