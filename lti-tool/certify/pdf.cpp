#include "certify/pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "certify/amend.h"
#include "certify/pixels.h"

namespace groeipad::certify {
namespace {

constexpr const char* kFamily = "Lato";
/// Where the words of a list begin, in sizes.
constexpr double kIndent = 1.15;
/// Modules of quiet around a QR code (ISO/IEC 18004 §6.3.8).
constexpr int kQuiet = 4;

constexpr std::size_t kToTheSecond = std::string_view("2026-11-22T09:30:00").size();

template <auto release>
struct Release {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using FontMap = std::unique_ptr<PangoFontMap, Release<g_object_unref>>;
using Context = std::unique_ptr<PangoContext, Release<g_object_unref>>;
using Font = std::unique_ptr<PangoFont, Release<g_object_unref>>;
using Description = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using Attributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Drawing = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Code = std::unique_ptr<QRcode, Release<QRcode_free>>;

cairo_status_t keep(void* out, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

const char* name_of(Tag tag) {
  switch (tag) {
    case Tag::title:
      return "H1";
    case Tag::heading:
      return "H2";
    case Tag::paragraph:
      break;
  }
  return "P";
}

PangoAlignment pango(Align align) {
  switch (align) {
    case Align::centre:
      return PANGO_ALIGN_CENTER;
    case Align::right:
      return PANGO_ALIGN_RIGHT;
    case Align::left:
      break;
  }
  return PANGO_ALIGN_LEFT;
}

Description described(const Type& type) {
  Description description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), kFamily);
  pango_font_description_set_weight(description.get(), type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  // In points of the page, whatever the resolution of a screen.
  pango_font_description_set_absolute_size(description.get(), type.size * PANGO_SCALE);
  return description;
}

/// Fontconfig gives another font for one that is not there, without a word.
bool has_font(PangoFontMap* map, PangoContext* context) {
  return std::ranges::all_of(std::array{false, true}, [&](bool bold) {
    const Description asked = described({.bold = bold, .colour = {}});
    const Font font(pango_font_map_load_font(map, context, asked.get()));
    if (!font) return false;
    const Description got(pango_font_describe(font.get()));
    const char* family = pango_font_description_get_family(got.get());
    return family != nullptr && std::string_view(family) == kFamily;
  });
}

}  // namespace

struct Pdf::Impl {
  std::string bytes;
  base::Language language = base::Language::dutch;
  std::vector<std::string> figures;
  FontMap fonts;
  Context context;
  Surface surface;  // writes to `bytes` until it is finished
  Drawing drawing;

