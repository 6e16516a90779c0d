#include "certify/flyer.h"

#include <algorithm>

namespace groeipad::certify {
namespace {

// The colours of the pages (web/assets/src/tokens.css).
constexpr Colour kInk{0.106, 0.141, 0.161};
constexpr Colour kSoft{0.325, 0.376, 0.416};
constexpr Colour kAccent{0.043, 0.341, 0.408};
constexpr Colour kPale{0.78, 0.88, 0.905};
constexpr Colour kWash{0.89, 0.937, 0.949};
constexpr Colour kSunken{0.945, 0.937, 0.914};
constexpr Colour kWhite{1, 1, 1};

constexpr double kMargin = 44;
constexpr double kInside = kA4Short - 2 * kMargin;
constexpr double kGutter = 30;
constexpr double kColumn = (kInside - kGutter) / 2;
constexpr double kHeroTop = 104;
constexpr double kQr = 96;
constexpr double kLargest = 11.75;
constexpr double kSmallest = 8.5;
constexpr double kStep = 0.25;
constexpr std::size_t kMostContacts = 3;

struct Labels {
  const char* kind;
  const char* for_whom;
  const char* learn;
  const char* setup;
  const char* yields;
  const char* time;
  const char* join;
  const char* ask;
  const char* joined;  ///< between the last two names
  const char* open;
  const char* logo;
  const char* code;
};
constexpr Labels kDutch{"Professionaliseringstraject",
                        "Voor wie",
                        "Wat je leert",
                        "Hoe het is opgezet",
                        "Wat je organisatie eraan heeft",
                        "Tijd",
                        "Meedoen?",
                        "Vragen? Ga naar ",
                        " of ",
                        "Open Groeipad in de leeromgeving van je organisatie. Meer lezen kan op:",
                        "Logo van ",
                        "QR-code naar "};
constexpr Labels kEnglish{"Professional development track",
                          "For whom",
                          "What you learn",
                          "How it is set up",
                          "What your organisation gains",
                          "Time",
                          "Join in?",
                          "Questions? Ask ",
                          " or ",
                          "Open Groeipad in your organisation’s learning environment. Read more at:",
                          "Logo of ",
                          "QR code to "};

struct Part {
  const char* title;
  const std::vector<traject::Text>& points;
};

/// One flyer while it is laid out at one size of words.
class Sheet {
 public:
  Sheet(Pdf& pdf, const traject::Track& track, const traject::Recruitment& words, const Flyer& flyer,
        base::Language language)
      : pdf_(pdf),
        track_(track),
        words_(words),
        flyer_(flyer),
        language_(language),
        say_(language == base::Language::english ? kEnglish : kDutch) {}

  bool draw() {
    const double foot = kA4Long - foot_height();
    const double body = kHeroTop + hero_height() + 22;
    for (size_ = kLargest; size_ >= kSmallest; size_ -= kStep) {
      const double left_over = foot - 16 - (body + body_height());
      if (left_over < 0) continue;
      draw_head();
      draw_hero();
      // What is left goes between the parts, not all below them.
      draw_body(body + std::min(left_over * 0.25, 10.0), std::min(left_over * 0.3, 16.0));
      draw_foot(foot);
      return true;
    }
    return false;
  }

 private:
  [[nodiscard]] const std::string& in(const traject::Text& text) const { return text.in(language_); }
  [[nodiscard]] std::vector<std::string> in(const std::vector<traject::Text>& texts) const {
    std::vector<std::string> words;
    words.reserve(texts.size());
    for (const traject::Text& text : texts) words.push_back(in(text));
    return words;
  }

  /// The largest size at which `text` stays within `lines` lines.
  [[nodiscard]] Type fitting(const std::string& text, Type type, double width, int lines,
                             double least) const {
    while (type.size > least && pdf_.height_of(text, type, width) > type.size * 1.2 * (lines + 0.4))
      type.size -= 1;
    return type;
  }

