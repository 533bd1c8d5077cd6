#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// What a name in a scenario can stand for. Kinds do not get in each other's way.
enum class NameKind : std::uint8_t {
    Variable,
    Actor,
    Variant,
    Fact,
    Packet,
    Chapter,
    Commitment,
    Timed,
    Scene,
    DeskAct,
    Chance,
    Type,
    Category,
    Purpose,
    Basis,
    Key,
    Parameter,
};

/// For messages: "desk act".
[[nodiscard]] std::string_view word_for(NameKind);

/// Numbers by kind and name, in one hash table. Names are views: what they point into must outlive the table.
class NameTable {
public:
    /// @return false when the kind has that name already; nothing changes then
    bool add(NameKind, std::string_view name, std::uint32_t number);
    void replace(NameKind, std::string_view name, std::uint32_t number);
    void reserve(std::size_t names);

    [[nodiscard]] std::optional<std::uint32_t> find(NameKind, std::string_view name) const;

    /// Every name of a kind, in order of arrival.
    [[nodiscard]] std::vector<std::string_view> all(NameKind) const;

private:
    struct Entry {
        std::string_view name;
        std::uint32_t hash = 0;
        std::uint32_t number = 0;
        NameKind kind = NameKind::Variable;
    };

    [[nodiscard]] std::size_t slot_of(NameKind, std::string_view name, std::uint32_t hash) const;
    void grow(std::size_t slots);

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;  ///< place in entries_ + 1; 0: empty. A power of two, at most half full
};

}  // namespace sim
