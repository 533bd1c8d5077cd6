#pragma once

#include "sim/content/json.h"
#include "sim/content/report.h"
#include "sim/content/rule_reader.h"
#include "sim/model/event.h"
#include "sim/model/protocol.h"
#include "sim/system/files.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

struct ExchangeDraft {
    Exchange exchange;
    JsonValue at;
};

struct PairDraft {
    RulePair pair;
    JsonValue at;
};

/// One pack of a chain, as it stands in its file.
struct ProtocolDraft {
    JsonValue root;
    std::string id, version, language, title;
    std::optional<std::int64_t> cut, cap;
    std::vector<Source> sources;
    std::vector<ExchangeDraft> exchanges;
    std::vector<RuleDraft> rules;
    std::vector<PairDraft> independent;
};

/// The reading of a pack and all that it extends. Private to the protocol reader.
struct ProtocolChain {
    const Files& shelf;
    const Vocabulary& vocabulary;
    Report report;
    std::vector<std::unique_ptr<JsonFile>> files;  ///< those read so far; problems point into them
    std::vector<std::string> open;                 ///< ids from the pack wanted to the one being read
    std::vector<ProtocolDraft> drafts;             ///< complete ones, base first
};

/// Reads one pack and, before it, those that it extends.
void read_link(ProtocolChain&, std::string_view id, JsonValue named_at);

/// What must hold in each pack by itself: no exchange twice, periods of one rule that do not overlap.
void check_packs(ProtocolChain&);

/// Puts the packs of a chain together; reports fault keys that stand in two dimensions, and pairs of rules that are not there.
[[nodiscard]] Protocol merge(ProtocolChain&);

} // namespace sim
