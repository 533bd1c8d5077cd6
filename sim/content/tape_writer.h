#pragma once

#include "sim/content/json.h"
#include "sim/content/json_cursor.h"
#include "sim/content/json_explain.h"
#include "sim/content/json_tape.h"
#include "sim/content/key_table.h"
#include "sim/content/limits.h"
#include "sim/content/report.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Listens to nlohmann's events and writes the tape. Each event comes when its token has been read to the end; where the token
/// began is found by passing over what may stand between two tokens.
class TapeWriter {
public:
    TapeWriter(JsonTape& tape, const JsonCursor& cursor, Report& report) : tape_(tape), cursor_(cursor), report_(report)
    {
        tape_.keys.emplace_back();
        tape_.nodes.reserve(tape_.source.size() / 10 + 16);  // room that is not used costs nothing
    }

    bool null() { return literal(JsonKind::Null, 0, 4); }
    bool boolean(bool value) { return literal(JsonKind::Boolean, value ? 1 : 0, value ? 4 : 5); }
    bool number_integer(std::int64_t value) { return number(value); }
    bool number_unsigned(std::uint64_t value)
    {
        if (value <= static_cast<std::uint64_t>(INT64_MAX)) return number(static_cast<std::int64_t>(value));
        return wrong_number("is too large: numbers go up to 9223372036854775807");
    }
    bool number_float(double, const std::string& written)
    {
        // The lexer writes the point of the locale in place of ours.
        const bool integer = written.find_first_not_of("-0123456789") == std::string::npos;
        return wrong_number(integer ? "is too large: numbers have at most 64 bits"
                                    : "is not a whole number; write an integer (money in minor units, shares in thousandths)");
    }
    bool string(std::string& value)
    {
        begin_token();
        JsonNode* node = add(JsonKind::String);
        if (node == nullptr) return false;
        node->payload = place_string(read_string(value), node->escaped);
        return true;
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& value);
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&)
    {
        fault_ = explain_syntax(tape_.source, end_, context());
        return false;
    }
    /// nlohmann takes a U+0000 for the end of its input.
    void check_end()
    {
        const std::size_t rest = tape_.source.find_first_not_of(" \t\r\n", end_);
        if (rest != std::string_view::npos) fault_ = explain_syntax(tape_.source, end_, context());
    }

    [[nodiscard]] const std::optional<JsonFault>& fault() const { return fault_; }

private:
    struct Open {
        std::uint32_t node = JsonNode::NoParent;
        std::uint32_t bits = 0;
        std::uint32_t size = 0;
        std::uint64_t names = 0;    ///< of members, those numbered below 64; files of our formats have no others
        bool has_others = false;
        std::array<std::uint64_t, (MaxMemberNames + 64) / 64> others;  ///< set once has_others is
        /// Takes a member's name; was it here already?
        bool take(std::uint16_t name);
    };

    [[nodiscard]] JsonContext context() const
    {
        if (depth_ == 0) return {JsonKind::Null, 0, false, true, !tape_.nodes.empty()};
        const Open& inner = open_[depth_ - 1];
        const JsonNode& node = tape_.nodes[inner.node];
        return {node.kind, node.offset, pending_key_ != 0, inner.size == 0, false};
    }
    void begin_token()
    {
        const char* at = tape_.source.data() + end_;
        while (*at == ' ' || *at == '\n' || *at == ',' || *at == ':' || *at == '\r' || *at == '\t') ++at;
        begin_ = static_cast<std::size_t>(at - tape_.source.data());
    }
    [[nodiscard]] JsonValue value(std::size_t node) const { return value_of(tape_, node); }
    [[nodiscard]] JsonNode* add(JsonKind);
    [[nodiscard]] std::string_view read_string(const std::string& decoded);
    [[nodiscard]] std::int64_t place_string(std::string_view, bool& escaped);
    void check_string(std::string_view, JsonValue);
    bool literal(JsonKind, std::int64_t value, std::size_t length);
    bool number(std::int64_t);
    void end_number();
    bool wrong_number(const char* why);
    bool open(JsonKind);
    bool close();

    JsonTape& tape_;
    const JsonCursor& cursor_;
    Report& report_;
    KeyTable table_;
    std::array<Open, MaxDepth> open_;
    std::size_t depth_ = 0;
    std::size_t begin_ = 0;            ///< of the present token
    std::size_t end_ = 0;              ///< of the token before
    std::uint16_t pending_key_ = 0;    ///< of the next value
    bool twice_ = false;               ///< its name was in the object already
    std::optional<JsonFault> fault_;   ///< of syntax
};

} // namespace sim
