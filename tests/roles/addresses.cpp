#include "roles/addresses.h"

#include "web/pages/paths.h"

namespace groeipad::roles {
namespace {

using http::Method;
using namespace web::paths;

constexpr Method kGet = Method::get;
constexpr Method kPost = Method::post;

std::vector<Address> of_everybody() {
  return {
      {kPost, std::string(kLanguage), Thing::anybodys, "/taal", "language=en&back=/"},
      {kPost, std::string(kLogOut), Thing::anybodys, "/uitloggen"},
      {kGet, std::string(kName), Thing::anybodys, "/naam?to=/"},
      {kPost, std::string(kName), Thing::anybodys, "/naam", "name=Wie&to=/"},
      {kGet, std::string(kTracks), Thing::anybodys, "/trajecten"},
      {kPost, std::string(kApply), Thing::anybodys, "/trajecten/verbinder/aanmelden", "motivation=Graag"},
      {kGet, std::string(kLibrary), Thing::anybodys, "/bibliotheek"},
      {kGet, std::string(kMicrolearning), Thing::anybodys, "/bibliotheek/{microlearning}"},
      {kGet, std::string(kFigure), Thing::anybodys, "/inhoud/procesbegeleider/inleiding/fasen.svg"},
      {kGet, std::string(kRubric), Thing::anybodys, "/traject/procesbegeleider/beoordelingskader"},
  };
}

std::vector<Address> of_participants() {
  const std::string track = "/traject/procesbegeleider";
  return {
      {kGet, std::string(kTrack), Thing::participants, track},
      {kGet, std::string(kCriteria), Thing::participants, track + "/certificaat"},
      {kGet, std::string(kDossier), Thing::participants, track + "/dossier"},
      {kGet, std::string(kGrowth), Thing::participants, track + "/groei"},
      {kGet, std::string(kStep), Thing::participants, track + "/stap/inleiding"},
      {kPost, std::string(kAddQuestion), Thing::participants, track + "/leervragen", "text=Waarom"},
      {kGet, std::string(kSelfAssessment), Thing::participants, track + "/zelfbeoordeling/start"},
      {kPost, std::string(kSelfAssessment), Thing::participants, track + "/zelfbeoordeling/start"},
      {kPost, std::string(kChangeQuestion), Thing::anns, track + "/leervragen/{question}", "text=Wat"},
      {kPost, std::string(kRemoveQuestion), Thing::anns, track + "/leervragen/{question}/verwijderen"},
      {kGet, std::string(kPage), Thing::anns, track + "/stap/inleiding/blad/{page}"},
      {kPost, std::string(kPage), Thing::anns, track + "/stap/inleiding/blad/{page}"},
      {kGet, std::string(kTask), Thing::anns, track + "/stap/inleiding/opdracht"},
      {kPost, std::string(kTask), Thing::anns, track + "/stap/inleiding/opdracht", "hand_in="},
      {kPost, std::string(kReflection), Thing::anns, track + "/stap/inleiding/reflectie/{prompt}", "text=Ik"},
      {kGet, std::string(kQuiz), Thing::anns, track + "/stap/inleiding/toets"},
      {kPost, std::string(kQuiz), Thing::anns, track + "/stap/inleiding/toets"},
      {kGet, std::string(kAttempt), Thing::anns, "/toets/{attempt}"},
      {kPost, std::string(kAttemptSave), Thing::anns, "/toets/{attempt}/bewaren"},
      {kPost, std::string(kAttempt), Thing::anns, "/toets/{attempt}"},
      {kGet, std::string(kTheme), Thing::theme, "/traject/verbinder/thema/wie-ben-je"},
      {kGet, std::string(kThemePage), Thing::theme, "/traject/verbinder/thema/wie-ben-je/blad/rol"},
      {kPost, std::string(kThemePage), Thing::theme, "/traject/verbinder/thema/wie-ben-je/blad/rol"},
      {kGet, std::string(kPeer), Thing::anns_work, "/traject/verbinder/stap/praktijk-1/collega/{shared}"},
      {kPost, std::string(kPeer), Thing::others_work, "/traject/verbinder/stap/praktijk-1/collega/{shared}",
       "text=Mooi"},
  };
}

std::vector<Address> around_a_participant() {
  const std::string ann = "/begeleiding/deelnemer/{enrolment}";
  return {
      {kGet, std::string(kDesk), Thing::whole, "/begeleiding"},
      {kGet, std::string(kParticipant), Thing::enrolment, ann},
      {kGet, std::string(kReview), Thing::bas, "/begeleiding/inzage?wie=Bas"},
      {kPost, std::string(kWaive), Thing::enrolment, ann + "/vrijstelling",
       "requirement=module_passed+inleiding&reason=Deed+het+al"},
      {kPost, std::string(kIntake), Thing::enrolment, ann + "/intake", "outcome=suitable&held=2026-09-20"},
      {kGet, std::string(kWork), Thing::enrolment, ann + "/werk/{work}"},
      {kPost, std::string(kWork), Thing::enrolment, ann + "/werk/{work}", "text=Mooi"},
      {kPost, std::string(kGrantAttempt), Thing::enrolment, ann + "/toets/inleiding"},
  };
}

std::vector<Address> around_a_course() {
  return {
      {kGet, std::string(kGroup), Thing::course, "/groep"},
      {kPost, std::string(kReadGroup), Thing::course, "/groep/ophalen"},
      {kGet, std::string(kPlace), Thing::deep_link, "/plaatsen/{deep_link}"},
      {kPost, std::string(kPlace), Thing::deep_link, "/plaatsen/{deep_link}"},
  };
}

std::vector<Address> of_the_platforms() {
  const std::string lms = "/beheer/platforms/{platform}";
  return {
      {kGet, std::string(kPlatforms), Thing::whole, "/beheer/platforms"},
      {kPost, std::string(kPlatforms), Thing::whole, "/beheer/platforms", "name=Nieuw"},
      {kGet, std::string(kNewPlatform), Thing::whole, "/beheer/platforms/nieuw"},
      {kGet, std::string(kPlatform), Thing::whole, lms},
      {kPost, std::string(kPlatform), Thing::whole, lms, "name=LMS&staff_are=contact"},
      {kPost, std::string(kPlatformDeployment), Thing::whole, lms + "/deployment", "deployment=9"},
      {kPost, std::string(kPlatformTest), Thing::whole, lms + "/proef"},
      {kPost, std::string(kInvite), Thing::whole, "/beheer/uitnodigingen", "institution=ROC+C&sector=mbo"},
      {kPost, std::string(kWithdraw), Thing::whole, "/beheer/uitnodigingen/{invitation}/intrekken"},
      {kPost, std::string(kApprove), Thing::whole, "/beheer/aanvragen/{registration}/goedkeuren",
       "institution=ROC+D&sector=mbo&staff_are=nothing"},
      {kPost, std::string(kDecline), Thing::whole, "/beheer/aanvragen/{other_registration}/afwijzen"},
      {kGet, std::string(kGrades), Thing::whole, "/beheer/cijfers"},
      {kPost, std::string(kResend), Thing::whole, "/beheer/cijfers/{score}/opnieuw"},
      {kPost, std::string(kPlatformSuspend), Thing::whole, "/beheer/platforms/{spare}/stil"},
      {kPost, std::string(kPlatformResume), Thing::whole, "/beheer/platforms/{spare}/hervat"},
      {kGet, std::string(kFind), Thing::whole, "/zoeken?q=ann"},
      {kGet, std::string(kAudit), Thing::whole, "/beheer/logboek"},
  };
}

}  // namespace

std::vector<Address> addresses() {
  std::vector<Address> all;
  for (const auto& some :
       {of_everybody(), of_participants(), around_a_participant(), around_a_course(), of_the_platforms()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace groeipad::roles
