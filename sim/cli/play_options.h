#pragma once

#include "sim/model/run.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// What `onedoor play` was asked for.
struct PlayOptions {
    std::string scenario;               ///< empty: ask
    bool text = false;
    std::optional<Mode> mode;           ///< practice unless written
    std::string language, seat;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> acts, tape;
    bool has_acts = false;              ///< --acts was written, perhaps with nothing behind it
    std::string policy;
    std::string record, runs;           ///< a file; a folder
    std::string protocol, country;
    bool require_pass = false;
    bool fresh = false;                 ///< never resume

    [[nodiscard]] bool by_person() const { return !has_acts && policy.empty(); }
};

} // namespace sim
