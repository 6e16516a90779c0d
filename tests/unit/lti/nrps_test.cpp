#include <catch2/catch.hpp>

#include "lti/nrps/nrps.h"

namespace groeipad::lti::nrps {
namespace {

using launch::Roles;

std::vector<Member> members(const std::string& json) {
  const auto page = read_page("{\"members\":" + json + "}");
  REQUIRE(page.has_value());
  return *page;
}

Member only(const std::string& json) {
  const auto all = members("[" + json + "]");
  REQUIRE(all.size() == 1);
  return all.front();
}

TEST_CASE("Moodle W11: a roster with short role names and what we do not ask for") {
  const auto page = read_page(
      R"({"id":"http:\/\/m.example\/memberships","context":{"id":"2","label":"traject","title":"Traject"},"members":[)"
      R"({"status":"Active","roles":["Learner"],"user_id":"6","lis_person_sourcedid":"IDN-teacher2",)"
      R"("name":"Nico Assistent","given_name":"Nico","family_name":"Assistent","email":"t2@example.test",)"
      R"("ext_user_username":"teacher2"},)"
      R"({"status":"Active","roles":["Instructor"],"user_id":"3","name":"Tara Docent","email":"t1@example.test",)"
      R"("message":[{"https:\/\/purl.imsglobal.org\/spec\/lti\/claim\/message_type":"LtiResourceLinkRequest"}]},)"
      R"({"status":"Active","roles":["Learner"],"user_id":"5","name":"Bram \u00d6zt\u00fcrk"}]})");
  REQUIRE(page.has_value());
  REQUIRE(page->size() == 3);
  CHECK(page->at(0).subject == "6");
  CHECK(page->at(0).status == Status::active);
  CHECK(page->at(0).roles == Roles{.learner = true});
  CHECK(page->at(0).name == "Nico Assistent");
  CHECK(page->at(0).email == "t2@example.test");
  CHECK(page->at(1).roles == Roles{.instructor = true});
  CHECK(page->at(2).name == "Bram \u00d6zt\u00fcrk");
  CHECK(page->at(2).email.empty());
}

TEST_CASE(
    "Moodle W12: without sharing a member has an id, a role and lis_person_sourcedid, which is no name") {
  const auto member =
      only(R"({"status":"Active","roles":["Learner"],"user_id":"4","lis_person_sourcedid":"IDN-student1"})");
  CHECK(member.subject == "4");
  CHECK(member.name.empty());
  CHECK(member.email.empty());
}

TEST_CASE("Brightspace: ids of a GUID and a number, and roles as addresses") {
  const auto member = only(R"({"user_id":"0f9b6d52-6f6e-4f0e-9d1b-1f2e3d4c5b6a_123","roles":[)"
                           R"("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",)"
                           R"("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"]})");
  CHECK(member.subject == "0f9b6d52-6f6e-4f0e-9d1b-1f2e3d4c5b6a_123");
  CHECK(member.roles == Roles{.instructor = true});
}

TEST_CASE("NRPS 2.2: status, absent for active; an unknown word makes nobody leave") {
  const auto status = [](const std::string& json) {
    return only(R"({"user_id":"4","roles":[],"status":)" + json + "}").status;
  };
  CHECK(only(R"({"user_id":"4"})").status == Status::active);
  CHECK(status("null") == Status::active);
  CHECK(status("\"Active\"") == Status::active);
  CHECK(status("\"Inactive\"") == Status::inactive);
  CHECK(status("\"inactive\"") == Status::inactive);
  CHECK(status("\"Deleted\"") == Status::deleted);
  CHECK(status("\"Pending\"") == Status::active);
  CHECK(status("7") == Status::active);
}

TEST_CASE("a name is put together where only its parts are there") {
  CHECK(only(R"({"user_id":"4","given_name":"Noor","family_name":"Bakker"})").name == "Noor Bakker");
  CHECK(only(R"({"user_id":"4","name":" ","given_name":"Noor"})").name == "Noor");
  CHECK(only(R"({"user_id":"4","name":7,"family_name":"Bakker"})").name == "Bakker");
}

TEST_CASE("texts of a roster are cut to 255 characters and free of control characters, as in a launch") {
  CHECK(only(R"({"user_id":"4","name":"a\r\nb\u0000"})").name == "a  b");
  CHECK(only(R"({"user_id":"4","email":")" + std::string(300, 'x') + "\"}").email.size() == 255);
  const std::string half = "\"" + std::string(200, 'x') + "\"";
  CHECK(only(R"({"user_id":"4","given_name":)" + half + ",\"family_name\":" + half + "}").name.size() == 255);
}

TEST_CASE("members without a usable id are left out") {
  const std::string longest(255, 'x');
  const auto all =
      members(R"([null,7,"4",[],{},{"user_id":null},{"user_id":4},{"user_id":""},{"user_id":"\u00eb"},)"
              R"({"user_id":"a\u0000b"},{"user_id":")" +
              longest + R"(x"},{"user_id":")" + longest + "\"}]");
  REQUIRE(all.size() == 1);
  CHECK(all.front().subject == longest);
}

TEST_CASE("roles of a roster that are no list, or no texts, grant nothing") {
  for (const char* roles : {"null", "7", "\"Instructor\"", "{}", "[]", "[null,7,{}]", "[\"Wizard\"]"}) {
    INFO(roles);
    CHECK(only(R"({"user_id":"4","roles":)" + std::string(roles) + "}").roles == Roles{});
  }
}

TEST_CASE("a page of exactly 50,000 members is read, one more is not") {
  std::string json = "{\"members\":[{\"user_id\":\"4\"}";
  for (int i = 1; i < 50'000; ++i) json += ",{\"user_id\":\"4\"}";
  CHECK(read_page(json + "]}").value().size() == 50'000);
  CHECK(read_page(json + ",7]}").error().code == NrpsError::too_many);
}

TEST_CASE("hostile pages are refused, whatever they are") {
  for (const std::string& json :
       {std::string(), std::string("[]"), std::string("null"), std::string("{"),
        std::string("{\"members\":[]}x"), std::string("{\"members\":[],\"members\":[]}"),
        std::string("{\"members\":[{\"user_id\":\"1\",\"user_id\":\"2\"}]}"),
        std::string("{\"members\":[\"\xc0\xaf\"]}"),
        "{\"members\":" + std::string(5000, '[') + std::string(5000, ']') + "}",
        "{\"x\":\"" + std::string(16 * 1024 * 1024, 'x') + "\"}"}) {
    INFO(json.substr(0, 40));
    const auto page = read_page(json);
    REQUIRE_FALSE(page.has_value());
    CHECK(page.error().code == NrpsError::not_json);
  }
  for (const char* json : {"{}", R"({"members":null})", R"({"members":{}})", R"({"members":"x"})"}) {
    CHECK(read_page(json).error().code == NrpsError::malformed);
  }
}

TEST_CASE("our token goes to a next page of the same origin, and nowhere else") {
  const std::string here = "https://lms.example/m?type=1";
  CHECK(may_follow(here, "https://lms.example/other?from=2"));
  CHECK(may_follow(here, "https://LMS.example:443/m"));
  for (const char* next :
       {"http://lms.example/m", "https://lms.example:8443/m", "https://lms.example.evil.example/m",
        "https://evil.example/https://lms.example", "https://lms.example@evil.example/",
        "https://sub.lms.example/", "//lms.example/m", "/m?from=2", "", "javascript:alert(1)"}) {
    INFO(next);
    CHECK_FALSE(may_follow(here, next));
  }
  CHECK_FALSE(may_follow("", ""));
}

}  // namespace
}  // namespace groeipad::lti::nrps