  void draw_head() {
    constexpr double kLogoWidth = 190;
    constexpr double kLogoHeight = 54;
    if (!flyer_.logo) {
      const Type name = fitting(flyer_.institution,
                                {.size = 24, .bold = true, .colour = kAccent, .leading = 1.2}, kInside, 2, 9);
      const double high = pdf_.height_of(flyer_.institution, name, kInside);
      pdf_.text(Tag::paragraph, flyer_.institution, name, kMargin, (kHeroTop - high) / 2, kInside);
      return;
    }
    const double scale = std::min(kLogoWidth / flyer_.logo->width(), kLogoHeight / flyer_.logo->height());
    const double high = scale * flyer_.logo->height();
    pdf_.image(*flyer_.logo, {kMargin, (kHeroTop - high) / 2, kLogoWidth, kLogoHeight},
               say_.logo + flyer_.institution);
    const double beside = kInside - kLogoWidth - kGutter;
    const Type name = fitting(
        flyer_.institution, {.size = 16, .bold = true, .colour = kInk, .align = Align::right, .leading = 1.2},
        beside, 3, 8);
    const double name_high = pdf_.height_of(flyer_.institution, name, beside);
    pdf_.text(Tag::paragraph, flyer_.institution, name, kMargin + kLogoWidth + kGutter,
              (kHeroTop - name_high) / 2, beside);
  }

  struct Hero {
    Type kind{.size = 11, .bold = true, .colour = kPale};
    Type title{.size = 32, .bold = true, .colour = kWhite, .leading = 1.2};
    Type headline{.size = 17, .colour = kWhite, .leading = 1.3};
    Type pitch{.size = 11.5, .colour = kWhite, .leading = 1.45};
  };
  [[nodiscard]] Type title() const { return fitting(in(track_.title), hero_.title, kInside, 1, 22); }
  [[nodiscard]] double hero_height() const {
    return 24 + pdf_.height_of(say_.kind, hero_.kind, kInside) + 4 +
           pdf_.height_of(in(track_.title), title(), kInside) + 6 +
           pdf_.height_of(in(words_.headline), hero_.headline, kInside) + 12 +
           pdf_.height_of(in(words_.pitch), hero_.pitch, kInside) + 24;
  }
  void draw_hero() {
    pdf_.rectangle({0, kHeroTop, kA4Short, hero_height()}, kAccent);
    double y = kHeroTop + 24;
    y += pdf_.text(Tag::paragraph, say_.kind, hero_.kind, kMargin, y, kInside) + 4;
    y += pdf_.text(Tag::title, in(track_.title), title(), kMargin, y, kInside) + 6;
    y += pdf_.text(Tag::paragraph, in(words_.headline), hero_.headline, kMargin, y, kInside) + 12;
    pdf_.text(Tag::paragraph, in(words_.pitch), hero_.pitch, kMargin, y, kInside);
  }

  [[nodiscard]] Type heading() const {
    return {.size = size_ + 2.5, .bold = true, .colour = kAccent, .leading = 1.25};
  }
  [[nodiscard]] Type body() const { return {.size = size_, .colour = kInk, .leading = 1.4}; }
  [[nodiscard]] double gap() const { return size_ * 0.5; }

  [[nodiscard]] std::vector<Part> left() const {
    return {{say_.for_whom, words_.for_whom}, {say_.setup, words_.setup}};
  }
  [[nodiscard]] std::vector<Part> right() const {
    return {{say_.learn, words_.learn}, {say_.yields, words_.yields}};
  }

  [[nodiscard]] double height_of(const Part& part) const {
    return pdf_.height_of(part.title, heading(), kColumn) + gap() +
           pdf_.height_of_bullets(in(part.points), body(), kColumn, gap());
  }
  [[nodiscard]] double space() const { return size_ * 1.5; }
  [[nodiscard]] double time_height() const {
    return pdf_.height_of(in(words_.time), body(), kInside - 32 - kTimeLabel) + 24;
  }
  [[nodiscard]] double body_height() const {
    const auto l = left();
    const auto r = right();
    return std::max(height_of(l[0]), height_of(r[0])) + space() + std::max(height_of(l[1]), height_of(r[1])) +
           space() + time_height();
  }

