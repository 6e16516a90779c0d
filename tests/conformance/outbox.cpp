#include <signal.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "base/text.h"
#include "conformance/course.h"

// The outbox: nothing lost, nothing sent twice, whatever the platform does and wherever the tool dies.

namespace groeipad::conformance {
namespace {

using namespace std::chrono_literals;

/// A handler that refuses the first `times` requests.
Platform::Hook refuse_first(int times, Reply reply) {
  auto left = std::make_shared<std::atomic<int>>(times);
  return [left, reply](const http::Request&) -> std::optional<Reply> {
    return --*left >= 0 ? std::optional(reply) : std::nullopt;
  };
}

/// Presses every "send again" on the page of what is stuck.
int resend_all(Browser& staff) {
  const auto page = staff.get("/beheer/cijfers");
  require(page.status == 200, "the page of grades was answered with " + std::to_string(page.status));
  int pressed = 0;
  const std::string mark = "action=\"/beheer/cijfers/";
  for (auto at = page.body.find(mark); at != std::string::npos; at = page.body.find(mark, at + 1)) {
    const std::string form = page.body.substr(at);
    const auto sent =
        staff.post(attribute(form, "action"), base::encode_form({{"csrf", hidden_field(form, "csrf")}}));
    require(sent.status == 303, "sending again was answered with " + std::to_string(sent.status));
    ++pressed;
  }
  return pressed;
}

struct Counts {
  int waiting = 0, refused = 0;
  bool operator==(const Counts&) const = default;
};
/// What the page of grades counts.
Counts counts(Browser& staff) {
  const std::string page = staff.get("/beheer/cijfers").body;
  const auto begin = page.find("class=\"counts\"");
  const auto waiting = page.find("<dd>", begin);
  const auto refused = page.find("<dd>", waiting + 1);
  require(begin != std::string::npos && refused != std::string::npos, "the page has no counts");
  return {std::atoi(page.c_str() + waiting + 4), std::atoi(page.c_str() + refused + 4)};
}

void exactly_once(Course& course, Platform& platform, const std::string& link, double given) {
  course.wait_for(link, 1);
  std::this_thread::sleep_for(2500ms);
  const auto taken = course.taken(link);
  require(taken.size() == 1, "taken " + std::to_string(taken.size()) + " times");
  require(platform.gradebook().shown(course.item_of(link), course.subject()) == given,
          "another grade is shown");
}

/// Trouble that passes: the score waits, staff see it, and once sent again it arrives once.
void passing(Stage& stage, const std::string& part, const Reply& reply) {
  auto staff = programme_staff(stage);
  Platform& platform = stage.fresh(canvas_like());
  Course course(stage, platform, stage.unique("stuck"));
  course.result(55);
  platform.intercept(part == "token" ? platform.profile().token : part, refuse_first(1, reply));
  const auto link = course.place();
  const std::string where = part == "token" ? platform.profile().token : part;
  require(eventually([&] { return !platform.seen(where).empty(); }), "nothing was tried");
  int pressed = 0;
  require(eventually([&] { return (pressed = resend_all(staff)) > 0; }, 15),
          "staff do not see what is stuck");
  // A platform that did not answer at all is left alone for a minute, whatever is pressed.
  if (reply.manner == Reply::Manner::whole && part != "token" && reply.response.status == 429) {
    return exactly_once(course, platform, link, 55);
  }
  const bool came = eventually(
      [&] {
        resend_all(staff);
        return !course.taken(link).empty();
      },
      75);
  require(came, "the score never arrived");
  exactly_once(course, platform, link, 55);
}

void permanent(Stage& stage, int status) {
  auto staff = programme_staff(stage);
  Platform& platform = stage.fresh(brightspace_like());
  Course course(stage, platform, stage.unique("refused"));
  course.result(65);
  platform.gradebook().refuse(course.subject(), status);
  const int before = counts(staff).refused;
  const auto link = course.place();
  require(eventually([&] { return platform.seen("/scores").size() == 1; }, 15), "no score was sent");
  std::this_thread::sleep_for(3s);
  require(platform.seen("/scores").size() == 1, "a permanent refusal is tried again");
  require(counts(staff).refused == before + 1, "it waits to be tried again");
  const auto page = staff.get("/beheer/cijfers");
  require(has(page.body, "Sam Score"), "staff do not see who it is about");
  platform.gradebook().refuse(course.subject(), 200);
  require(resend_all(staff) > 0, "staff cannot send it again");
  exactly_once(course, platform, link, 65);
}

void survives_restart(Stage& stage) {
  auto staff = programme_staff(stage);
  Platform& platform = stage.fresh(canvas_like());
  Course course(stage, platform, stage.unique("restart"));
  course.result(35);
  platform.intercept("/scores", refuse_first(1, json_reply(503, "{}")));
  const auto link = course.place();
  require(eventually([&] { return !platform.seen("/scores").empty(); }), "nothing was tried");
  stage.own().process().stop();
  stage.own().start();
  require(eventually([&] { return resend_all(staff) > 0; }), "what waited is gone after a restart");
  exactly_once(course, platform, link, 35);
}

void newest_wins(Stage& stage) {
  auto staff = programme_staff(stage);
  Platform& platform = stage.fresh(canvas_like());
  Course course(stage, platform, stage.unique("order"));
  course.result(20);
  platform.intercept("/scores", refuse_first(1, json_reply(503, "{}")));
  const auto link = course.place();
  require(eventually([&] { return !platform.seen("/scores").empty(); }), "nothing was tried");
  course.result(90);
  course.notice(link);
  const bool newest = eventually(
      [&] {
        resend_all(staff);
        return platform.gradebook().shown(link, course.subject()) == 90;
      },
      20);
  require(newest, "the newest grade never arrived");
  const auto taken = course.taken(link);
  require(taken.back().given == 90, "an older grade came after a newer one");
}

void conflict(Stage& stage) {
  auto staff = programme_staff(stage);
  Platform& platform = stage.fresh(moodle_like());
  Course course(stage, platform, stage.unique("conflict"));
  course.result(25);
  platform.intercept("/scores", refuse_first(1, json_reply(409, "{}")));
  const auto link = course.place();
  require(eventually([&] { return !platform.seen("/scores").empty(); }), "nothing was tried");
  require(eventually([&] { return resend_all(staff) > 0; }), "a conflict is taken for success");
  exactly_once(course, platform, link, 25);
  const auto posts = platform.seen("/scores");
  require(posts.size() == 2 && posts[0].request.body != posts[1].request.body,
          "sent again with the same timestamp");
}

void for_staff_only(Stage& stage) {
  auto teacher = stage.browser();
  enters(stage, teacher, stage.moodle(), a_teacher());
  require(teacher.get("/beheer/cijfers").status == 403, "a teacher sees the outbox");
  auto stranger = stage.browser();
  require(stranger.get("/beheer/cijfers").status == 401, "a stranger sees the outbox");
}

void left(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  Course course(stage, platform, stage.unique("leaver"));
  course.result(15);
  const auto link = course.place();
  course.wait_for(link, 1);
  platform.roster().set({{platform.subject("3"), "Tara Docent", platform.profile().teacher_in_roster}});
  auto teacher = stage.browser();
  enters(stage, teacher, platform, a_teacher(), [&](IdToken& token) {
    token.with(lti("resource_link"), R"({"id":)" + as_json(link) + "}")
        .with(kRosterClaim, platform.roster_claim());
    token.with(kGradesClaim, platform.grades_claim(link))
        .with(lti("custom"), R"({"groeipad_item":"module:onderzoeker/inleiding"})");
  });
  const std::string csrf = hidden_field(teacher.get("/groep").body, "csrf");
  require(teacher.post("/groep/ophalen", base::encode_form({{"csrf", csrf}})).status == 303,
          "the roster is not read");
  course.result(85);
  const auto other = course.place();
  course.wait_for(other, 1);
  std::this_thread::sleep_for(2s);
  require(course.taken(link).size() == 1, "a score for somebody who left");
}

// --- Killed in the middle ---

struct Death {
  std::string part;    ///< of the grade post: which request
  bool after = false;  ///< the platform has done what was asked, and does not get to answer
};

std::string part_of(const Platform& platform, const std::string& part) {
  return part == "token" ? platform.profile().token : part == "line items" ? platform.profile().items : part;
}

/// SIGKILL from the platform's handler, once.
void arm(Stage& stage, Platform& platform, const Death& death,
         const std::shared_ptr<std::atomic<bool>>& fired) {
  const pid_t tool = stage.own().process().pid();
  const std::string part = part_of(platform, death.part);
  if (death.after) {
    platform.afterwards(part, [=](const http::Request&, Reply& reply) {
      if (fired->exchange(true)) return;
      ::kill(tool, SIGKILL);
      reply.manner = Reply::Manner::vanishes;
    });
    return;
  }
  platform.intercept(part, [=](const http::Request&) -> std::optional<Reply> {
    if (fired->exchange(true)) return std::nullopt;
    ::kill(tool, SIGKILL);
    return Reply{{}, Reply::Manner::vanishes};
  });
}

void killed(Stage& stage, const Profile& profile, const Death& death, const std::string& scopes = {}) {
  flow::LiveTool& tool = stage.own();
  auto staff = programme_staff(stage);
  const Counts before = counts(staff);
  Platform& platform = stage.fresh(profile);
  Course course(stage, platform, stage.unique("killed"));
  course.result(75);
  const auto fired = std::make_shared<std::atomic<bool>>(false);
  arm(stage, platform, death, fired);
  std::string link;
  try {
    link = course.place(Course::kModule, scopes);
  } catch (const Failed&) {
    // The tool may die before the launch has been answered: the wish for a grade is written with the launch.
    require(*fired, "the launch failed");
  }
  require(eventually([&] { return fired->load(); }, 15), "the tool never came to this point");
  const auto code = tool.process().wait();
  tool.start();
  require(code == 128 + SIGKILL, "the tool was not killed");
  require(!link.empty(), "the launch was not answered before the kill");
  exactly_once(course, platform, link, 75);
  require(platform.gradebook().columns().size() == 1, "a line item is made twice");
  require(eventually([&] { return counts(staff) == before; }, 5),
          "what arrived still waits, or counts as refused");
}

void add_killed_rows(Rows& rows) {
  const auto add = [&rows](const std::string& name, const Profile& profile, const Death& death,
                           const std::string& scopes = {}) {
    rows.push_back(
        {"outbox: killed " +
             std::string(death.after ? "after the platform has done" : "before the platform does") +
             " its part, in a request for " + death.part + ": " + name,
         [=](Stage& stage) { killed(stage, profile, death, scopes); }});
  };
  for (const bool after : {false, true}) {
    add("Moodle", moodle_like(), {"/scores", after});
    add("Brightspace", brightspace_like(), {"/scores", after});
    add("Canvas", canvas_like(), {"/scores", after});
    add("Canvas", canvas_like(), {"token", after});
    add("Brightspace", brightspace_like(), {"line items", after});
    add("Moodle without results", moodle_like(), {"/scores", after},
        list_of({"https://purl.imsglobal.org/spec/lti-ags/scope/score"}));
  }
}

}  // namespace

void add_outbox_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"outbox: " + std::move(name), on_own_tool(std::move(play))});
  };
  for (const int status : {400, 403, 404, 422}) {
    add("a permanent refusal, " + std::to_string(status) + ", is not repeated; staff send it again",
        [status](Stage& stage) { permanent(stage, status); });
  }
  for (const int status : {429, 500, 503}) {
    add("a passing refusal, " + std::to_string(status) + ", waits and arrives once",
        [status](Stage& stage) { passing(stage, "/scores", json_reply(status, "{}")); });
  }
  add("what waits survives a restart", survives_restart);
  add("the newest grade wins", newest_wins);
  add("a conflict is sent again with a later time", conflict);
  add("nothing for people who left", left);
  rows.push_back({"outbox: only programme staff see it", for_staff_only});
  add_killed_rows(rows);
}

}  // namespace groeipad::conformance
