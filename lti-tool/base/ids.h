#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace groeipad::base {

/// A database key that cannot be mistaken for another table's. Zero means "none yet".
template <class Tag>
struct Id {
  std::int64_t value = 0;

  [[nodiscard]] bool known() const { return value != 0; }
  // clang-tidy 14 takes the zero that a defaulted comparison is rewritten with for a null pointer.
  auto operator<=>(const Id&) const = default;  // NOLINT(modernize-use-nullptr)
};

using InstitutionId = Id<struct InstitutionTag>;
using PlatformId = Id<struct PlatformTag>;
using PersonId = Id<struct PersonTag>;
using EditionId = Id<struct EditionTag>;
using EnrolmentId = Id<struct EnrolmentTag>;
using MeetingId = Id<struct MeetingTag>;
using LearningQuestionId = Id<struct LearningQuestionTag>;
using PlacementId = Id<struct PlacementTag>;
using ScoreId = Id<struct ScoreTag>;
using InvitationId = Id<struct InvitationTag>;
using RegistrationId = Id<struct RegistrationTag>;
using DeepLinkId = Id<struct DeepLinkTag>;
using EvidenceId = Id<struct EvidenceTag>;
using AttemptId = Id<struct AttemptTag>;
using PauseId = Id<struct PauseTag>;
using IntakeId = Id<struct IntakeTag>;
using ManagerLinkId = Id<struct ManagerLinkTag>;
using TeamId = Id<struct TeamTag>;
using TeamMemberId = Id<struct TeamMemberTag>;
using LogEntryId = Id<struct LogEntryTag>;
using ProductId = Id<struct ProductTag>;
using MailId = Id<struct MailTag>;

}  // namespace groeipad::base

template <class Tag>
struct std::hash<groeipad::base::Id<Tag>> {
  std::size_t operator()(groeipad::base::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
