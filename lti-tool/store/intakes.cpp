#include "store/intakes.h"

#include <limits>
#include <stdexcept>

#include "base/json.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

// The column with JSON holds {"profile": [{"point", "says", "remark"}, …], "questions": [{"id", "ask",
// "text"}, …]}.

std::string form_column(const IntakeForm& form) {
  base::JsonWriter json;
  json.begin_object().key("profile").begin_array();
  for (const ProfileAnswer& one : form.profile) {
    json.begin_object().member("point", one.point).member("says", one.says);
    json.member("remark", one.remark).end_object();
  }
  json.end_array().key("questions").begin_array();
  for (const Answered& one : form.questions) {
    json.begin_object().member("id", one.id).member("ask", one.ask).member("text", one.text).end_object();
  }
  json.end_array().end_object();
  return json.str();
}

template <class Take>
void for_each_in(const rapidjson::Value& object, std::string_view name, Take take) {
  const rapidjson::Value* list = base::member(object, name);
  if (list == nullptr || !list->IsArray()) throw std::logic_error("a form of an intake is not as written");
  for (const rapidjson::Value& one : list->GetArray()) take(one);
}

IntakeForm form_at(const Statement& row, int at) {
  // Written here, so as long as it is: whoever lets people write says how much.
  const auto object = base::parse_json_object(row.text_at(at),
                                              {.bytes = std::numeric_limits<std::size_t>::max(), .depth = 3});
  if (!object) throw std::logic_error("a form of an intake is not as written");
  const auto text = [](const rapidjson::Value& one, std::string_view name) {
    return std::string(base::string_member(one, name).value());
  };
  IntakeForm form;
  for_each_in(*object, "profile", [&](const rapidjson::Value& one) {
    form.profile.push_back({text(one, "point"), text(one, "says"), text(one, "remark")});
  });
  for_each_in(*object, "questions", [&](const rapidjson::Value& one) {
    form.questions.push_back({text(one, "id"), text(one, "ask"), text(one, "text")});
  });
  return form;
}

std::optional<base::LocalDate> day_at(const Statement& row, int at) {
  const auto text = row.optional_text_at(at);
  return text ? base::from_iso_date(*text) : std::nullopt;
}

constexpr std::string_view kColumns =
    "SELECT i.id, i.enrolment, i.answers, i.saved, i.handed_in, i.appointment, i.place, i.interviewer, "
    "p.name,"
    " i.notes, i.outcome, i.held, i.report, i.reported, i.reply, i.replied, i.made FROM intake i"
    " LEFT JOIN person p ON p.id = i.interviewer WHERE i.enrolment = ?1";

Intake read_intake(const Statement& row) {
  return Intake{.id = {row.int_at(0)},
                .enrolment = {row.int_at(1)},
                .form = form_at(row, 2),
                .saved = optional_instant_at(row, 3),
                .handed_in = optional_instant_at(row, 4),
                .appointment = optional_instant_at(row, 5),
                .place = row.text_at(6),
                .interviewer = {row.optional_int_at(7).value_or(0)},
                .interviewer_name = row.optional_text_at(8).value_or(""),
                .notes = row.text_at(9),
                .outcome = row.text_at(10),
                .held = day_at(row, 11),
                .report = row.text_at(12),
                .reported = optional_instant_at(row, 13),
                .reply = row.text_at(14),
                .replied = optional_instant_at(row, 15),
                .made = instant_at(row, 16)};
}

}  // namespace

std::vector<Intake> intakes_of(Reader& db, base::EnrolmentId enrolment) {
  static const std::string kSql = std::string(kColumns) + " ORDER BY i.id";
  Statement& query = db.prepare(kSql);
  query.bind(1, column(enrolment));
  std::vector<Intake> intakes;
  while (query.step()) intakes.push_back(read_intake(query));
  return intakes;
}

std::optional<Intake> open_intake(Reader& db, base::EnrolmentId enrolment) {
  static const std::string kSql = std::string(kColumns) + " AND i.outcome = ''";
  Statement& query = db.prepare(kSql);
  query.bind(1, column(enrolment));
  return query.step() ? std::optional(read_intake(query)) : std::nullopt;
}

base::IntakeId begin_intake(Transaction& db, base::EnrolmentId enrolment, base::Instant now) {
  // The unique index decides between two who begin at once; who comes second reads the first one's.
  Statement& made = db.prepare(
      "INSERT INTO intake (enrolment, answers, place, notes, outcome, report, reply, made)"
      " VALUES (?1, ?2, '', '', '', '', '', ?3)"
      " ON CONFLICT (enrolment) WHERE outcome = '' DO UPDATE SET made = intake.made RETURNING id");
  made.bind(1, column(enrolment)).bind(2, form_column({})).bind(3, column(now)).step();
  return {made.int_at(0)};
}

bool save_form(Transaction& db, base::IntakeId id, const IntakeForm& form, base::Instant now) {
  return db.prepare("UPDATE intake SET answers = ?2, saved = ?3 WHERE id = ?1 AND outcome = ''")
             .bind(1, column(id))
             .bind(2, form_column(form))
             .bind(3, column(now))
             .run() == 1;
}

bool hand_in_form(Transaction& db, base::IntakeId id, base::Instant now) {
  return db.prepare(
               "UPDATE intake SET handed_in = CASE WHEN handed_in IS NULL THEN ?2 ELSE handed_in END"
               " WHERE id = ?1 AND outcome = ''")
             .bind(1, column(id))
             .bind(2, column(now))
             .run() == 1;
}

bool make_appointment(Transaction& db, base::IntakeId id, const Appointment& appointment) {
  Statement& made = db.prepare(
      "UPDATE intake SET appointment = ?2, place = ?3, interviewer = ?4 WHERE id = ?1 AND outcome = ''");
  made.bind(1, column(id)).bind(3, appointment.place);
  bind_optional(made, 2, appointment.at);
  if (appointment.interviewer.known()) {
    made.bind(4, column(appointment.interviewer));
  } else {
    made.bind_null(4);
  }
  return made.run() == 1;
}

bool conclude_intake(Transaction& db, base::IntakeId id, std::string_view outcome,
                     const base::LocalDate& held) {
  return db.prepare("UPDATE intake SET outcome = ?2, held = ?3 WHERE id = ?1 AND outcome = ''")
             .bind(1, column(id))
             .bind(2, outcome)
             .bind(3, base::to_iso_date(held))
             .run() == 1;
}

bool save_intake_notes(Transaction& db, base::IntakeId id, std::string_view notes) {
  return db.prepare("UPDATE intake SET notes = ?2 WHERE id = ?1").bind(1, column(id)).bind(2, notes).run() ==
         1;
}

bool save_report(Transaction& db, base::IntakeId id, std::string_view report,
                 const std::optional<base::Instant>& reported) {
  if (!reported) {
    return db.prepare("UPDATE intake SET report = ?2 WHERE id = ?1")
               .bind(1, column(id))
               .bind(2, report)
               .run() == 1;
  }
  return db.prepare("UPDATE intake SET report = ?2, reported = ?3 WHERE id = ?1")
             .bind(1, column(id))
             .bind(2, report)
             .bind(3, column(*reported))
             .run() == 1;
}

bool save_reply(Transaction& db, base::IntakeId id, std::string_view reply, base::Instant now) {
  return db.prepare("UPDATE intake SET reply = ?2, replied = ?3 WHERE id = ?1 AND reported IS NOT NULL")
             .bind(1, column(id))
             .bind(2, reply)
             .bind(3, column(now))
             .run() == 1;
}

}  // namespace groeipad::store
