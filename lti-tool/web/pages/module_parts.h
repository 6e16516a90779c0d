#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"
#include "service/module.h"
#include "web/pages/staff.h"

/// What the pages inside a module, its test and the dossier share.
namespace groeipad::web::pages {

/// "45 min", "2 uur", "1 uur 30 min".
[[nodiscard]] std::string spoken_minutes(const Frame& frame, int minutes);
/// "do 12 maart, 15.30 uur".
[[nodiscard]] std::string spoken(const Frame& frame, base::Instant at);

/// _crumb.tpl: to the track, and to the module where `step` is given.
void add_crumb(html::Values& values, const Frame& frame, const traject::Track& track,
               const traject::Step* step = nullptr);
/// _state.tpl. `state`: an icon and colour ("done", "open", "optional", "not-yet"); `key`: its word.
void add_state(html::Values& values, const Frame& frame, std::string_view state, std::string_view key);
/// Of something written: not there, a draft, handed in; and what more there is to say of it.
void add_state_of(html::Values& values, const Frame& frame, const store::Evidence* evidence);
/// "Ingeleverd op do 12 maart, versie 2"; "" where nothing was.
[[nodiscard]] std::string when_handed_in(const Frame& frame, const store::Evidence* evidence);

/// One thing to write (_write.tpl). `wrong`: what is wrong with `typed`, "" where nothing is.
struct Writing {
  std::string id;
  std::string name;
  const traject::Prompt& prompt;
  std::string typed;
  std::string wrong;
  std::string draft;  ///< names it among the drafts that the browser keeps
};
void add_writing(html::Values& values, const Writing& writing);
[[nodiscard]] std::string wrong_text(const Frame& frame, service::LearnFault fault);

/// _remarks.tpl.
void add_remarks(html::Values& values, const Frame& frame, const std::vector<store::EvidenceRemark>& remarks);
/// What the rubric calls these criteria; unknown ones are left out.
[[nodiscard]] std::vector<std::string> titles_of(const Frame& frame, const traject::Rubric* rubric,
                                                 const std::vector<std::string>& criteria);

}  // namespace groeipad::web::pages
