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
    "/begeleiding/deelnemer/{}/vrijstelling";  ///< POST requirement, reason
inline constexpr std::string_view kWork =
    "/begeleiding/deelnemer/{}/werk/{}";  ///< GET evidence; POST text, accept
inline constexpr std::string_view kGrantAttempt = "/begeleiding/deelnemer/{}/toets/{}";  ///< POST: one more

// Editions and institutions. POSTs carry csrf beside what is named.
inline constexpr std::string_view kOffice = "/beheer";                         ///< GET: leads to the editions
inline constexpr std::string_view kEditions = "/beheer/uitvoeringen";          ///< GET; POST: a new one
inline constexpr std::string_view kNewEdition = "/beheer/uitvoeringen/nieuw";  ///< GET
inline constexpr std::string_view kEditionsCsv = "/beheer/uitvoeringen.csv";   ///< GET
inline constexpr std::string_view kApplicantsCsv = "/beheer/aanmeldingen.csv";  ///< GET ?traject=
inline constexpr std::string_view kEdition = "/beheer/uitvoeringen/{}";         ///< GET; POST: change
inline constexpr std::string_view kEditionPeopleCsv = "/beheer/uitvoeringen/{}/mensen.csv";  ///< GET
inline constexpr std::string_view kEditionClose = "/beheer/uitvoeringen/{}/werving";   ///< POST closed=yes
inline constexpr std::string_view kEditionPlace = "/beheer/uitvoeringen/{}/plaatsen";  ///< POST enrolment
inline constexpr std::string_view kEditionTrainers =
    "/beheer/uitvoeringen/{}/trainers";  ///< POST who, person
inline constexpr std::string_view kTrainerRemove =
    "/beheer/uitvoeringen/{}/trainers/{}/verwijderen";                                  ///< POST
inline constexpr std::string_view kMeetings = "/beheer/uitvoeringen/{}/bijeenkomsten";  ///< POST: a new one
inline constexpr std::string_view kSeries = "/beheer/uitvoeringen/{}/reeks";            ///< POST: all at once
inline constexpr std::string_view kMeeting = "/beheer/uitvoeringen/{}/bijeenkomsten/{}";  ///< POST: change
inline constexpr std::string_view kMeetingRemove =
    "/beheer/uitvoeringen/{}/bijeenkomsten/{}/verwijderen";                       ///< POST
inline constexpr std::string_view kInstitutions = "/beheer/instellingen";         ///< GET; POST: a new one
inline constexpr std::string_view kInstitutionsCsv = "/beheer/instellingen.csv";  ///< GET
inline constexpr std::string_view kInstitution = "/beheer/instellingen/{}";       ///< GET; POST: change
inline constexpr std::string_view kContacts =
    "/beheer/instellingen/{}/contactpersonen";  ///< POST who, person
inline constexpr std::string_view kContactRemove =
    "/beheer/instellingen/{}/contactpersonen/{}/verwijderen";  ///< POST
/// GET: the course of an enrolment; POST deed, day, until, reason, words.
inline constexpr std::string_view kCourse = "/begeleiding/deelnemer/{}/verloop";

// A contact's, of their institution: {} is its id.
inline constexpr std::string_view kOwnInstitutions = "/instelling";     ///< GET: the only one, or which
inline constexpr std::string_view kOwnPeople = "/instelling/{}";        ///< GET: who takes part, how far
inline constexpr std::string_view kRecruit = "/instelling/{}/werving";  ///< GET: texts, flyers, the logo
inline constexpr std::string_view kFlyer = "/instelling/{}/flyer/{}";   ///< GET a track, ?taal=: PDF
/// GET: PNG; POST, as a form that carries a file: csrf, logo.
inline constexpr std::string_view kLogo = "/instelling/{}/logo";
inline constexpr std::string_view kRemoveLogo = "/instelling/{}/logo/verwijderen";  ///< POST csrf

// A participant's page for their manager.
inline constexpr std::string_view kShare =
    "/traject/{}/voor-mijn-leidinggevende";  ///< GET: my links; POST csrf: one more
inline constexpr std::string_view kRevokeLink =
    "/traject/{}/voor-mijn-leidinggevende/{}/intrekken";                      ///< POST csrf
inline constexpr std::string_view kForManagers = "/voor-leidinggevenden/{}";  ///< GET, by the link's secret
// The intake: a candidate's own, and at a candidate's for who holds it. POSTs carry csrf beside what is
// named.
inline constexpr std::string_view kMyIntake = "/traject/{}/intake";       ///< GET; POST points, answers, do
inline constexpr std::string_view kReply = "/traject/{}/intake/reactie";  ///< POST text
inline constexpr std::string_view kIntake =
    "/begeleiding/deelnemer/{}/intake";  ///< GET; POST outcome, held, start
inline constexpr std::string_view kAppointment =
    "/begeleiding/deelnemer/{}/intake/afspraak";  ///< POST day, time, place, interviewer
inline constexpr std::string_view kIntakeNotes =
    "/begeleiding/deelnemer/{}/intake/aantekeningen";                                    ///< POST text
