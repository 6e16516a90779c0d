#pragma once

#include <string>
#include <vector>

#include "traject/text.h"

namespace groeipad::traject {

/// For who thinks of joining: on the contact's page, to copy, and on the flyer. Short:
/// modules/outreach.schema.json bounds it so that a flyer holds it.
struct Recruitment {
  Text headline;
  Text pitch;
  std::vector<Text> for_whom;
  std::vector<Text> learn;
  std::vector<Text> setup;
  Text time;                 ///< what it asks
  std::vector<Text> yields;  ///< what the organisation gets
  Text next;                 ///< what to do now
};

struct Advice {
  Text title;
  Text text;
};
/// For the manager of somebody who takes part.
struct ManagerBrief {
  Text intro;
  Text hours;
  std::vector<Advice> arrange;  ///< what to see to
  std::vector<Advice> talks;    ///< when to talk, about what
};

/// What people around a participant are told of a track.
struct Outreach {
  std::string track;
  Recruitment recruitment;
  ManagerBrief manager;
};

}  // namespace groeipad::traject