  [[nodiscard]] Layout layout(std::string_view text, const Type& type, double width) const {
    Layout made(pango_layout_new(context.get()));
    pango_layout_set_font_description(made.get(), described(type).get());
    pango_layout_set_width(made.get(), static_cast<int>(std::lround(width * PANGO_SCALE)));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(made.get(), pango(type.align));
    // Lato's own lines are 1.2 sizes high.
    pango_layout_set_line_spacing(made.get(), static_cast<float>(type.leading / 1.2));
    // A ligature is one sign for several letters: what reads the file aloud must be told which, and not all
    // that do so understand it.
    const Attributes plain(pango_attr_list_new());
    pango_attr_list_insert(plain.get(), pango_attr_font_features_new("liga=0"));
    pango_layout_set_attributes(made.get(), plain.get());
    pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
    return made;
  }
  void paint(Colour colour) const {
    cairo_set_source_rgb(drawing.get(), colour.red, colour.green, colour.blue);
  }
  double show(const Layout& text, Colour colour, double x, double y) const {
    paint(colour);
    cairo_move_to(drawing.get(), x, y);
    pango_cairo_show_layout(drawing.get(), text.get());
    return height(text);
  }
  static double height(const Layout& text) {
    int width = 0;
    int high = 0;
    pango_layout_get_size(text.get(), &width, &high);
    return static_cast<double>(high) / PANGO_SCALE;
  }
  template <class Draw>
  void tagged(const char* tag, const char* attributes, Draw draw) const {
    cairo_tag_begin(drawing.get(), tag, attributes);
    draw();
    cairo_tag_end(drawing.get(), tag);
  }
};

Pdf::Pdf(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pdf::~Pdf() = default;
Pdf::Pdf(Pdf&&) noexcept = default;
Pdf& Pdf::operator=(Pdf&&) noexcept = default;

base::Result<Pdf, PdfFault> Pdf::begin(const PdfAbout& about, double width, double height) {
  auto impl = std::make_unique<Impl>();
  impl->language = about.language;
  // A font map of its own: those that pango shares belong to a thread and live as long as that.
  impl->fonts.reset(pango_cairo_font_map_new());
  impl->context.reset(pango_font_map_create_context(impl->fonts.get()));
  if (!has_font(impl->fonts.get(), impl->context.get())) return base::fail(PdfFault::no_font);
  pango_context_set_language(
      impl->context.get(),
      pango_language_from_string(about.language == base::Language::english ? "en" : "nl"));
  // Where a sign stands must not depend on a screen's pixels.
  pango_context_set_round_glyph_positions(impl->context.get(), FALSE);
  impl->surface.reset(cairo_pdf_surface_create_for_stream(keep, &impl->bytes, width, height));
  cairo_surface_t* surface = impl->surface.get();
  const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface, what, text.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, about.title);
  say(CAIRO_PDF_METADATA_AUTHOR, about.author);
  say(CAIRO_PDF_METADATA_SUBJECT, about.subject);
  say(CAIRO_PDF_METADATA_CREATOR, "Groeipad");
  // cairo knows no parts of a second.
  say(CAIRO_PDF_METADATA_CREATE_DATE, base::to_iso8601(about.made).substr(0, kToTheSecond) + "Z");
  impl->drawing.reset(cairo_create(surface));
  cairo_tag_begin(impl->drawing.get(), "Document", nullptr);
  return Pdf(std::move(impl));
}

double Pdf::height_of(std::string_view text, const Type& type, double width) const {
  return Impl::height(impl_->layout(text, type, width));
}

double Pdf::text(Tag tag, std::string_view text, const Type& type, double x, double y, double width) {
  const Layout layout = impl_->layout(text, type, width);
  impl_->tagged(name_of(tag), nullptr, [&] { impl_->show(layout, type.colour, x, y); });
  return Impl::height(layout);
}

double Pdf::link(std::string_view text, std::string_view url, const Type& type, double x, double y,
                 double width) {
  // cairo reads the attribute as a string in quotes; an address of ours has neither.
  if (url.find_first_of("'\\") != std::string_view::npos) throw std::logic_error("no address to link to");
  const Layout layout = impl_->layout(text, type, width);
  const std::string attributes = "uri='" + std::string(url) + "'";
  impl_->tagged("P", nullptr, [&] {
    impl_->tagged(CAIRO_TAG_LINK, attributes.c_str(), [&] { impl_->show(layout, type.colour, x, y); });
  });
  return Impl::height(layout);
}

double Pdf::height_of_bullets(const std::vector<std::string>& points, const Type& type, double width,
                              double gap) const {
  double high = 0;
  for (const std::string& point : points) high += height_of(point, type, width - type.size * kIndent) + gap;
  return points.empty() ? 0 : high - gap;
}

double Pdf::bullets(const std::vector<std::string>& points, const Type& type, double x, double y,
                    double width, double gap) {
  const double indent = type.size * kIndent;
  const double top = y;
  impl_->tagged("L", nullptr, [&] {
    for (const std::string& point : points) {
      impl_->tagged("LI", nullptr, [&] {
        impl_->tagged("Lbl", nullptr,
                      [&] { impl_->show(impl_->layout("•", type, indent), type.colour, x, y); });
        const Layout words = impl_->layout(point, type, width - indent);
        impl_->tagged("LBody", nullptr, [&] { impl_->show(words, type.colour, x + indent, y); });
        y += Impl::height(words) + gap;
      });
    }
  });
  return points.empty() ? 0 : y - gap - top;
}

void Pdf::rectangle(const Box& box, Colour colour, double corner) {
  cairo_t* c = impl_->drawing.get();
  const double right = box.x + box.width;
  const double bottom = box.y + box.height;
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_new_path(c);
  cairo_arc(c, right - corner, box.y + corner, corner, -kQuarter, 0);
  cairo_arc(c, right - corner, bottom - corner, corner, 0, kQuarter);
  cairo_arc(c, box.x + corner, bottom - corner, corner, kQuarter, 2 * kQuarter);
  cairo_arc(c, box.x + corner, box.y + corner, corner, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(c);
  impl_->paint(colour);
  cairo_fill(c);
}

void Pdf::image(const Image& image, const Box& box, std::string_view says) {
  cairo_t* c = impl_->drawing.get();
  const double scale = std::min(box.width / image.width(), box.height / image.height());
  impl_->figures.emplace_back(says);
  impl_->tagged("Figure", nullptr, [&] {
    cairo_save(c);
    cairo_translate(c, box.x, box.y);
    cairo_scale(c, scale, scale);
    cairo_set_source_surface(c, image.pixels_->surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(c), CAIRO_FILTER_BEST);
    // Not cairo_paint(): what has no bounds is drawn outside the tag, which cairo 1.16 then finds misplaced.
    cairo_rectangle(c, 0, 0, image.width(), image.height());
    cairo_fill(c);
    cairo_restore(c);
  });
}

void Pdf::qr(std::string_view content, const Box& box, std::string_view says) {
  const Code code(QRcode_encodeString(std::string(content).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
  if (!code) throw std::runtime_error("no QR code of " + std::string(content));
  const double module = std::min(box.width, box.height) / (code->width + 2 * kQuiet);
  cairo_t* c = impl_->drawing.get();
  rectangle(box, {1, 1, 1});
  impl_->figures.emplace_back(says);
  impl_->tagged("Figure", nullptr, [&] {
    impl_->paint({0, 0, 0});
    for (int row = 0; row < code->width; ++row) {
      for (int column = 0; column < code->width; ++column) {
        if ((code->data[row * code->width + column] & 1U) == 0) continue;
        cairo_rectangle(c, box.x + (column + kQuiet) * module, box.y + (row + kQuiet) * module, module,
                        module);
      }
    }
    cairo_fill(c);
  });
}

void Pdf::next_page() { cairo_show_page(impl_->drawing.get()); }

base::Result<std::string, PdfFault> Pdf::end() {
  cairo_tag_end(impl_->drawing.get(), "Document");
  cairo_show_page(impl_->drawing.get());
  const cairo_status_t drawn = cairo_status(impl_->drawing.get());
  impl_->drawing.reset();
  cairo_surface_finish(impl_->surface.get());
  const cairo_status_t written = cairo_surface_status(impl_->surface.get());
  if (drawn != CAIRO_STATUS_SUCCESS) return base::fail(PdfFault::failed, cairo_status_to_string(drawn));
  if (written != CAIRO_STATUS_SUCCESS) return base::fail(PdfFault::failed, cairo_status_to_string(written));
  return amend(std::move(impl_->bytes), impl_->language == base::Language::english ? "en" : "nl",
               impl_->figures);
}

}  // namespace groeipad::certify
