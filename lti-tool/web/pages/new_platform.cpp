#include "web/pages/new_platform.h"

#include <algorithm>
#include <array>

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::Field;
using service::FieldFault;
using service::ManualRegistration;

constexpr std::string_view kForm = "platform";

struct Typed {
  std::string_view id;  ///< name in the form
  std::string_view label;
  std::string_view hint;
  std::string ManualRegistration::*value;
  std::optional<Field> field;
};
constexpr std::array<Typed, 8> kFields = {{
    {"name", "platform.name", "platform.name_hint", &ManualRegistration::name, Field::name},
    {"issuer", "platform.issuer", "by_hand.issuer_hint", &ManualRegistration::issuer, Field::issuer},
    {"client_id", "platform.client_id", "by_hand.client_id_hint", &ManualRegistration::client_id,
     Field::client_id},
    {"login_url", "platform.login_url", "by_hand.login_url_hint", &ManualRegistration::login_url,
     Field::login_url},
    {"token_url", "platform.token_url", "by_hand.token_url_hint", &ManualRegistration::token_url,
     Field::token_url},
    {"jwks_url", "platform.jwks_url", "by_hand.jwks_url_hint", &ManualRegistration::jwks_url,
     Field::jwks_url},
    {"token_audience", "platform.token_audience", "by_hand.token_audience_hint",
     &ManualRegistration::token_audience, std::nullopt},
    {"deployments", "platform.deployments", "by_hand.deployments_hint", &ManualRegistration::deployments,
     Field::deployments},
}};

std::string_view key_of(FieldFault fault) {
  switch (fault) {
    case FieldFault::missing:
      return "by_hand.missing";
    case FieldFault::too_long:
      return "by_hand.too_long";
    case FieldFault::no_address:
      return "by_hand.no_address";
    case FieldFault::not_https:
      return "by_hand.not_https";
  }
  return "by_hand.missing";
}

/// What a list of deployments can have is more than its length.
std::string_view key_of(const service::FieldRemark& remark) {
  return remark.field == Field::deployments ? "platform.deployment_bad" : key_of(remark.fault);
}

const service::FieldRemark* remark_on(const NewPlatformPage& page, std::optional<Field> field) {
  if (!field) return nullptr;
  const auto found = std::find_if(page.remarks.begin(), page.remarks.end(),
                                  [&](const service::FieldRemark& remark) { return remark.field == *field; });
  return found == page.remarks.end() ? nullptr : &*found;
}

void add_tool(Values& values, const Frame& frame, const service::ToolAddresses& tool) {
  const std::array<std::tuple<std::string_view, std::string_view, std::string_view>, 6> rows = {{
      {"tool-url", "by_hand.target", tool.target_url},
      {"tool-login", "by_hand.login", tool.login_url},
      {"tool-terug", "by_hand.redirect", tool.redirect_url},
      {"tool-sleutels", "by_hand.jwks", tool.jwks_url},
      {"tool-pictogram", "by_hand.icon", tool.icon_url},
      {"tool-domein", "by_hand.domain", tool.domain},
  }};
  for (const auto& [id, label, value] : rows) {
    add_copy_field(values.section("COPY"), id, say(frame, label), value);
  }
}

/// At the top, with links to the fields: someone who hears the page need not search for them.
void add_remark(Values& list, const Frame& frame, std::string_view field, std::string_view label,
                const service::FieldRemark& remark) {
  list.section("REMARK")
      .set("REMARK_URL", "#" + std::string(kForm) + "-" + std::string(field))
      .set("REMARK_LABEL", label)
      .set("REMARK_TEXT", say(frame, key_of(remark)));
}

void add_refusal(Values& values, const Frame& frame, const NewPlatformPage& page) {
  values.show_if("REFUSED", false);
  if (page.remarks.empty() && !page.already_there) return;
  Values& box = values.section("REFUSED");
  box.set("REFUSED_TEXT", say(frame, page.remarks.empty() ? "by_hand.already_there" : "by_hand.refused"));
  box.show_if("REMARKS", false);
  if (page.remarks.empty()) return;
  Values& list = box.section("REMARKS");
  if (const auto* remark = remark_on(page, Field::institution)) {
    add_remark(list, frame, "instelling", say(frame, "staff.institution"), *remark);
  }
  for (const Typed& field : kFields) {
    if (const auto* remark = remark_on(page, field.field)) {
      add_remark(list, frame, field.id, say(frame, field.label), *remark);
    }
  }
}

void add_fields(Values& values, const Frame& frame, const NewPlatformPage& page) {
  for (const Typed& field : kFields) {
    const service::FieldRemark* remark = remark_on(page, field.field);
    const bool more_lines = field.field == Field::deployments;
    Values& row = values.section("FIELD");
    row.set("FIELD_ID", field.id).set("FIELD_LABEL", say(frame, field.label));
    row.set("FIELD_HINT", say(frame, field.hint)).set("FIELD_TYPED", page.typed.*field.value);
    row.show_if("ONE_LINE", !more_lines).show_if("MORE_LINES", more_lines);
    row.show_if("FIELD_REFUSED", remark != nullptr);
    if (remark != nullptr) row.set("FIELD_WRONG", say(frame, key_of(*remark)));
  }
}

std::optional<NameFault> institution_fault(const NewPlatformPage& page) {
  const service::FieldRemark* remark = remark_on(page, Field::institution);
  if (remark == nullptr) return std::nullopt;
  return remark->fault == FieldFault::too_long ? NameFault::too_long : NameFault::missing;
}

}  // namespace

std::string new_platform_page(const Frame& frame, const NewPlatformPage& page) {
  Values values = framed(frame);
  add_platforms_nav(values, "true");
  add_refusal(values, frame, page);
  add_tool(values, frame, page.tool);
  add_institution(values, frame,
                  {.form = std::string(kForm),
                   .typed = page.typed.institution,
                   .staff_are = page.typed.staff_are,
                   .wrong = institution_fault(page)});
  add_fields(values, frame, page);
  add_known_institutions(values, page.institutions);
  return frame.templates.render("new_platform.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
