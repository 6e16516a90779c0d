#pragma once

#include <string>
#include <vector>

#include "html/templates.h"
#include "service/my_track.h"
#include "service/trainer_desk.h"
#include "traject/track.h"
#include "web/pages/frame.h"

/// Fixed people and tracks for the pages.
namespace groeipad::test {

/// Noon in Amsterdam on a day of 2027.
[[nodiscard]] base::Instant noon(unsigned month, unsigned day);
inline constexpr unsigned kToday[] = {3, 2};  ///< 2 March 2027

/// An individual track of nine steps, two themes, every kind of state; "verbinder" is a group track of two.
[[nodiscard]] const traject::Catalogue& two_tracks();

/// After the intake and before the first module may open: two weeks have not passed.
[[nodiscard]] traject::Facts facts_just_begun();
/// In the middle: a module, a session, a team.
[[nodiscard]] traject::Facts facts_halfway();
[[nodiscard]] traject::Facts facts_all_done();

[[nodiscard]] service::MyTrack my_track_with(const traject::Facts& facts);

/// Signed in as Fatima, with `templates` alive as long as the frame.
[[nodiscard]] web::pages::Frame a_frame(const html::Templates& templates,
                                        base::Language language = base::Language::dutch);

struct NamedPage {
  std::string name;
  std::string html;
};
/// Placing, groups, names, looking into a track: a part of all_pages().
void add_advantage_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// Modules, tests, the dossier: a part of all_pages().
void add_learning_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// What authors see: a part of all_pages().
void add_preview_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// Group tracks, the library, self-assessments: a part of all_pages().
void add_group_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// The tree of requirements in every state: a part of all_pages().
void add_requirement_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// Editions, the course of an enrolment, institutions: a part of all_pages().
void add_office_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// The intake, for candidates and for who holds it: a part of all_pages().
void add_intake_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// The trainer's desk, search, the audit trail: a part of all_pages().
void add_desk_pages(std::vector<NamedPage>& pages, const html::Templates& templates);
/// Every page in every state that looks different, rendered with `templates`.
[[nodiscard]] std::vector<NamedPage> all_pages(const html::Templates& templates);

}  // namespace groeipad::test
