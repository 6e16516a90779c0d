#pragma once

#include <string>
#include <string_view>

#include "base/ids.h"

/// Where pages live. The patterns are the router's; the functions give one address of a pattern.
namespace groeipad::web::paths {

inline constexpr std::string_view kHome = "/";
inline constexpr std::string_view kTracks = "/trajecten";                     ///< GET: which tracks there are
inline constexpr std::string_view kApply = "/trajecten/{}/aanmelden";         ///< POST csrf, motivation
inline constexpr std::string_view kTrack = "/traject/{}";                     ///< GET: my track
inline constexpr std::string_view kRubric = "/traject/{}/beoordelingskader";  ///< GET
inline constexpr std::string_view kAddQuestion = "/traject/{}/leervragen";    ///< POST csrf, text
inline constexpr std::string_view kChangeQuestion = "/traject/{}/leervragen/{}";  ///< POST csrf, text
inline constexpr std::string_view kRemoveQuestion = "/traject/{}/leervragen/{}/verwijderen";  ///< POST csrf
inline constexpr std::string_view kDesk = "/begeleiding";  ///< GET: people in my editions
inline constexpr std::string_view kLanguage = "/taal";     ///< POST csrf, language (nl, en), back
inline constexpr std::string_view kLogOut = "/uitloggen";  ///< POST csrf
inline constexpr std::string_view kParticipant = "/begeleiding/deelnemer/{}";  ///< GET: a track, by enrolment
inline constexpr std::string_view kReview = "/begeleiding/inzage";  ///< GET ?wie=: subject of a review
inline constexpr std::string_view kName = "/naam";    ///< GET, POST csrf, name, to: how to call you
inline constexpr std::string_view kGroup = "/groep";  ///< GET: the roster of the session's placement
inline constexpr std::string_view kReadGroup = "/groep/ophalen";  ///< POST csrf: read it anew
inline constexpr std::string_view kRosterApi = "/api/roster";     ///< GET ?placement=: as JSON
inline constexpr std::string_view kPlace = "/plaatsen/{}";  ///< GET: choose what to place; POST csrf, item…
inline constexpr std::string_view kPlatforms = "/beheer/platforms";          ///< GET: all LMSs; POST: by hand
inline constexpr std::string_view kNewPlatform = "/beheer/platforms/nieuw";  ///< GET
inline constexpr std::string_view kPlatform = "/beheer/platforms/{}";        ///< GET; POST: change
inline constexpr std::string_view kPlatformTest = "/beheer/platforms/{}/proef";     ///< POST: self-test
inline constexpr std::string_view kPlatformSuspend = "/beheer/platforms/{}/stil";   ///< POST
inline constexpr std::string_view kPlatformResume = "/beheer/platforms/{}/hervat";  ///< POST
inline constexpr std::string_view kPlatformDeployment = "/beheer/platforms/{}/deployment";  ///< POST
inline constexpr std::string_view kInvite = "/beheer/uitnodigingen";                        ///< POST
inline constexpr std::string_view kWithdraw = "/beheer/uitnodigingen/{}/intrekken";         ///< POST
inline constexpr std::string_view kApprove = "/beheer/aanvragen/{}/goedkeuren";             ///< POST
inline constexpr std::string_view kDecline = "/beheer/aanvragen/{}/afwijzen";               ///< POST
inline constexpr std::string_view kGrades = "/beheer/cijfers";             ///< GET: the outbox
inline constexpr std::string_view kResend = "/beheer/cijfers/{}/opnieuw";  ///< POST
inline constexpr std::string_view kRegister = "/lti/register";             ///< GET: dynamic registration
inline constexpr std::string_view kRegisterInvited = "/lti/register/{}";   ///< GET: by an invitation
inline constexpr std::string_view kAsset = "/assets/{}";

// Inside a step of my track. POSTs carry csrf beside what is named.
inline constexpr std::string_view kStep =
    "/traject/{}/stap/{}";  ///< GET: module, preparation, practice, meeting
inline constexpr std::string_view kPage = "/traject/{}/stap/{}/blad/{}";  ///< GET: a page; POST: read, go on
inline constexpr std::string_view kReflection = "/traject/{}/stap/{}/reflectie/{}";  ///< POST text, hand_in
inline constexpr std::string_view kTask =
    "/traject/{}/stap/{}/opdracht";  ///< GET; POST one field a prompt, hand_in
inline constexpr std::string_view kQuiz = "/traject/{}/stap/{}/toets";  ///< GET: where I stand; POST: start
inline constexpr std::string_view kAttempt = "/toets/{}";  ///< GET: its questions or result; POST: hand in
inline constexpr std::string_view kAttemptSave = "/toets/{}/bewaren";  ///< POST answers, without handing in
inline constexpr std::string_view kPeer =
    "/traject/{}/stap/{}/collega/{}";                               ///< GET: a colleague's; POST text
inline constexpr std::string_view kTheme = "/traject/{}/thema/{}";  ///< GET: background, cards, questions
inline constexpr std::string_view kThemePage = "/traject/{}/thema/{}/blad/{}";  ///< GET
inline constexpr std::string_view kSelfAssessment =
    "/traject/{}/zelfbeoordeling/{}";                                     ///< GET; POST ("start", "eind")
inline constexpr std::string_view kGrowth = "/traject/{}/groei";          ///< GET: start against end
inline constexpr std::string_view kDossier = "/traject/{}/dossier";       ///< GET: all I wrote
inline constexpr std::string_view kCriteria = "/traject/{}/certificaat";  ///< GET: the tree of requirements
inline constexpr std::string_view kLibrary = "/bibliotheek";              ///< GET ?zoek=&tag=&traject=
inline constexpr std::string_view kMicrolearning = "/bibliotheek/{}";     ///< GET
/// GET: a figure of a module, a theme or the library: track, folder, name.
inline constexpr std::string_view kFigure = "/inhoud/{}/{}/{}";

// A trainer's, at a participant of theirs: {} is the enrolment.
inline constexpr std::string_view kWaive =
    "/begeleiding/deelnemer/{}/vrijstelling";                                    ///< POST requirement, reason
inline constexpr std::string_view kIntake = "/begeleiding/deelnemer/{}/intake";  ///< POST outcome, date
inline constexpr std::string_view kWork =
    "/begeleiding/deelnemer/{}/werk/{}";  ///< GET evidence; POST text, accept
inline constexpr std::string_view kGrantAttempt = "/begeleiding/deelnemer/{}/toets/{}";  ///< POST: one more

// Finding people, and who saw or changed what.
inline constexpr std::string_view kFind = "/zoeken";           ///< GET ?q=: people and teams by name
inline constexpr std::string_view kAudit = "/beheer/logboek";  ///< GET ?wie=&door=&voor=: the audit trail

/// Track ids come from content, are checked there and need no encoding.
[[nodiscard]] std::string track(std::string_view track);
[[nodiscard]] std::string apply(std::string_view track);
[[nodiscard]] std::string rubric(std::string_view track);
[[nodiscard]] std::string questions(std::string_view track);
[[nodiscard]] std::string question(std::string_view track, base::LearningQuestionId id);
[[nodiscard]] std::string remove_question(std::string_view track, base::LearningQuestionId id);
[[nodiscard]] std::string platform(base::PlatformId id);
[[nodiscard]] std::string platform_test(base::PlatformId id);
[[nodiscard]] std::string platform_suspend(base::PlatformId id);
[[nodiscard]] std::string platform_resume(base::PlatformId id);
[[nodiscard]] std::string platform_deployment(base::PlatformId id);
[[nodiscard]] std::string withdraw(base::InvitationId id);
[[nodiscard]] std::string approve(base::RegistrationId id);
[[nodiscard]] std::string decline(base::RegistrationId id);
[[nodiscard]] std::string resend(base::ScoreId id);
/// A step of my track.
[[nodiscard]] std::string step(std::string_view track, std::string_view step);
/// The page of a step, by its own address.
[[nodiscard]] std::string open_step(std::string_view track, std::string_view step);
[[nodiscard]] std::string page(std::string_view track, std::string_view step, std::string_view page);
[[nodiscard]] std::string reflection(std::string_view track, std::string_view step, std::string_view prompt);
[[nodiscard]] std::string task(std::string_view track, std::string_view step);
[[nodiscard]] std::string quiz(std::string_view track, std::string_view step);
[[nodiscard]] std::string attempt(base::AttemptId id);
[[nodiscard]] std::string attempt_save(base::AttemptId id);
/// What stands before the name of a figure. `folder`: a module or theme.
[[nodiscard]] std::string figures(std::string_view track, std::string_view folder);
[[nodiscard]] std::string work(base::EnrolmentId enrolment, base::EvidenceId evidence);
[[nodiscard]] std::string grant_attempt(base::EnrolmentId enrolment, std::string_view module);
[[nodiscard]] std::string criteria(std::string_view track);
[[nodiscard]] std::string dossier(std::string_view track);
/// `when`: "start" or "end".
[[nodiscard]] std::string self_assessment(std::string_view track, std::string_view when);
[[nodiscard]] std::string waive(base::EnrolmentId enrolment);
[[nodiscard]] std::string intake(base::EnrolmentId enrolment);
[[nodiscard]] std::string meetings(std::string_view track);
/// A track among all tracks.
[[nodiscard]] std::string track_among_all(std::string_view track);
[[nodiscard]] std::string participant(base::EnrolmentId enrolment);
/// `subject`: of the LMS.
[[nodiscard]] std::string review(std::string_view subject);
[[nodiscard]] std::string place(base::DeepLinkId id);
[[nodiscard]] std::string theme(std::string_view track, std::string_view theme);
[[nodiscard]] std::string theme_page(std::string_view track, std::string_view theme, std::string_view page);
/// The card of one activity format, by itself.
[[nodiscard]] std::string format_card(std::string_view track, std::string_view theme,
                                      std::string_view format);
[[nodiscard]] std::string peer(std::string_view track, std::string_view step, base::EvidenceId evidence);
[[nodiscard]] std::string growth(std::string_view track);
[[nodiscard]] std::string microlearning(std::string_view item);
[[nodiscard]] std::string library_with_tag(std::string_view tag);
/// The question how to call a person, on the way to `to`.
[[nodiscard]] std::string name_on_the_way(std::string_view to);
/// The audit trail of what was done with a person, or by one.
[[nodiscard]] std::string audit_about(base::PersonId person);
[[nodiscard]] std::string audit_by(base::PersonId actor);
/// Entries older than `before`, with the filters as they are.
[[nodiscard]] std::string audit(base::PersonId person, base::PersonId actor, std::int64_t before);

}  // namespace groeipad::web::paths
