#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "conformance/deep_links.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"

// Deep linking: from the request to the signed answer.

namespace groeipad::conformance {

namespace {

/// `targets`: a JSON list of where the platform can show things.
std::string settings_shown_in(const Platform& platform, const std::string& targets, const std::string& more) {
  return R"({"accept_types":["ltiResourceLink"],"accept_presentation_document_targets":)" + targets +
         R"(,"accept_multiple":true,"accept_lineitem":true,"deep_link_return_url":)" +
         as_json(platform.url(platform.profile().back)) + (more.empty() ? "" : "," + more) + "}";
}

}  // namespace

std::string settings_of(const Platform& platform, const std::string& more) {
  return settings_shown_in(platform, R"(["iframe","window"])", more);
}

HttpAnswer ask_for_links(Stage& stage, Browser& browser, Platform& platform, const std::string& settings,
                         const Person& person) {
  const auto launched = launch(stage, browser, platform, person, [&](IdToken& token) {
    token.with(lti("message_type"), as_json("LtiDeepLinkingRequest"))
        .without(lti("resource_link"))
        .with(dl("deep_linking_settings"), settings);
  });
  return launched.status == 303 ? browser.follow(launched) : launched;
}

std::vector<std::string> choices_on(const std::string& page) {
  std::vector<std::string> found;
  for (auto at = page.find("name=\"item\""); at != std::string::npos;
       at = page.find("name=\"item\"", at + 1)) {
    found.push_back(attribute(page.substr(at), "value"));
  }
  return found;
}

HttpAnswer choose(Browser& browser, const HttpAnswer& page, const std::vector<std::string>& items,
                  bool cancel) {
  const auto form = page.body.find("action=\"/plaatsen/");
  require(form != std::string::npos, "no page to choose on: " + std::to_string(page.status));
  base::Fields fields = {{"csrf", hidden_field(page.body.substr(form), "csrf")}};
  for (const auto& item : items) fields.emplace_back("item", item);
  if (cancel) fields.emplace_back("cancel", "1");
  return browser.post(attribute(page.body.substr(form), "action"), base::encode_form(fields));
}

rapidjson::Document read_response(Stage& stage, const Platform& platform, const HttpAnswer& page) {
  const auto form = page.body.find("id=\"antwoord\"");
  require(page.status == 200 && form != std::string::npos,
          "the choice was answered with " + std::to_string(page.status));
  const std::string rest = page.body.substr(form);
  require(attribute(rest, "action") == platform.url(platform.profile().back), "the answer goes elsewhere");
  auto jws = lti::jose::take_apart(hidden_field(rest, "JWT"));
  require(jws.has_value(), "the answer is no signed token");
  const auto keys = lti::jose::JwkSet::parse(stage.browser().get(stage.tool() + "/lti/jwks.json").body);
  const auto key = keys ? keys->find(jws->kid) : std::nullopt;
  require(key && lti::jose::is_signed_by(*jws, *key), "no published key signed the answer");
  return std::move(jws->payload);
}

namespace {

using Document = rapidjson::Document;

std::string text(const rapidjson::Value& object, std::string_view name) {
  return std::string(base::string_member(object, name).value_or(""));
}

const rapidjson::Value& items_of(const Document& response) {
  const auto* items = base::member(response, dl("content_items"));
  require(items != nullptr && items->IsArray(), "no content_items");
  return *items;
}

/// The whole way for these items.
Document place(Stage& stage, Platform& platform, const std::vector<std::string>& items,
               const std::string& settings) {
  auto browser = stage.browser();
  const auto page = ask_for_links(stage, browser, platform, settings, a_teacher());
  return read_response(stage, platform, choose(browser, page, items));
}

void claims(Stage& stage, Platform& platform) {
  const auto response = place(stage, platform, {"track:verbinder"}, settings_of(platform, ""));
  require(text(response, "iss") == platform.profile().client_id, "iss is not the client id");
  require(text(response, "aud") == platform.issuer(), "aud is not the platform's issuer as one text");
  require(text(response, "nonce").size() >= 16, "no nonce");
  const auto now = std::stoll(in_seconds(0));
  const auto issued = base::int_member(response, "iat").value_or(0);
  const auto expires = base::int_member(response, "exp").value_or(0);
  require(issued <= now && issued > now - 60, "iat is not now");
  require(expires > now && expires <= now + 3600, "exp is not soon");
  require(text(response, lti("message_type")) == "LtiDeepLinkingResponse", "message_type");
  require(text(response, lti("version")) == "1.3.0", "version");
  require(text(response, lti("deployment_id")) == platform.profile().deployment, "deployment_id");
  require(!response.HasMember(dl("data").c_str()), "data without being given any");
}

void one_item(Stage& stage, Platform& platform) {
  const auto response = place(stage, platform, {"track:verbinder"}, settings_of(platform, ""));
  const auto& items = items_of(response);
  require(items.Size() == 1, "not one item");
  const auto& item = items[0];
  require(text(item, "type") == "ltiResourceLink" && !text(item, "title").empty(), "type or title");
  require(text(item, "url") == stage.tool() + "/lti/launch", "the link leads elsewhere");
  const auto* custom = base::member(item, "custom");
  require(custom != nullptr && custom->IsObject(), "no custom parameters");
  for (const auto& one : custom->GetObject()) {
    const std::string name(base::text_of(one.name));
    require(name == base::to_lower_ascii(name), "a custom name with capitals");
    require(!has(base::text_of(one.value), "="), "a custom value with an equals sign");
  }
  require(text(*custom, "groeipad_item") == "track:verbinder", "no stable id of ours");
  const auto* icon = base::member(item, "icon");
  require(icon != nullptr, "no icon");
  const auto picture = stage.browser().get(text(*icon, "url"));
  require(picture.status == 200 && picture.header("Content-Type").starts_with("image/"),
          "the icon is not there");
}

/// A frame where the platform has one, a window of its own where it has nothing else.
void frame_or_window(Stage& stage) {
  Platform& platform = stage.canvas();
  const auto shown = [&](const std::string& targets, std::string_view hint) {
    const auto response = place(stage, platform, {"meetings"}, settings_shown_in(platform, targets, ""));
    return base::member(items_of(response)[0], hint) != nullptr;
  };
  require(shown(R"(["iframe","window"])", "iframe"), "no iframe where one is offered");
  require(!shown(R"(["iframe","window"])", "window"), "a window where a frame is offered");
  require(shown(R"(["window"])", "window"), "no window where nothing else is offered");
}

void line_items(Stage& stage) {
  Platform& platform = stage.canvas();
  const auto response =
      place(stage, platform, {"track:verbinder", "meetings", "desk", "dossier"}, settings_of(platform, ""));
  const auto& items = items_of(response);
  require(items.Size() == 4, std::to_string(items.Size()) + " items of four");
  for (const auto& item : items.GetArray()) {
    const std::string id = text(*base::member(item, "custom"), "groeipad_item");
    const auto* column = base::member(item, "lineItem");
    require((column != nullptr) == (id == "track:verbinder"),
            "a line item where none makes sense, or none: " + id);
    if (column == nullptr) continue;
    require(base::int_member(*column, "scoreMaximum") == 100, "scoreMaximum is not 100");
    require(
        !text(*column, "label").empty() && text(*column, "resourceId") == id && !text(*column, "tag").empty(),
        "a line item lacks label, resourceId or tag");
  }
}

/// Everything that can be chosen, all at once.
void everything(Stage& stage) {
  Platform& platform = stage.canvas();
  auto browser = stage.browser();
  const auto page = ask_for_links(stage, browser, platform, settings_of(platform, ""), a_teacher());
  const auto all = choices_on(page.body);
  for (const auto* id : {"track:verbinder", "module:", "meetings", "dossier", "desk"}) {
    require(std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.starts_with(id); }),
            std::string("cannot be chosen: ") + id);
  }
  const auto response = read_response(stage, platform, choose(browser, page, all));
  require(items_of(response).Size() == all.size(), "not all that was chosen");
}

