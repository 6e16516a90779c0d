#include "demo/sample_intake.h"

#include <array>
#include <chrono>

#include "store/intakes.h"

namespace groeipad::demo {
namespace {

using std::chrono::hours;

struct Answer {
  std::string_view begin;  ///< of the question
  std::string_view text;
};
constexpr std::array<Answer, 9> kAnswers = {{
    {"Welke groepen",
     "Drie jaar lang het ontwerpteam van onze opleiding. Het lukte om iedereen aan het woord te krijgen; "
     "kiezen "
     "tussen ideeën bleef lastig."},
    {"Waarom wil",
     "Ik merk dat ik als docent vaak al begeleid. Ik wil dat bewuster doen, en nu start er bij ons een "
     "team."},
    {"Neem het profiel",
     "Groepen op gang krijgen, nieuwsgierig zijn en samen iets nieuws maken herken ik het meest. Wisselen "
     "tussen "
     "meedoen en begeleiden wordt een uitdaging."},
    {"Is er een designteam",
     "Ja. Het team wil weten hoe studenten in de praktijk feedback van elkaar krijgen."},
    {"Wanneer kijk jij", "Na elke bijeenkomst schrijf ik drie regels op. Daardoor praat ik nu minder zelf."},
    {"Wat doe je in een groep",
     "Ik vat samen waar we staan en vraag wat er nodig is. Stilte laten duren kost me moeite."},
    {"Met welke leervragen",
     "Hoe blijf ik begeleider als ik zelf een mening heb?\nWanneer geef ik een kader en wanneer juist "
     "ruimte?"},
    {"Wat verwacht je", "Eerlijke feedback op hoe ik begeleid. Ik bereid me voor en deel wat er misging."},
    {"Hoe krijg je", "Mijn teamleider maakt een dagdeel per week vrij; dat staat in mijn taakbrief."},
}};

std::string answer_to(const std::string& question) {
  for (const Answer& answer : kAnswers) {
    if (question.starts_with(answer.begin)) return std::string(answer.text);
  }
  return "Daar praat ik graag over door.";
}

}  // namespace

void prepare_intake(store::Transaction& db, const traject::Track& track, base::EnrolmentId enrolment,
                    base::PersonId interviewer, base::Instant appointment, base::Instant now) {
  constexpr std::array<std::string_view, 4> kSays = {"yes", "yes", "partly", "yes"};
  store::IntakeForm form;
  for (const traject::Text& point : track.profile) {
    const std::size_t place = form.profile.size();
    form.profile.push_back({point.nl, std::string(kSays[place % kSays.size()]), ""});
  }
  if (!form.profile.empty())
    form.profile.front().remark = "Vooral met kleine groepen van vier tot zes mensen.";
  for (const traject::IntakeQuestion& question : track.intake_questions)
    form.questions.push_back(
        {std::string(traject::name_of(question.subject)), question.nl, answer_to(question.nl)});
  const base::IntakeId id = store::begin_intake(db, enrolment, now - hours(72));
  static_cast<void>(store::save_form(db, id, form, now - hours(24)));
  static_cast<void>(store::hand_in_form(db, id, now - hours(24)));
  static_cast<void>(
      store::make_appointment(db, id, {appointment, "Hogeschool Noorderhaven, lokaal B2.08", interviewer}));
}

}  // namespace groeipad::demo
