#pragma once

#include "sim/model/expression.h"
#include "sim/model/money.h"
#include "sim/model/names.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// The common-client file of a scenario (`register` in the file): what the institutions have written down about the client, and who of
// them may see it. It is looked at only and changes no play and no score.

/// The client's file at one institution.
struct CommonRecord {
    std::string id;
    ActorId by;    ///< who keeps it
    TextId name;   ///< of the client, as it is written there
    TextId note;   ///< born, number, address; may be none
};

enum class CommonEntryKind : std::uint8_t { Benefit, Support, Assessment, Contact };
inline constexpr std::array<std::string_view, 4> CommonEntryKindNames{"benefit", "support", "assessment", "contact"};

struct CommonEntry {
    std::string id;
    CommonRecordId record;
    ActorId by;
    CommonEntryKind kind = CommonEntryKind::Contact;
    std::optional<std::int32_t> day;  ///< from before the start: negative; none: it comes in play, when `when` holds
    Expression when;                  ///< from when it first holds the entry is there
    TextId text;
    TextId result;                    ///< of a form of support that was tried: what came of it; may be none
    std::optional<Money> amount;      ///< of a benefit, a month
    Expression seen;                  ///< while it holds, others than `by` see the entry; not written: they never do
    std::uint8_t basis = 0;           ///< Vocabulary::bases: on which they see it; meaningful with `seen`
};

struct CommonFile {
    std::vector<CommonRecord> records;  ///< none: the scenario has no common-client file
    std::vector<CommonEntry> entries;
    Expression merged;                  ///< from when it first holds the records are one; not written: they never are
    std::vector<Instruction> code;      ///< of the conditions above; not linked
};

} // namespace sim
