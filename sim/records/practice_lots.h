#pragma once

#include "sim/session/draws.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace sim {

/// Draws for one place of the practice register. Each is named, so that one more never moves another.
class Lots {
public:
    Lots(std::uint64_t seed, std::string place) : seed_(seed), place_(std::move(place)) {}

    [[nodiscard]] Lots at(std::string_view inner) const { return {seed_, place_ + "/" + std::string(inner)}; }
    [[nodiscard]] Lots at(std::int32_t number) const { return at(std::to_string(number)); }

    [[nodiscard]] std::uint64_t any(std::string_view name, std::uint64_t visit = 0) const
    {
        return draw(seed_, draw_key(place_ + "/" + std::string(name), visit));
    }
    /// From `least` to `most`, each equally likely.
    [[nodiscard]] std::int32_t between(std::string_view name, std::int32_t least, std::int32_t most, std::uint64_t visit = 0) const
    {
        return least + static_cast<std::int32_t>(scale(any(name, visit), static_cast<std::uint32_t>(most - least + 1)));
    }
    [[nodiscard]] bool happens(std::string_view name, std::int32_t percent) const { return between(name, 1, 100) <= percent; }

private:
    std::uint64_t seed_;
    std::string place_;
};

} // namespace sim
