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
      {kGet, std::string(kHome), Thing::anybodys, "/"},
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
      {kGet, std::string(kTrack), Thing::parts, track},
      {kGet, std::string(kCriteria), Thing::participants, track + "/certificaat"},
      {kGet, std::string(kDossier), Thing::participants, track + "/dossier"},
      {kGet, std::string(kGrowth), Thing::participants, track + "/groei"},
      {kGet, std::string(kStep), Thing::participants, track + "/stap/inleiding"},
      {kPost, std::string(kAddQuestion), Thing::parts, track + "/leervragen", "text=Waarom"},
      {kGet, std::string(kSelfAssessment), Thing::participants, track + "/zelfbeoordeling/start"},
      {kPost, std::string(kSelfAssessment), Thing::participants, track + "/zelfbeoordeling/start"},
      {kGet, std::string(kShare), Thing::parts, track + "/voor-mijn-leidinggevende"},
      {kPost, std::string(kShare), Thing::parts, track + "/voor-mijn-leidinggevende"},
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
      {kGet, std::string(kWork), Thing::enrolment, ann + "/werk/{work}"},
      {kPost, std::string(kWork), Thing::enrolment, ann + "/werk/{work}", "text=Mooi"},
      {kPost, std::string(kGrantAttempt), Thing::enrolment, ann + "/toets/inleiding"},
  };
}

std::vector<Address> of_intakes() {
  const std::string own = "/traject/procesbegeleider/intake";
  const std::string eva = "/begeleiding/deelnemer/{candidate}/intake";
  return {
      {kGet, std::string(kMyIntake), Thing::to_come, own},
      {kPost, std::string(kMyIntake), Thing::to_come, own, "do=save"},
      {kGet, std::string(kIntake), Thing::candidate, eva},
      {kPost, std::string(kAppointment), Thing::candidate, eva + "/afspraak", "day=2026-10-01&time=10:00"},
      {kPost, std::string(kIntakeNotes), Thing::candidate, eva + "/aantekeningen", "text=Let+op"},
      {kPost, std::string(kIntake), Thing::candidate, eva, "outcome=not_now&held=2026-09-20"},
      {kPost, std::string(kReport), Thing::candidate, eva + "/verslag", "do=give&text=Verslag"},
      {kPost, std::string(kReply), Thing::evas, own + "/reactie", "text=Dank"},
      {kPost, std::string(kNewIntake), Thing::candidate, eva + "/nieuw"},
      {kPost, std::string(kStartAfterIntake), Thing::candidate, eva + "/start", "day=2026-09-21"},
  };
}

std::vector<Address> of_institutions() {
  const std::string own = "/instelling/{institution}";
  const std::string kept = "/beheer/instellingen/{institution}";
  return {
      {kGet, std::string(kOwnInstitutions), Thing::whole, "/instelling"},
      {kGet, std::string(kOwnPeople), Thing::institution, own},
      {kGet, std::string(kRecruit), Thing::institution, own + "/werving"},
      {kGet, std::string(kFlyer), Thing::institution, own + "/flyer/verbinder?taal=nl"},
      {kGet, std::string(kLogo), Thing::institution, own + "/logo"},
      {kPost, std::string(kLogo), Thing::institution, own + "/logo", "file"},
      {kPost, std::string(kRemoveLogo), Thing::institution, own + "/logo/verwijderen"},
      {kGet, std::string(kInstitutions), Thing::whole, "/beheer/instellingen"},
      {kPost, std::string(kInstitutions), Thing::whole, "/beheer/instellingen", "name=ROC+E&sector=mbo"},
      {kGet, std::string(kInstitutionsCsv), Thing::whole, "/beheer/instellingen.csv"},
      {kGet, std::string(kInstitution), Thing::institution, kept},
      {kPost, std::string(kInstitution), Thing::institution, kept, "name=ROC+A&sector=mbo"},
      {kPost, std::string(kContacts), Thing::institution, kept + "/contactpersonen", "who=Iemand"},
  };
}

