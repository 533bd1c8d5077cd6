#pragma once

#include "sim/model/problem.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Something of a given size, and what is said about it: limit - 1 and limit are read, limit + 1 gives the problem.
struct LimitProbe {
    std::string_view limit;  ///< as in limits()
    std::string code;        ///< of the problem
    std::function<std::string(std::size_t)> codes_of;
    std::size_t of = 0;  ///< 0: the limit's own value
};

// A limit of several things has a probe for each.
[[nodiscard]] std::vector<LimitProbe> probes_of_files();
[[nodiscard]] std::vector<LimitProbe> probes_of_scenarios();
[[nodiscard]] std::vector<LimitProbe> probes_of_packs();
[[nodiscard]] std::vector<LimitProbe> probes_of_money();

/// Codes of problems, sorted, each once.
[[nodiscard]] std::string codes_told(const Problems&);
/// "[piece(0), piece(1), ...]"
[[nodiscard]] std::string json_list(std::size_t size, const std::function<std::string(std::string)>& piece);
[[nodiscard]] std::string repeated(std::string_view piece, std::size_t times);

}  // namespace sim
