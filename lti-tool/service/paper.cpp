#include "service/paper.h"

#include "base/json.h"

namespace groeipad::service {
namespace {

using base::JsonWriter;
using rapidjson::Value;
using traject::Asked;
using traject::Question;

constexpr base::JsonLimits kLimits{.bytes = 2 * 1024 * 1024, .depth = 8};

std::int64_t as_number(std::size_t index) {
  return index == traject::kUnanswered ? -1 : static_cast<std::int64_t>(index);
}

void write_numbers(JsonWriter& json, std::string_view name, const std::vector<std::size_t>& numbers) {
  json.key(name).begin_array();
  for (const std::size_t number : numbers) json.value(as_number(number));
  json.end_array();
}

void write_entries(JsonWriter& json, const Question& question) {
  if (!question.options.empty()) {
    json.key("options").begin_array();
    for (const traject::Option& option : question.options) {
      json.begin_object().member("text", option.text).member("right", option.right);
      json.member("why", option.why).end_object();
    }
    json.end_array();
  }
  if (!question.items.empty()) {
    json.key("items").begin_array();
    for (const std::string& item : question.items) json.value(item);
    json.end_array();
  }
  if (!question.pairs.empty()) {
    json.key("pairs").begin_array();
    for (const traject::Pair& pair : question.pairs)
      json.begin_object().member("left", pair.left).member("right", pair.right).end_object();
    json.end_array();
  }
}

std::string text_in(const Value& object, std::string_view name) {
  return std::string(base::string_member(object, name).value_or(""));
}

/// The elements of the list `name`; none where there is no such list.
template <class Take>
void for_each_in(const Value& object, std::string_view name, Take take) {
  const Value* list = base::member(object, name);
  if (list == nullptr || !list->IsArray()) return;
  for (const Value& element : list->GetArray()) take(element);
}

std::optional<std::vector<std::size_t>> numbers_in(const Value& object, std::string_view name) {
  std::vector<std::size_t> numbers;
  bool sound = true;
  for_each_in(object, name, [&](const Value& element) {
    sound = sound && element.IsInt64() && element.GetInt64() >= -1;
    if (sound) numbers.push_back(static_cast<std::size_t>(element.GetInt64()));
  });
  return sound ? std::optional(std::move(numbers)) : std::nullopt;
}

std::optional<Asked> read_asked(const Value& object) {
  if (!object.IsObject()) return std::nullopt;
  const auto kind = traject::question_kind_from(text_in(object, "kind"));
  auto order = numbers_in(object, "order");
  if (!kind || !order) return std::nullopt;
  Asked asked;
  asked.order = std::move(*order);
  Question& question = asked.question;
  question.id = text_in(object, "id");
  question.kind = *kind;
  question.ask = text_in(object, "ask");
  question.model = text_in(object, "model");
  question.feedback = text_in(object, "feedback");
  for_each_in(object, "options", [&](const Value& option) {
    question.options.push_back({text_in(option, "text"), base::bool_member(option, "right").value_or(false),
                                text_in(option, "why")});
  });
  for_each_in(object, "items", [&](const Value& item) { question.items.emplace_back(base::text_of(item)); });
  for_each_in(object, "pairs", [&](const Value& pair) {
    question.pairs.push_back({text_in(pair, "left"), text_in(pair, "right")});
  });
  return asked;
}

}  // namespace

std::string to_json(const KeptPaper& kept) {
  JsonWriter json;
  json.begin_object().member("pass_percent", kept.pass_percent).key("asked").begin_array();
  for (const Asked& asked : kept.paper.asked) {
    const Question& question = asked.question;
    json.begin_object().member("id", question.id).member("kind", traject::name_of(question.kind));
    json.member("ask", question.ask);
    write_entries(json, question);
    json.member("model", question.model).member("feedback", question.feedback);
    write_numbers(json, "order", asked.order);
    json.end_object();
  }
  json.end_array().end_object();
  return json.str();
}

std::optional<KeptPaper> paper_from_json(std::string_view text) {
  const auto json = base::parse_json_object(text, kLimits);
  if (!json) return std::nullopt;
  const auto pass_percent = base::int_member(*json, "pass_percent");
  if (!pass_percent) return std::nullopt;
  KeptPaper kept;
  kept.pass_percent = static_cast<int>(*pass_percent);
  bool sound = true;
  for_each_in(*json, "asked", [&](const Value& element) {
    auto asked = read_asked(element);
    sound = sound && asked.has_value();
    if (asked) kept.paper.asked.push_back(std::move(*asked));
  });
  return sound ? std::optional(std::move(kept)) : std::nullopt;
}

std::string to_json(const traject::Answer& answer) {
  JsonWriter json;
  json.begin_object();
  write_numbers(json, "choice", answer.choice);
  json.member("text", answer.text).end_object();
  return json.str();
}

std::optional<traject::Answer> answer_from_json(std::string_view text) {
  const auto json = base::parse_json_object(text, kLimits);
  if (!json) return std::nullopt;
  auto choice = numbers_in(*json, "choice");
  if (!choice) return std::nullopt;
  return traject::Answer{std::move(*choice), text_in(*json, "text")};
}

}  // namespace groeipad::service
