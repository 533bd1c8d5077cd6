#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace sim {

/// A number that is a thing of its own: an ActorId is not a FactId, whatever the width.
/// No arithmetic is given here; a type that may add says so beside its definition.
template <class Tag, class Rep>
class Strong {
public:
    using Raw = Rep;

    constexpr Strong() = default;
    constexpr explicit Strong(Rep raw) : raw_(raw) {}

    [[nodiscard]] constexpr Rep raw() const { return raw_; }
    friend constexpr auto operator<=>(const Strong&, const Strong&) = default;

private:
    Rep raw_{};
};

/// A place in a list of the scenario or pack, counted from 0; only in memory, never written to a file.
/// The default is "none".
template <class Tag>
class Index {
public:
    constexpr Index() = default;
    constexpr explicit Index(std::size_t raw) : raw_(static_cast<std::uint32_t>(raw)) {}

    [[nodiscard]] constexpr std::uint32_t raw() const { return raw_; }
    [[nodiscard]] constexpr bool exists() const { return raw_ != std::numeric_limits<std::uint32_t>::max(); }
    friend constexpr auto operator<=>(const Index&, const Index&) = default;

private:
    std::uint32_t raw_ = std::numeric_limits<std::uint32_t>::max();
};

/// A run of neighbours in a flat list: [begin, begin + size).
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;

    [[nodiscard]] constexpr std::uint32_t end() const { return begin + size; }
    friend constexpr bool operator==(const Range&, const Range&) = default;
};

} // namespace sim