void no_line_items(Stage& stage) {
  Platform& platform = stage.canvas();
  const std::string settings =
      R"({"accept_types":["ltiResourceLink"],"accept_multiple":false,"accept_lineitem":false,)"
      R"("deep_link_return_url":)" +
      as_json(platform.url(platform.profile().back)) + "}";
  const auto response = place(stage, platform, {"track:verbinder"}, settings);
  require(base::member(items_of(response)[0], "lineItem") == nullptr,
          "a line item against the platform's wish");
  auto browser = stage.browser();
  const auto page = ask_for_links(stage, browser, platform, settings, a_teacher());
  const auto two = choose(browser, page, {"track:verbinder", "meetings"});
  require(two.status == 422, "two items where one is accepted: " + std::to_string(two.status));
}

void data_echoed(Stage& stage) {
  Platform& platform = stage.canvas();
  const std::string data = "a \"b\" <c> {\"d\":1} \xc3\xa9";
  const auto response =
      place(stage, platform, {"meetings"}, settings_of(platform, "\"data\":" + as_json(data)));
  require(text(response, dl("data")) == data, "data was changed");
}

void cancelled(Stage& stage) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto page = ask_for_links(stage, browser, platform, settings_of(platform, ""), a_teacher());
  const auto response = read_response(stage, platform, choose(browser, page, {}, true));
  require(items_of(response).Empty(), "something was placed after all");
}

void nothing_chosen(Stage& stage) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto page = ask_for_links(stage, browser, platform, settings_of(platform, ""), a_teacher());
  require(choose(browser, page, {}).status == 422, "an empty choice is taken");
  require(choose(browser, page, {"track:<script>"}).status == 422, "an unknown choice is taken");
  // And then the right one still works.
  (void)read_response(stage, platform, choose(browser, page, {"desk"}));
}