  void draw_part(const Part& part, double x, double y) {
    y += pdf_.text(Tag::heading, part.title, heading(), x, y, kColumn) + gap();
    pdf_.bullets(in(part.points), body(), x, y, kColumn, gap());
  }
  void draw_body(double y, double spare) {
    const auto l = left();
    const auto r = right();
    for (std::size_t row = 0; row < l.size(); ++row) {
      draw_part(l[row], kMargin, y);
      draw_part(r[row], kMargin + kColumn + kGutter, y);
      y += std::max(height_of(l[row]), height_of(r[row])) + space() + spare;
    }
    pdf_.rectangle({kMargin, y, kInside, time_height()}, kWash, 6);
    Type label = heading();
    label.size = size_ + 1;
    pdf_.text(Tag::heading, say_.time, label, kMargin + 16, y + 11, kTimeLabel);
    pdf_.text(Tag::paragraph, in(words_.time), body(), kMargin + 16 + kTimeLabel, y + 12,
              kInside - 32 - kTimeLabel);
  }

  [[nodiscard]] std::string contacts() const {
    const std::size_t count = std::min(flyer_.contacts.size(), kMostContacts);
    std::string names;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) names += i + 1 == count ? say_.joined : ", ";
      names += flyer_.contacts[i];
    }
    return names.empty() ? names : say_.ask + names + ".";
  }

  /// As people type it.
  [[nodiscard]] std::string_view shown_address() const {
    std::string_view shown = flyer_.address;
    if (shown.starts_with("https://")) shown.remove_prefix(std::string_view("https://").size());
    if (shown.ends_with('/')) shown.remove_suffix(1);
    return shown;
  }

  static constexpr double kTimeLabel = 52;
  static constexpr double kFootText = kInside - kQr - kGutter;
  struct Foot {
    Type title{.size = 15, .bold = true, .colour = kAccent, .leading = 1.25};
    Type words{.size = 10.5, .colour = kInk, .leading = 1.4};
    Type ask{.size = 10.5, .bold = true, .colour = kInk, .leading = 1.4};
    Type small{.size = 9.5, .colour = kSoft, .leading = 1.4};
    Type address{.size = 10.5, .bold = true, .colour = kAccent, .leading = 1.4};
  };
  [[nodiscard]] double foot_height() const {
    const std::string ask = contacts();
    const double text = pdf_.height_of(say_.join, foot_.title, kFootText) + 4 +
                        pdf_.height_of(in(words_.next), foot_.words, kFootText) + 6 +
                        (ask.empty() ? 0 : pdf_.height_of(ask, foot_.ask, kFootText) + 6) +
                        pdf_.height_of(say_.open, foot_.small, kFootText) + 2 +
                        pdf_.height_of(shown_address(), foot_.address, kFootText);
    return std::max(text, kQr) + 48;
  }
  void draw_foot(double top) {
    pdf_.rectangle({0, top, kA4Short, kA4Long - top}, kSunken);
    double y = top + 24;
    y += pdf_.text(Tag::heading, say_.join, foot_.title, kMargin, y, kFootText) + 4;
    y += pdf_.text(Tag::paragraph, in(words_.next), foot_.words, kMargin, y, kFootText) + 6;
    if (const std::string ask = contacts(); !ask.empty())
      y += pdf_.text(Tag::paragraph, ask, foot_.ask, kMargin, y, kFootText) + 6;
    y += pdf_.text(Tag::paragraph, say_.open, foot_.small, kMargin, y, kFootText) + 2;
    pdf_.link(shown_address(), flyer_.address, foot_.address, kMargin, y, kFootText);
    const double high = kA4Long - top;
    pdf_.qr(flyer_.address, {kA4Short - kMargin - kQr, top + (high - kQr) / 2, kQr, kQr},
            say_.code + flyer_.address);
  }

  Pdf& pdf_;
  const traject::Track& track_;
  const traject::Recruitment& words_;
  const Flyer& flyer_;
  base::Language language_;
  const Labels& say_;
  Hero hero_;
  Foot foot_;
  double size_ = kLargest;
};

}  // namespace

base::Result<std::string, PdfFault> flyer_pdf(const traject::Track& track, const traject::Recruitment& words,
                                              const Flyer& flyer, base::Language language) {
  auto pdf = Pdf::begin({.title = track.title.in(language) + " · " + flyer.institution,
                         .author = flyer.institution,
                         .subject = words.headline.in(language),
                         .language = language,
                         .made = flyer.made});
  if (!pdf) return tl::unexpected(pdf.error());
  if (!Sheet(*pdf, track, words, flyer, language).draw()) return base::fail(PdfFault::too_much_text);
  return pdf->end();
}

}  // namespace groeipad::certify
