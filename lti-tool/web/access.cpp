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
      // Of one's own. Without a session the front door says how to come in.
      {kGet, kHome, Act::take_part},
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
      {kGet, kShare, Act::share_track},
      {kPost, kShare, Act::share_track},
      {kPost, kRevokeLink, Act::share_track},
      // Of a participant.
      {kGet, kDesk, Act::see_edition},
      {kGet, kParticipant, Act::see_track},
      {kGet, kReview, Act::see_track},
      {kPost, kWaive, Act::judge_work},
      {kGet, kWork, Act::see_work},
      {kPost, kWork, Act::judge_work},
      {kPost, kGrantAttempt, Act::judge_work},
      // Of an institution.
      {kGet, kOwnInstitutions, Act::see_own_people},
      {kGet, kOwnPeople, Act::see_own_people},
      {kGet, kRecruit, Act::recruit},
      {kGet, kFlyer, Act::recruit},
      {kGet, kLogo, Act::recruit},
      {kPost, kLogo, Act::recruit},
      {kPost, kRemoveLogo, Act::recruit},
      // The intake.
      {kGet, kMyIntake, Act::take_part},
      {kPost, kMyIntake, Act::take_part},
      {kPost, kReply, Act::take_part},
      {kGet, kIntake, Act::hold_intake},
      {kPost, kIntake, Act::hold_intake},
      {kPost, kAppointment, Act::hold_intake},
      {kPost, kIntakeNotes, Act::hold_intake},
      {kPost, kReport, Act::hold_intake},
      {kPost, kStartAfterIntake, Act::change_stage},
      {kPost, kNewIntake, Act::hold_intake},
      // Of a course in an LMS.
      {kGet, kGroup, Act::see_placement},
      {kPost, kReadGroup, Act::see_placement},
      {kGet, kPlace, Act::place_items},
      {kPost, kPlace, Act::place_items},
      // Of a design team.
      {kGet, kTeams, Act::form_team},
      {kPost, kTeams, Act::form_team},
      {kGet, kTeamsCsv, Act::form_team},
      {kGet, kTeamDesk, Act::form_team},
      {kPost, kTeamDesk, Act::form_team},
      {kPost, kTeamMembers, Act::form_team},
      {kPost, kTeamLeave, Act::form_team},
      {kPost, kTeamPlaces, Act::form_team},
      {kPost, kTeamClose, Act::form_team},
      {kGet, kMyTeams, Act::see_team},
      {kGet, kTeam, Act::see_team},
      {kGet, kTeamLogCsv, Act::see_team},
      {kPost, kTeamPhase, Act::guide_team},
      {kPost, kTeamPause, Act::guide_team},
      {kPost, kTeamResume, Act::guide_team},
      {kPost, kTeamLog, Act::write_log},
      {kPost, kTeamCorrection, Act::write_log},
      {kPost, kTeamProducts, Act::write_log},
      {kPost, kTeamProductRemoval, Act::write_log},
      {kGet, kTeamYear, Act::see_track},
      {kPost, kTeamYear, Act::judge_year},
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
      // Editions, the course of a part in them, institutions.
      {kGet, kOffice, Act::see_edition},
      {kGet, kEditions, Act::see_edition},
      {kPost, kEditions, Act::compose_edition},
      {kGet, kNewEdition, Act::compose_edition},
      {kGet, kEditionsCsv, Act::see_edition},
      {kGet, kApplicantsCsv, Act::keep_people},
      {kGet, kEdition, Act::see_edition},
      {kPost, kEdition, Act::compose_edition},
      {kGet, kEditionPeopleCsv, Act::see_edition},
      {kPost, kEditionClose, Act::compose_edition},
      {kPost, kEditionPlace, Act::compose_edition},
      {kPost, kEditionTrainers, Act::compose_edition},
      {kPost, kTrainerRemove, Act::compose_edition},
      {kPost, kMeetings, Act::plan_meetings},
      {kPost, kSeries, Act::plan_meetings},
      {kPost, kMeeting, Act::plan_meetings},
      {kPost, kMeetingRemove, Act::plan_meetings},
      {kGet, kInstitutions, Act::keep_institution},
      {kPost, kInstitutions, Act::keep_institution},
      {kGet, kInstitutionsCsv, Act::keep_institution},
      {kGet, kInstitution, Act::keep_institution},
      {kPost, kInstitution, Act::keep_institution},
      {kPost, kContacts, Act::keep_institution},
      {kPost, kContactRemove, Act::keep_institution},
      {kGet, kCourse, Act::change_stage},
      {kPost, kCourse, Act::change_stage},
      {kGet, kFind, Act::find_people},
      {kGet, kAudit, Act::read_audit},
  };
}

}  // namespace

const std::vector<Access>& access_table() {
  static const std::vector<Access> kTable = make_table();
  return kTable;
}

std::optional<traject::Act> act_at(http::Method method, std::string_view pattern) {
  const http::Method asked = method == http::Method::head ? http::Method::get : method;
  const auto found = std::ranges::find_if(access_table(), [&](const Access& access) {
    return access.method == asked && access.pattern == pattern;
  });
  return found == access_table().end() ? std::nullopt : std::optional(found->act);
}

}  // namespace groeipad::web