void answered_once(Stage& stage) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto page = ask_for_links(stage, browser, platform, settings_of(platform, ""), a_teacher());
  (void)read_response(stage, platform, choose(browser, page, {"desk"}));
  require(choose(browser, page, {"desk"}).status == 404, "a request can be answered twice");
}

void of_another_person(Stage& stage) {
  Platform& platform = stage.moodle();
  auto owner = stage.browser();
  const auto page = ask_for_links(stage, owner, platform, settings_of(platform, ""), a_teacher("dl-owner"));
  auto other = stage.browser();
  const auto theirs = ask_for_links(stage, other, platform, settings_of(platform, ""), a_teacher("dl-other"));
  const std::string csrf = hidden_field(theirs.body, "csrf");
  const std::string action = attribute(page.body.substr(page.body.find("action=\"/plaatsen/")), "action");
  require(other.get(action).status == 404, "another person's request can be seen");
  const auto answer = other.post(action, base::encode_form({{"csrf", csrf}, {"item", "desk"}}));
  require(answer.status == 404, "another person's request can be answered");
  require(owner.post(action, "item=desk").status == 403, "a choice without the form's token is taken");
}

void for_staff_only(Stage& stage) {
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    auto browser = stage.browser();
    const auto answer = ask_for_links(stage, browser, *platform, settings_of(*platform, ""), Person{});
    expect_refused(stage, browser, answer, "staff", 403);
  }
}

void forged(Stage& stage) {
  Platform& platform = stage.moodle();
  for (const std::string& address :
       {std::string("https://evil.example/back"), std::string("javascript:alert(1)"), std::string(),
        std::string("/back"), platform.login_origin() + ".evil.example/"}) {
    auto browser = stage.browser();
    const auto answer = ask_for_links(
        stage, browser, platform,
        R"({"accept_types":["ltiResourceLink"],"deep_link_return_url":)" + as_json(address) + "}",
        a_teacher());
    expect_refused(stage, browser, answer, "");
    require(!has(answer.body, "evil.example") && !has(answer.body, "alert(1)"), "the page shows the address");
  }
  auto browser = stage.browser();
  expect_refused(stage, browser, ask_for_links(stage, browser, platform, "null", a_teacher()),
                 "deep_linking_settings");
}

void never_markup(Stage& stage) {
  Platform& platform = stage.canvas();
  const std::string hostile = "</p><script>alert(1)</script>";
  auto browser = stage.browser();
  const auto page =
      ask_for_links(stage, browser, platform,
                    settings_of(platform, "\"title\":" + as_json(hostile) + ",\"text\":" + as_json(hostile) +
                                              ",\"data\":" + as_json(hostile)),
                    a_teacher());
  require(page.status == 200 && !has(page.body, "<script>alert"), "markup of the request is on the page");
  const auto placed = choose(browser, page, {"desk"});
  require(!has(placed.body, "<script>alert"), "markup of the request is on the page after the choice");
  require(has(placed.header("Content-Security-Policy"), "form-action"), "forms may go anywhere");
}

/// What was placed leads there: our stable id comes back with the launch.
void lands(Stage& stage) {
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    auto browser = stage.browser();
    const auto launched = launch(stage, browser, *platform, a_teacher(), [](IdToken& token) {
      token.with(lti("custom"), R"({"groeipad_item":"desk"})");
    });
    require(launched.header("Location") == stage.tool() + "/begeleiding",
            "a placed desk does not lead there");
  }
}

}  // namespace

void add_deep_linking_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"deep linking: " + std::move(name), std::move(play)});
  };
  add("a signed answer: Moodle", [](Stage& stage) { claims(stage, stage.moodle()); });
  add("a signed answer: Brightspace", [](Stage& stage) { claims(stage, stage.brightspace()); });
  add("a signed answer: Canvas", [](Stage& stage) { claims(stage, stage.canvas()); });
  add("an item with link, icon and our id: Moodle", [](Stage& stage) { one_item(stage, stage.moodle()); });
  add("an item with link, icon and our id: Brightspace",
      [](Stage& stage) { one_item(stage, stage.brightspace()); });
  add("an item with link, icon and our id: Canvas", [](Stage& stage) { one_item(stage, stage.canvas()); });
  add("a frame or a window, as the platform offers", frame_or_window);
  add("line items of 100 where a grade makes sense", line_items);
  add("everything that can be placed, at once", everything);
  add("one item without line item where the platform wants that", no_line_items);
  add("data echoed when given, and only then", data_echoed);
  add("a changed mind", cancelled);
  add("nothing or nonsense chosen", nothing_chosen);
  add("a request is answered once", answered_once);
  add("a request belongs to one person", of_another_person);
  add("only people who teach may pick", for_staff_only);
  add("forged return addresses", forged);
  add("nothing of the request is markup", never_markup);
  add("a placed item leads there", lands);
}

}  // namespace groeipad::conformance
