#include "web/access.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web {
namespace {

using http::Method;
using traject::Act;

std::vector<Access> make_table() {
  using namespace paths;
  constexpr Method kGet = Method::get;
  constexpr Method kPost = Method::post;
  return {
      // Of one's own.
      {kPost, kLanguage, Act::take_part},
      {kPost, kLogOut, Act::take_part},
      {kGet, kName, Act::take_part},
      {kPost, kName, Act::take_part},
      {kGet, kTracks, Act::take_part},
      {kPost, kApply, Act::take_part},
      {kGet, kTrack, Act::take_part},
      {kGet, kCriteria, Act::take_part},
      {kGet, kRubric, Act::take_part},
      {kPost, kAddQuestion, Act::take_part},
      {kPost, kChangeQuestion, Act::take_part},
      {kPost, kRemoveQuestion, Act::take_part},
      {kGet, kStep, Act::take_part},
      {kGet, kPage, Act::take_part},
      {kPost, kPage, Act::take_part},
      {kPost, kReflection, Act::take_part},
      {kGet, kFigure, Act::take_part},
      {kGet, kTask, Act::take_part},
      {kPost, kTask, Act::take_part},
      {kGet, kQuiz, Act::take_part},
      {kPost, kQuiz, Act::take_part},
      {kGet, kAttempt, Act::take_part},
      {kPost, kAttempt, Act::take_part},
      {kPost, kAttemptSave, Act::take_part},
      {kGet, kTheme, Act::read_material},
      {kGet, kThemePage, Act::read_material},
      {kPost, kThemePage, Act::read_material},
      {kGet, kSelfAssessment, Act::take_part},
      {kPost, kSelfAssessment, Act::take_part},
      {kGet, kGrowth, Act::take_part},
      {kGet, kDossier, Act::take_part},
      {kGet, kLibrary, Act::take_part},
      {kGet, kMicrolearning, Act::take_part},
      {kGet, kPeer, Act::see_colleagues},
      {kPost, kPeer, Act::see_colleagues},
      // Of a participant.
      {kGet, kDesk, Act::see_edition},
      {kGet, kParticipant, Act::see_track},
      {kGet, kReview, Act::see_track},
      {kPost, kWaive, Act::judge_work},
      {kPost, kIntake, Act::hold_intake},
      {kGet, kWork, Act::see_work},
      {kPost, kWork, Act::judge_work},
      {kPost, kGrantAttempt, Act::judge_work},
      // Of a course in an LMS.
      {kGet, kGroup, Act::see_placement},
      {kPost, kReadGroup, Act::see_placement},
      {kGet, kPlace, Act::place_items},
      {kPost, kPlace, Act::place_items},
      // Of the whole.
      {kGet, kPlatforms, Act::keep_platforms},
      {kPost, kPlatforms, Act::keep_platforms},
      {kGet, kNewPlatform, Act::keep_platforms},
      {kGet, kPlatform, Act::keep_platforms},
      {kPost, kPlatform, Act::keep_platforms},
      {kPost, kPlatformDeployment, Act::keep_platforms},
      {kPost, kPlatformTest, Act::keep_platforms},
      {kPost, kPlatformSuspend, Act::keep_platforms},
      {kPost, kPlatformResume, Act::keep_platforms},
      {kPost, kInvite, Act::keep_platforms},
      {kPost, kWithdraw, Act::keep_platforms},
      {kPost, kApprove, Act::keep_platforms},
      {kPost, kDecline, Act::keep_platforms},
      {kGet, kGrades, Act::keep_platforms},
      {kPost, kResend, Act::keep_platforms},
      {kGet, kFind, Act::find_people},
      {kGet, kAudit, Act::read_audit},
  };
}

}  // namespace

const std::vector<Access>& access_table() {
  static const std::vector<Access> table = make_table();
  return table;
}

std::optional<traject::Act> act_at(http::Method method, std::string_view pattern) {
  const http::Method asked = method == http::Method::head ? http::Method::get : method;
  const auto found = std::ranges::find_if(access_table(), [&](const Access& access) {
    return access.method == asked && access.pattern == pattern;
  });
  return found == access_table().end() ? std::nullopt : std::optional(found->act);
}

}  // namespace groeipad::web
