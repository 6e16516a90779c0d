#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

namespace groeipad::markdown {

/// A parsed text. Not thread-safe.
class Tree {
 public:
  explicit Tree(std::string_view markdown);

  [[nodiscard]] cmark_node* root() const { return root_.get(); }
  /// As the tree stands, HTML in it too: only after an author's own has been taken out.
  [[nodiscard]] std::string html() const;

  /// Calls `visit(node)` for every node, parents before children; what it says of the children: go in or not.
  /// Nodes must not be moved meanwhile.
  template <class Visit>
  void walk(Visit visit) const;

 private:
  struct FreeParser {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  };
  struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
  };
  struct FreeIter {
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
  };

  std::unique_ptr<cmark_parser, FreeParser> parser_;
  std::unique_ptr<cmark_node, FreeNode> root_;
};

enum class Children { visit, skip };

template <class Visit>
void Tree::walk(Visit visit) const {
  const std::unique_ptr<cmark_iter, FreeIter> iter(cmark_iter_new(root()));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* node = cmark_iter_get_node(iter.get());
    if (visit(node) == Children::skip) cmark_iter_reset(iter.get(), node, CMARK_EVENT_EXIT);
  }
}

/// The words below a node, without marks.
[[nodiscard]] std::string plain_text(cmark_node* node);
/// "" for nullptr.
[[nodiscard]] std::string_view text_of(const char* text);

}  // namespace groeipad::markdown
