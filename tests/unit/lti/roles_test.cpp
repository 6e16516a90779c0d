#include <catch2/catch.hpp>

#include "lti/launch/launch.h"

namespace groeipad::lti::launch {
namespace {

Roles roles_of(std::string_view role) { return read_roles(std::span(&role, 1)); }

struct Row {
  std::string_view role;
  Roles expected;
};

TEST_CASE("roles of this context, in full and in short") {
  const Row row = GENERATE(values<Row>({
      {"http://purl.imsglobal.org/vocab/lis/v2/membership#Learner", {.learner = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor", {.instructor = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership#ContentDeveloper", {.content_developer = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership#Administrator", {.administrator = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor", {.mentor = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#Lecturer", {.instructor = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#PrimaryInstructor",
       {.instructor = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant",
       {.teaching_assistant = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistantSection",
       {.teaching_assistant = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#Grader", {.teaching_assistant = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#GuestLearner", {.learner = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Administrator#Support", {.administrator = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/membership/Mentor#Advisor", {.mentor = true}},
      {"Learner", {.learner = true}},
      {"Instructor", {.instructor = true}},
      {"ContentDeveloper", {.content_developer = true}},
      {"Administrator", {.administrator = true}},
      {"Mentor", {.mentor = true}},
      {"TeachingAssistant", {.teaching_assistant = true}},
      {"Instructor#TeachingAssistant", {.teaching_assistant = true}},
  }));
  INFO(row.role);
  CHECK(roles_of(row.role) == row.expected);
}

TEST_CASE("roles in the institution and the system") {
  const Row row = GENERATE(values<Row>({
      {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator", {.administrator = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student", {.learner = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Learner", {.learner = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator", {.administrator = true}},
      {"http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin", {.administrator = true}},
      {"http://purl.imsglobal.org/vocab/lti/system/person#TestUser", {.test_user = true}},
  }));
  INFO(row.role);
  CHECK(roles_of(row.role) == row.expected);
}

TEST_CASE("a teacher of the institution who takes part here stays a learner") {
  const std::vector<std::string_view> roles{
      "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Faculty",
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff"};
  CHECK(read_roles(roles) == Roles{.learner = true});
  CHECK_FALSE(read_roles(roles).staff());
}

TEST_CASE("what only looks like a role grants nothing") {
  const auto role =
      GENERATE(as<std::string_view>(), "", "instructor", "INSTRUCTOR", " Instructor", "Instructor ",
               "Instructors", "#Instructor", "Wizard#Instructor", "http://evil.example/membership#Instructor",
               "http://purl.imsglobal.org/vocab/lis/v2/membership",
               "http://purl.imsglobal.org/vocab/lis/v2/membership#",
               "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor",
               "http://purl.imsglobal.org/vocab/lis/v2/membershipInstructor",
               "http://purl.imsglobal.org/vocab/lis/v2/membership#Member",
               "http://purl.imsglobal.org/vocab/lis/v2/membership#Officer",
               "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Guest",
               "http://purl.imsglobal.org/vocab/lis/v2/system/person#User",
               "https://purl.imsglobal.org.evil.example/vocab/lis/v2/membership#Instructor");
  INFO(role);
  CHECK(roles_of(role) == Roles{});
}

TEST_CASE("staff are all who do more than take part or watch") {
  CHECK(Roles{.instructor = true}.staff());
  CHECK(Roles{.teaching_assistant = true}.staff());
  CHECK(Roles{.content_developer = true}.staff());
  CHECK(Roles{.administrator = true}.staff());
  CHECK_FALSE(Roles{.learner = true, .mentor = true, .test_user = true}.staff());
}

}  // namespace
}  // namespace groeipad::lti::launch