inline constexpr std::string_view kReport = "/begeleiding/deelnemer/{}/intake/verslag";  ///< POST text, do
inline constexpr std::string_view kStartAfterIntake = "/begeleiding/deelnemer/{}/intake/start";  ///< POST day
inline constexpr std::string_view kNewIntake = "/begeleiding/deelnemer/{}/intake/nieuw";         ///< POST
// Design teams: {} is the team.
inline constexpr std::string_view kTeams = "/beheer/designteams";  ///< GET: all of them; POST: a new one
inline constexpr std::string_view kTeamsCsv = "/beheer/designteams.csv";          ///< GET
inline constexpr std::string_view kTeamDesk = "/beheer/designteams/{}";           ///< GET; POST: change
inline constexpr std::string_view kTeamMembers = "/beheer/designteams/{}/leden";  ///< POST: a member
inline constexpr std::string_view kTeamLeave = "/beheer/designteams/{}/leden/{}/vertrek";  ///< POST until
inline constexpr std::string_view kTeamPlaces = "/beheer/designteams/{}/deelnemers";  ///< POST: place one
inline constexpr std::string_view kTeamClose = "/beheer/designteams/{}/sluiten";      ///< POST
inline constexpr std::string_view kMyTeams = "/team";                                 ///< GET
inline constexpr std::string_view kTeam = "/team/{}";  ///< GET ?soort=: a kind, ?verbeter=: a log entry
inline constexpr std::string_view kTeamPhase = "/team/{}/fase";                         ///< POST phase, from
inline constexpr std::string_view kTeamPause = "/team/{}/pauze";                        ///< POST
inline constexpr std::string_view kTeamResume = "/team/{}/pauze/{}/hervat";             ///< POST day
inline constexpr std::string_view kTeamLog = "/team/{}/logboek";                        ///< POST: an entry
inline constexpr std::string_view kTeamCorrection = "/team/{}/logboek/{}/verbetering";  ///< POST: an entry
inline constexpr std::string_view kTeamLogCsv = "/team/{}/logboek.csv";                 ///< GET
inline constexpr std::string_view kTeamProducts = "/team/{}/producten";                 ///< POST
inline constexpr std::string_view kTeamProductRemoval = "/team/{}/producten/{}/verwijderen";  ///< POST
/// GET: what can be seen of somebody's year; POST result, words. By enrolment and team.
inline constexpr std::string_view kTeamYear = "/begeleiding/deelnemer/{}/team/{}";
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
[[nodiscard]] std::string own_people(base::InstitutionId institution);
[[nodiscard]] std::string recruit(base::InstitutionId institution);
[[nodiscard]] std::string flyer(base::InstitutionId institution, std::string_view track,
                                std::string_view language);
[[nodiscard]] std::string logo(base::InstitutionId institution);
[[nodiscard]] std::string remove_logo(base::InstitutionId institution);
[[nodiscard]] std::string share(std::string_view track);
[[nodiscard]] std::string revoke_link(std::string_view track, base::ManagerLinkId link);
[[nodiscard]] std::string for_managers(std::string_view secret);

[[nodiscard]] std::string edition(base::EditionId id);
[[nodiscard]] std::string edition_people_csv(base::EditionId id);
[[nodiscard]] std::string edition_close(base::EditionId id);
[[nodiscard]] std::string edition_place(base::EditionId id);
[[nodiscard]] std::string edition_trainers(base::EditionId id);
[[nodiscard]] std::string trainer_remove(base::EditionId id, base::PersonId trainer);
[[nodiscard]] std::string meetings_of(base::EditionId id);
[[nodiscard]] std::string series(base::EditionId id);
[[nodiscard]] std::string meeting(base::EditionId id, base::MeetingId meeting);
[[nodiscard]] std::string meeting_remove(base::EditionId id, base::MeetingId meeting);
[[nodiscard]] std::string applicants_csv(std::string_view track);
[[nodiscard]] std::string institution(base::InstitutionId id);
[[nodiscard]] std::string contacts(base::InstitutionId id);
[[nodiscard]] std::string contact_remove(base::InstitutionId id, base::PersonId contact);
[[nodiscard]] std::string course(base::EnrolmentId enrolment);
/// The viewer's own.
[[nodiscard]] std::string my_intake(std::string_view track);
[[nodiscard]] std::string reply(std::string_view track);
[[nodiscard]] std::string appointment(base::EnrolmentId enrolment);
[[nodiscard]] std::string intake_notes(base::EnrolmentId enrolment);
[[nodiscard]] std::string report(base::EnrolmentId enrolment);
[[nodiscard]] std::string start_after_intake(base::EnrolmentId enrolment);
[[nodiscard]] std::string new_intake(base::EnrolmentId enrolment);

[[nodiscard]] std::string team_desk(base::TeamId id);
[[nodiscard]] std::string team_members(base::TeamId id);
[[nodiscard]] std::string team_leave(base::TeamId id, base::TeamMemberId member);
[[nodiscard]] std::string team_places(base::TeamId id);
[[nodiscard]] std::string team_close(base::TeamId id);
[[nodiscard]] std::string team(base::TeamId id);
/// Its log with one kind of entries only.
[[nodiscard]] std::string team_log_of(base::TeamId id, std::string_view kind);
/// Its page, about to correct that entry.
[[nodiscard]] std::string team_correct(base::TeamId id, base::LogEntryId entry);
[[nodiscard]] std::string team_phase(base::TeamId id);
[[nodiscard]] std::string team_pause(base::TeamId id);
[[nodiscard]] std::string team_resume(base::TeamId id, base::PauseId pause);
[[nodiscard]] std::string team_log(base::TeamId id);
[[nodiscard]] std::string team_log_csv(base::TeamId id);
[[nodiscard]] std::string team_correction(base::TeamId id, base::LogEntryId entry);
[[nodiscard]] std::string team_products(base::TeamId id);
[[nodiscard]] std::string team_product_removal(base::TeamId id, base::ProductId product);
[[nodiscard]] std::string team_year(base::EnrolmentId enrolment, base::TeamId team);
/// The audit trail of what was done with a person, or by one.
[[nodiscard]] std::string audit_about(base::PersonId person);
[[nodiscard]] std::string audit_by(base::PersonId actor);
/// Entries older than `before`, with the filters as they are.
[[nodiscard]] std::string audit(base::PersonId person, base::PersonId actor, std::int64_t before);

}  // namespace groeipad::web::paths
