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
