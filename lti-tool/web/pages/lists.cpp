#include "web/pages/lists.h"

#include "web/pages/form_fields.h"
#include "web/pages/office.h"

namespace groeipad::web::pages {
namespace {

base::CsvCells head(const Frame& frame, std::initializer_list<std::string_view> keys) {
  base::CsvCells cells;
  for (const std::string_view key : keys) cells.push_back(say(frame, key));
  return cells;
}

std::string iso_day(base::Instant at) { return base::to_iso_date(base::local_date(at)); }

}  // namespace

std::vector<base::CsvCells> editions_list(const Frame& frame, const service::EditionList& list) {
  std::vector<base::CsvCells> rows = {
      head(frame, {"edition.name", "edition.track", "edition.starts", "edition.ends", "edition.trainers",
                   "edition.taken", "edition.places", "edition.recruiting"})};
  for (const auto& [edition, track, taken, trainers] : list.editions) {
    const auto typed = service::form_of(edition);
    rows.push_back({edition.name, track_name(frame, track, edition.track), typed.starts, typed.ends,
                    listed(trainers), std::to_string(taken), typed.places,
                    say(frame, edition.closed ? "edition.closed" : "edition.open")});
  }
  return rows;
}

std::vector<base::CsvCells> applicants_list(const Frame& frame,
                                            const std::vector<store::Applicant>& applicants,
                                            const traject::Catalogue& catalogue) {
  std::vector<base::CsvCells> rows = {
      head(frame, {"desk.name", "desk.institution", "desk.track", "desk.since", "edition.motivation"})};
  for (const auto& [who, motivation] : applicants) {
    const std::string& track = who.enrolment.track;
    rows.push_back({who.person.name, who.institution, track_name(frame, catalogue.track(track), track),
                    iso_day(who.enrolment.since), motivation});
  }
  return rows;
}

std::vector<base::CsvCells> people_list(const Frame& frame, const service::EditionPage& edition) {
  std::vector<base::CsvCells> rows = {
      head(frame, {"desk.name", "desk.institution", "edition.stage", "edition.since"})};
  for (const auto& member : edition.people)
    rows.push_back({member.who.person.name, member.who.institution, stage_name(frame, member),
                    iso_day(member.who.enrolment.since)});
  return rows;
}

std::vector<base::CsvCells> institutions_list(const Frame& frame,
                                              const std::vector<service::InstitutionShown>& institutions) {
  std::vector<base::CsvCells> rows = {head(frame, {"staff.institution", "staff.sector", "institutions.people",
                                                   "platforms.title", "institutions.contacts"})};
  for (const auto& shown : institutions) {
    std::vector<std::string> platforms;
    std::vector<std::string> contacts;
    for (const auto& platform : shown.platforms) platforms.push_back(platform.name);
    for (const auto& contact : shown.contacts) contacts.push_back(contact.name);
    rows.push_back({shown.institution.name, std::string(store::name_of(shown.institution.sector)),
                    std::to_string(shown.people), listed(platforms), listed(contacts)});
  }
  return rows;
}

}  // namespace groeipad::web::pages
