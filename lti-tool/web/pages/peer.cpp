#include "web/pages/peer.h"

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::PeerFault;

std::string wrong_text(const Frame& frame, PeerFault fault) {
  const std::string longest = std::to_string(service::kLongestPeerFeedback);
  const std::string most = std::to_string(service::kMostPeerFeedback);
  const std::string_view key = fault == PeerFault::too_long ? "peer.too_long"
                               : fault == PeerFault::enough ? "peer.enough"
                                                            : "peer.empty";
  return frame.templates.text(key, frame.language, {{"longest", longest}, {"most", most}});
}

}  // namespace

std::string peer_page(const Frame& frame, const service::ColleagueWork& colleague,
                      const std::optional<RefusedFeedback>& refused) {
  const store::Evidence& evidence = colleague.work.evidence;
  Values values = framed(frame);
  add_crumb(values, frame, *colleague.track, colleague.step);
  const std::string name = colleague.work.name.empty() ? say(frame, "peer.nameless") : colleague.work.name;
  values.set("TITLE",
             frame.templates.text("peer.title", frame.language,
                                  {{"name", name}, {"step", colleague.step->title.in(frame.language)}}));
  values.set("SENT_WHEN", when_handed_in(frame, &evidence));
  values.show_if("ANSWER", false);
  for (const store::Answered& answer : evidence.answers)
    values.section("ANSWER").set("ANSWER_ASK", answer.ask).set("ANSWER_TEXT", answer.text);
  values.show_if("GIVEN", false);
  if (!colleague.given.empty()) add_remarks(values.section("GIVEN"), frame, colleague.given);
  values.set("PEER_URL", paths::peer(colleague.track->id, colleague.step->id, evidence.id));
  values.set("LONGEST", static_cast<std::int64_t>(service::kLongestPeerFeedback));
  values.show_if("REFUSED", refused.has_value());
  if (refused) values.set("WRONG", wrong_text(frame, refused->fault));
  values.set("TYPED", refused ? std::string_view(refused->text) : "");
  return frame.templates.render("peer.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
