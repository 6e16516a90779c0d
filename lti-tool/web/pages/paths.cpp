#include "web/pages/paths.h"

#include "base/url.h"

namespace groeipad::web::paths {
namespace {

/// An address of a pattern with one place left open.
std::string filled(std::string_view pattern, std::int64_t id) {
  const std::size_t open = pattern.find("{}");
  return std::string(pattern.substr(0, open)) + std::to_string(id) + std::string(pattern.substr(open + 2));
}

}  // namespace

std::string track(std::string_view track) { return "/traject/" + std::string(track); }
std::string apply(std::string_view track) { return "/trajecten/" + std::string(track) + "/aanmelden"; }
std::string rubric(std::string_view track) { return paths::track(track) + "/beoordelingskader"; }
std::string questions(std::string_view track) { return paths::track(track) + "/leervragen"; }
std::string question(std::string_view track, base::LearningQuestionId id) {
  return questions(track) + "/" + std::to_string(id.value);
}
std::string remove_question(std::string_view track, base::LearningQuestionId id) {
  return question(track, id) + "/verwijderen";
}
std::string platform(base::PlatformId id) { return filled(kPlatform, id.value); }
std::string platform_test(base::PlatformId id) { return filled(kPlatformTest, id.value); }
std::string platform_suspend(base::PlatformId id) { return filled(kPlatformSuspend, id.value); }
std::string platform_resume(base::PlatformId id) { return filled(kPlatformResume, id.value); }
std::string platform_deployment(base::PlatformId id) { return filled(kPlatformDeployment, id.value); }
std::string withdraw(base::InvitationId id) { return filled(kWithdraw, id.value); }
std::string approve(base::RegistrationId id) { return filled(kApprove, id.value); }
std::string decline(base::RegistrationId id) { return filled(kDecline, id.value); }
std::string resend(base::ScoreId id) { return filled(kResend, id.value); }
std::string step(std::string_view track, std::string_view step) {
  return paths::track(track) + "#stap-" + std::string(step);
}
std::string open_step(std::string_view track, std::string_view step) {
  return paths::track(track) + "/stap/" + std::string(step);
}
std::string page(std::string_view track, std::string_view step, std::string_view page) {
  return open_step(track, step) + "/blad/" + std::string(page);
}
std::string reflection(std::string_view track, std::string_view step, std::string_view prompt) {
  return open_step(track, step) + "/reflectie/" + std::string(prompt);
}
std::string task(std::string_view track, std::string_view step) {
  return open_step(track, step) + "/opdracht";
}
std::string quiz(std::string_view track, std::string_view step) { return open_step(track, step) + "/toets"; }
std::string attempt(base::AttemptId id) { return filled(kAttempt, id.value); }
std::string attempt_save(base::AttemptId id) { return filled(kAttemptSave, id.value); }
std::string figures(std::string_view track, std::string_view folder) {
  return "/inhoud/" + std::string(track) + "/" + std::string(folder) + "/";
}
std::string work(base::EnrolmentId enrolment, base::EvidenceId evidence) {
  return participant(enrolment) + "/werk/" + std::to_string(evidence.value);
}
std::string grant_attempt(base::EnrolmentId enrolment, std::string_view module) {
  return participant(enrolment) + "/toets/" + std::string(module);
}
std::string criteria(std::string_view track) { return paths::track(track) + "/certificaat"; }
std::string dossier(std::string_view track) { return paths::track(track) + "/dossier"; }
std::string self_assessment(std::string_view track, std::string_view when) {
  return paths::track(track) + "/zelfbeoordeling/" + (when == "end" ? "eind" : "start");
}
std::string waive(base::EnrolmentId enrolment) { return filled(kWaive, enrolment.value); }
std::string intake(base::EnrolmentId enrolment) { return filled(kIntake, enrolment.value); }
std::string meetings(std::string_view track) { return paths::track(track) + "#bijeenkomsten"; }
std::string track_among_all(std::string_view track) {
  return std::string(kTracks) + "#traject-" + std::string(track);
}
std::string participant(base::EnrolmentId enrolment) {
  return "/begeleiding/deelnemer/" + std::to_string(enrolment.value);
}
std::string review(std::string_view subject) {
  return base::with_query(std::string(kReview), "wie", subject);
}
std::string place(base::DeepLinkId id) { return "/plaatsen/" + std::to_string(id.value); }
std::string theme(std::string_view track, std::string_view theme) {
  return paths::track(track) + "/thema/" + std::string(theme);
}
std::string theme_page(std::string_view track, std::string_view theme, std::string_view page) {
  return paths::theme(track, theme) + "/blad/" + std::string(page);
}
std::string format_card(std::string_view track, std::string_view theme, std::string_view format) {
  return base::with_query(paths::theme(track, theme), "werkvorm", format);
}
std::string peer(std::string_view track, std::string_view step, base::EvidenceId evidence) {
  return open_step(track, step) + "/collega/" + std::to_string(evidence.value);
}
std::string growth(std::string_view track) { return paths::track(track) + "/groei"; }
std::string microlearning(std::string_view item) { return std::string(kLibrary) + "/" + std::string(item); }
std::string library_with_tag(std::string_view tag) {
  return base::with_query(std::string(kLibrary), "tag", tag);
}
std::string name_on_the_way(std::string_view to) { return base::with_query(std::string(kName), "to", to); }
std::string own_people(base::InstitutionId institution) { return filled(kOwnPeople, institution.value); }
std::string recruit(base::InstitutionId institution) { return filled(kRecruit, institution.value); }
std::string flyer(base::InstitutionId institution, std::string_view track, std::string_view language) {
  return base::with_query(own_people(institution) + "/flyer/" + std::string(track), "taal", language);
}
std::string logo(base::InstitutionId institution) { return filled(kLogo, institution.value); }
std::string remove_logo(base::InstitutionId institution) { return filled(kRemoveLogo, institution.value); }
std::string share(std::string_view track) { return paths::track(track) + "/voor-mijn-leidinggevende"; }
std::string revoke_link(std::string_view track, base::ManagerLinkId link) {
  return share(track) + "/" + std::to_string(link.value) + "/intrekken";
}
std::string for_managers(std::string_view secret) { return "/voor-leidinggevenden/" + std::string(secret); }

std::string edition(base::EditionId id) { return filled(kEdition, id.value); }
std::string edition_people_csv(base::EditionId id) { return filled(kEditionPeopleCsv, id.value); }
std::string edition_close(base::EditionId id) { return filled(kEditionClose, id.value); }
std::string edition_place(base::EditionId id) { return filled(kEditionPlace, id.value); }
std::string edition_trainers(base::EditionId id) { return filled(kEditionTrainers, id.value); }
std::string trainer_remove(base::EditionId id, base::PersonId trainer) {
  return edition_trainers(id) + "/" + std::to_string(trainer.value) + "/verwijderen";
}
std::string meetings_of(base::EditionId id) { return filled(kMeetings, id.value); }
std::string series(base::EditionId id) { return filled(kSeries, id.value); }
std::string meeting(base::EditionId id, base::MeetingId meeting) {
  return meetings_of(id) + "/" + std::to_string(meeting.value);
}
std::string meeting_remove(base::EditionId id, base::MeetingId meeting) {
  return paths::meeting(id, meeting) + "/verwijderen";
}
std::string applicants_csv(std::string_view track) {
  return track.empty() ? std::string(kApplicantsCsv)
                       : base::with_query(std::string(kApplicantsCsv), "traject", track);
}
std::string institution(base::InstitutionId id) { return filled(kInstitution, id.value); }
std::string contacts(base::InstitutionId id) { return filled(kContacts, id.value); }
std::string contact_remove(base::InstitutionId id, base::PersonId contact) {
  return contacts(id) + "/" + std::to_string(contact.value) + "/verwijderen";
}
std::string course(base::EnrolmentId enrolment) { return filled(kCourse, enrolment.value); }
std::string my_intake(std::string_view track) { return paths::track(track) + "/intake"; }
std::string reply(std::string_view track) { return my_intake(track) + "/reactie"; }
std::string appointment(base::EnrolmentId enrolment) { return filled(kAppointment, enrolment.value); }
std::string intake_notes(base::EnrolmentId enrolment) { return filled(kIntakeNotes, enrolment.value); }
std::string report(base::EnrolmentId enrolment) { return filled(kReport, enrolment.value); }
std::string start_after_intake(base::EnrolmentId enrolment) {
  return filled(kStartAfterIntake, enrolment.value);
}
std::string new_intake(base::EnrolmentId enrolment) { return filled(kNewIntake, enrolment.value); }

std::string team_desk(base::TeamId id) { return filled(kTeamDesk, id.value); }
std::string team_members(base::TeamId id) { return filled(kTeamMembers, id.value); }
std::string team_leave(base::TeamId id, base::TeamMemberId member) {
  return filled(filled(kTeamLeave, id.value), member.value);
}
std::string team_places(base::TeamId id) { return filled(kTeamPlaces, id.value); }
std::string team_close(base::TeamId id) { return filled(kTeamClose, id.value); }
std::string team(base::TeamId id) { return filled(kTeam, id.value); }
std::string team_log_of(base::TeamId id, std::string_view kind) {
  return base::with_query(team(id), "soort", kind);
}
std::string team_correct(base::TeamId id, base::LogEntryId entry) {
  return base::with_query(team(id), "verbeter", std::to_string(entry.value));
}
std::string team_phase(base::TeamId id) { return filled(kTeamPhase, id.value); }
std::string team_pause(base::TeamId id) { return filled(kTeamPause, id.value); }
std::string team_resume(base::TeamId id, base::PauseId pause) {
  return filled(filled(kTeamResume, id.value), pause.value);
}
std::string team_log(base::TeamId id) { return filled(kTeamLog, id.value); }
std::string team_log_csv(base::TeamId id) { return filled(kTeamLogCsv, id.value); }
std::string team_correction(base::TeamId id, base::LogEntryId entry) {
  return filled(filled(kTeamCorrection, id.value), entry.value);
}
std::string team_products(base::TeamId id) { return filled(kTeamProducts, id.value); }
std::string team_product_removal(base::TeamId id, base::ProductId product) {
  return filled(filled(kTeamProductRemoval, id.value), product.value);
}
std::string team_year(base::EnrolmentId enrolment, base::TeamId team) {
  return filled(filled(kTeamYear, enrolment.value), team.value);
}
std::string audit_about(base::PersonId person) { return audit(person, {}, 0); }
std::string audit_by(base::PersonId actor) { return audit({}, actor, 0); }
std::string audit(base::PersonId person, base::PersonId actor, std::int64_t before) {
  std::string path(kAudit);
  if (person.known()) path = base::with_query(path, "wie", std::to_string(person.value));
  if (actor.known()) path = base::with_query(path, "door", std::to_string(actor.value));
  if (before > 0) path = base::with_query(path, "voor", std::to_string(before));
  return path;
}

}  // namespace groeipad::web::paths