std::vector<Address> of_editions() {
  const std::string edition = "/beheer/uitvoeringen/{edition}";
  const std::string ann = "/begeleiding/deelnemer/{enrolment}";
  return {
      {kGet, std::string(kOffice), Thing::whole, "/beheer"},
      {kGet, std::string(kEditions), Thing::whole, "/beheer/uitvoeringen"},
      {kGet, std::string(kEditionsCsv), Thing::whole, "/beheer/uitvoeringen.csv"},
      {kPost, std::string(kEditions), Thing::whole, "/beheer/uitvoeringen", "track=verbinder&name=Nieuw"},
      {kGet, std::string(kNewEdition), Thing::whole, "/beheer/uitvoeringen/nieuw"},
      {kGet, std::string(kApplicantsCsv), Thing::whole, "/beheer/aanmeldingen.csv"},
      {kGet, std::string(kEdition), Thing::edition, edition},
      {kPost, std::string(kEdition), Thing::edition, edition, "name=Doorlopend"},
      {kGet, std::string(kEditionPeopleCsv), Thing::edition, edition + "/mensen.csv"},
      {kPost, std::string(kEditionPlace), Thing::edition, edition + "/plaatsen", "enrolment={applicant}"},
      {kPost, std::string(kEditionClose), Thing::edition, edition + "/werving", "closed=yes"},
      {kPost, std::string(kEditionTrainers), Thing::edition, edition + "/trainers", "who=Iemand"},
      {kPost, std::string(kMeetings), Thing::edition, edition + "/bijeenkomsten", "kind=intervisie"},
      {kPost, std::string(kSeries), Thing::edition, edition + "/reeks", "day=2026-10-01"},
      {kPost, std::string(kMeeting), Thing::edition, edition + "/bijeenkomsten/{meeting}", "title=Anders"},
      {kPost, std::string(kMeetingRemove), Thing::edition,
       edition + "/bijeenkomsten/{other_meeting}/verwijderen", "", true},
      {kGet, std::string(kCourse), Thing::enrolment, ann + "/verloop"},
      {kPost, std::string(kCourse), Thing::enrolment, ann + "/verloop", "deed=pause&day=2026-09-21"},
  };
}

std::vector<Address> of_teams() {
  const std::string desk = "/beheer/designteams/{team}";
  const std::string team = "/team/{team}";
  const std::string year = "/begeleiding/deelnemer/{enrolment}/team/{team}";
  return {
      {kGet, std::string(kMyTeams), Thing::anybodys, "/team"},
      {kGet, std::string(kTeams), Thing::whole, "/beheer/designteams"},
      {kPost, std::string(kTeams), Thing::whole, "/beheer/designteams", "name=Taal"},
      {kGet, std::string(kTeamsCsv), Thing::whole, "/beheer/designteams.csv"},
      {kGet, std::string(kTeamDesk), Thing::team, desk},
      {kPost, std::string(kTeamDesk), Thing::team, desk, "name=Rekenen&question=Hoe"},
      {kPost, std::string(kTeamMembers), Thing::team, desk + "/leden", "who=Iemand"},
      {kPost, std::string(kTeamPlaces), Thing::team, desk + "/deelnemers", "who=Iemand"},
      {kPost, std::string(kTeamLeave), Thing::team, desk + "/leden/{team_member}/vertrek",
       "until=2026-09-21"},
      {kGet, std::string(kTeam), Thing::team, team},
      {kGet, std::string(kTeamLogCsv), Thing::team, team + "/logboek.csv"},
      {kPost, std::string(kTeamPhase), Thing::team, team + "/fase", "phase=explore&from=geen"},
      {kPost, std::string(kTeamPause), Thing::team, team + "/pauze", "from=2026-09-21"},
      {kPost, std::string(kTeamResume), Thing::team, team + "/pauze/{pause}/hervat", "day=geen"},
      {kPost, std::string(kTeamLog), Thing::team, team + "/logboek", "kind=decision&day=2026-09-20&words=Ja"},
      {kPost, std::string(kTeamCorrection), Thing::team, team + "/logboek/{entry}/verbetering",
       "kind=decision&day=2026-09-20&words=Nee"},
      {kPost, std::string(kTeamProducts), Thing::team, team + "/producten", "title=Les+2"},
      {kPost, std::string(kTeamProductRemoval), Thing::team, team + "/producten/{product}/verwijderen", "",
       true},
      {kGet, std::string(kTeamYear), Thing::enrolment, year},
      {kPost, std::string(kTeamYear), Thing::enrolment, year, "result=not_yet&words=Ga+door"},
  };
}

/// What takes something away from somebody, so it comes last.
std::vector<Address> of_endings() {
  return {
      {kPost, std::string(kRevokeLink), Thing::anns,
       "/traject/procesbegeleider/voor-mijn-leidinggevende/{link}/intrekken"},
      {kPost, std::string(kTrainerRemove), Thing::edition,
       "/beheer/uitvoeringen/{edition}/trainers/{trainer}/verwijderen"},
      {kPost, std::string(kContactRemove), Thing::institution,
       "/beheer/instellingen/{institution}/contactpersonen/{contact}/verwijderen"},
      {kPost, std::string(kTeamClose), Thing::team, "/beheer/designteams/{team}/sluiten"},
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
       {of_everybody(), of_participants(), around_a_participant(), around_a_course(), of_the_platforms(),
        of_intakes(), of_institutions(), of_editions(), of_teams(), of_endings()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace groeipad::roles
