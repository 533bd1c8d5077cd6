#pragma once

#include "sim/base/strong.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace sim {

using ActorId = Index<struct ActorTag>;
using SeatId = Index<struct SeatTag>;
using ChapterId = Index<struct ChapterTag>;
using VariableId = Index<struct VariableTag>;
using VariantId = Index<struct VariantTag>;
using FactId = Index<struct FactTag>;
using CommitmentId = Index<struct CommitmentTag>;
using SceneId = Index<struct SceneTag>;
using ActId = Index<struct ActTag>;           ///< options, desk acts and go_on, one numbering
using TimedId = Index<struct TimedTag>;       ///< Scenario::events: what the clock brings
using ChanceId = Index<struct ChanceTag>;
using OutcomeId = Index<struct OutcomeTag>;
using EndingId = Index<struct EndingTag>;
using TextId = Index<struct TextTag>;         ///< Texts of the same pack
using TypeId = Index<struct TypeTag>;         ///< event type: Vocabulary::types, then Scenario::own_types
using KeyId = Index<struct KeyTag>;           ///< Scenario::keys
using RuleId = Index<struct RuleTag>;         ///< Protocol::rules
using OfferId = Index<struct OfferTag>;       ///< ScenarioMoney::offers
using CommonRecordId = Index<struct CommonRecordTag>;  ///< CommonFile::records

enum class Role : std::uint8_t { Ess, Csd, Health, Ngo, Employer, Client, Supervisor };
inline constexpr std::array<std::string_view, 7> RoleNames{"ess",      "csd",    "health",    "ngo",
                                                           "employer", "client", "supervisor"};

/// Its bit in a set of roles.
[[nodiscard]] constexpr std::uint8_t bit_of(Role role) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(role)); }

enum class Dimension : std::uint8_t { Protocol, Outcome, Relationship, Timeliness, Lawfulness, Cost };
inline constexpr std::array<std::string_view, 6> DimensionNames{"P", "O", "R", "T", "L", "C"};

enum class Mood : std::uint8_t { Neutral, Worried, Guarded, Angry, Hopeful, Relieved };
inline constexpr std::array<std::string_view, 6> MoodNames{"neutral", "worried", "guarded",
                                                           "angry",   "hopeful", "relieved"};

enum class Difficulty : std::uint8_t { Easy, Medium, Hard };
inline constexpr std::array<std::string_view, 3> DifficultyNames{"easy", "medium", "hard"};

/// How sure a figure or rule is: read in a source, unverified, a design proposal, invented for the case.
enum class Mark : std::uint8_t { None, Verified, Unverified, Design, Case };
inline constexpr std::array<std::string_view, 5> MarkNames{"", "V", "U", "D", "case"};

} // namespace sim
