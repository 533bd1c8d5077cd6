#pragma once

#include "sim/content/json.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// One value. Those inside it follow directly; `next` is the first that is not inside.
struct JsonNode {
    std::uint32_t offset = 0;        ///< of its first byte in the source
    std::uint32_t parent = NoParent;
    std::uint32_t next = 0;
    std::uint16_t key = 0;           ///< JsonTape::keys; 0 = not a member
    JsonKind kind = JsonKind::Null;
    bool escaped = false;            ///< String: stands in JsonTape::decoded, not in the source
    std::int64_t payload = 0;        ///< Integer, Boolean: the value; String: begin and size; lists, objects: bits and size

    static constexpr std::uint32_t NoParent = 0xffffffff;

    [[nodiscard]] std::uint32_t high() const { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(payload) >> 32); }
    [[nodiscard]] std::uint32_t low() const { return static_cast<std::uint32_t>(payload & 0xffffffff); }
    [[nodiscard]] static std::int64_t pair(std::uint32_t high, std::uint32_t low)
    {
        return static_cast<std::int64_t>((std::uint64_t{high} << 32) | low);
    }
};
static_assert(sizeof(JsonNode) == 24);

struct JsonTape {
    std::string name;
    std::string_view source;
    std::vector<JsonNode> nodes;    ///< in the order of the file
    std::vector<std::string> keys;  ///< each name of a member once; number 0 is empty
    std::string decoded;            ///< strings that were written with escapes
};

[[nodiscard]] inline JsonValue value_of(const JsonTape& tape, std::size_t node)
{
    return JsonValue{&tape, static_cast<std::uint32_t>(node)};
}

[[nodiscard]] inline std::string_view string_of(const JsonTape& tape, const JsonNode& node)
{
    const std::string_view block = node.escaped ? std::string_view{tape.decoded} : tape.source;
    return block.substr(node.high(), node.low());
}

} // namespace sim
