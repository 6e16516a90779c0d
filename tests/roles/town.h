#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"
#include "http/router.h"
#include "outbound/https_client.h"
#include "store/sessions.h"
#include "traject/permission.h"
#include "unit/service/premises.h"
#include "web/app.h"

namespace groeipad::roles {

/// No page here waits for an LMS.
class NoLms final : public outbound::HttpsClient {
 public:
  NoLms() : HttpsClient(outbound::FetchPolicy{}) {}
  base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override {
    return base::fail(outbound::FetchError::unreachable, "no LMS here");
  }
};

/// What an address is about. The things of each kind are Ann's, of ROC A, or around her.
enum class Thing {
  anybodys,      ///< a page that is everybody's own: the library, the language
  participants,  ///< a page of one's own part in the track, the same address for each
  parts,         ///< the same, for who applied too
  to_come,       ///< the intake of one's own, before it was held
  anns,          ///< hers alone
  enrolment,
  edition,
  institution,
  team,
  course,       ///< the placement that one's own session came from
  deep_link,    ///< that Ulla is answering
  theme,        ///< of the group track that Ann and Bas take too
  anns_work,    ///< that she shares with the group there
  others_work,  ///< the same, to say something about it
  bas,          ///< his part in the track
  candidate,    ///< Eva, of ROC A, whose intake is to come
  evas,         ///< hers alone
  whole,        ///< the programme, as a whole
};

struct Inhabitant {
  std::string name;
  base::PersonId person;
  base::PlatformId platform;
  store::LaunchRoles launch_roles;
  base::PlacementId placement;
  /// How they stand to each thing, as this town was laid out: the truth that the program is held against.
  std::map<Thing, traject::Ties> ties;

  [[nodiscard]] traject::Ties to(Thing thing) const;
};

/// Two institutions with an LMS each, an edition with people of both, another edition, a design team, and one
/// person of each role, related to Ann and not. The real content, templates and routes.
class Town {
 public:
  /// `url`: of an empty database.
  explicit Town(const std::string& url);

  [[nodiscard]] const std::vector<Inhabitant>& people() const { return people_; }
  /// The ids that addresses name: "enrolment", "edition", …
  [[nodiscard]] const std::string& id(const std::string& what) const { return ids_.at(what); }

  /// As a browser of that person asks, with a session of its own; a POST carries the session's token. `form`:
  /// "file" for one that carries a file.
  [[nodiscard]] http::Response ask(const Inhabitant& who, http::Method method, std::string_view path,
                                   std::string_view form);
  [[nodiscard]] http::Response ask_without_session(http::Method method, std::string_view path);

 private:
  void settle();
  Inhabitant& move_in(const std::string& name, char institution, store::LaunchRoles roles = {true, false});
  void found_institutions(store::Transaction& db);
  void gather_groups(store::Transaction& db);
  void leave_work(store::Transaction& db);
  void leave_office(store::Transaction& db);
  void form_team(store::Transaction& db);
  void plan(store::Transaction& db);
  void begin_test();
  [[nodiscard]] http::Response answer(http::Request request);
  [[nodiscard]] Inhabitant& called(std::string_view name);

  NoLms lms_;
  service::test::Premises premises_;
  html::Templates templates_;
  web::Metrics metrics_;
  web::RateLimit rate_;
  web::App app_;
  http::Router router_;
  std::vector<Inhabitant> people_;
  std::map<std::string, std::string> ids_;
  std::map<char, base::InstitutionId> institutions_;
  std::map<char, base::PlatformId> platforms_;
  std::map<char, base::PlacementId> placements_;
  int sessions_ = 0;
};

}  // namespace groeipad::roles
