#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "demo/platform.h"

namespace groeipad::demo {

[[nodiscard]] rapidjson::Document moodle_claims(const Platform& platform, const Launch& launch);
[[nodiscard]] rapidjson::Document brightspace_claims(const Platform& platform, const Launch& launch);

/// Adds members to a JSON object by value, so that claims read like the JSON they become.
class ObjectBuilder {
 public:
  using Allocator = rapidjson::Document::AllocatorType;
  explicit ObjectBuilder(Allocator& allocator) : value_(rapidjson::kObjectType), allocator_(allocator) {}

  ObjectBuilder& add(std::string_view name, std::string_view text);
  ObjectBuilder& add(std::string_view name, const char* text) { return add(name, std::string_view(text)); }
  ObjectBuilder& add(std::string_view name, std::int64_t number);
  ObjectBuilder& add(std::string_view name, rapidjson::Value value);
  ObjectBuilder& add(std::string_view name, ObjectBuilder& object);
  ObjectBuilder& add(std::string_view name, std::initializer_list<std::string_view> texts);
  ObjectBuilder& add_flag(std::string_view name, bool flag);
  ObjectBuilder& add_list(std::string_view name, const std::vector<std::string>& texts);
  ObjectBuilder& add_map(std::string_view name, const std::map<std::string, std::string>& texts);

  [[nodiscard]] ObjectBuilder object() const { return ObjectBuilder(allocator_); }
  [[nodiscard]] rapidjson::Value take() { return std::move(value_); }

 private:
  rapidjson::Value value_;
  Allocator& allocator_;
};

/// A launch with nothing left open: the tool and the link that it is about.
struct Told {
  const Platform& platform;
  const Launch& launch;
  ExternalTool tool;
  Activity activity;

  Told(const Platform& at, const Launch& of)
      : platform(at),
        launch(of),
        tool(of.tool ? *of.tool : at.own_tool()),
        activity(of.activity ? *of.activity : at.first_activity()) {}

  [[nodiscard]] bool is(MessageKind kind) const { return launch.message == kind; }
  [[nodiscard]] bool shares_people() const { return platform.shares_personal_data() && tool.sees_people(); }
  [[nodiscard]] const std::string& target() const {
    return is(MessageKind::deep_linking) ? tool.deep_linking_target() : activity.url;
  }
  /// The granted ones of those that begin so.
  [[nodiscard]] std::vector<std::string> scopes(std::string_view prefix) const;
  /// The tool's custom parameters and, in a launch of a link, the link's.
  [[nodiscard]] std::map<std::string, std::string> custom() const;
};

inline constexpr std::string_view kGradeScopes = "https://purl.imsglobal.org/spec/lti-ags/scope/";
inline constexpr std::string_view kRosterScopes = "https://purl.imsglobal.org/spec/lti-nrps/scope/";
[[nodiscard]] std::string_view name_of(MessageKind kind);

/// Seconds since 1970, as JWTs count.
[[nodiscard]] std::int64_t numeric_date(base::Instant at);

}  // namespace groeipad::demo
