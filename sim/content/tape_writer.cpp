#include "sim/content/tape_writer.h"

#include "sim/content/suggest.h"

#include <utility>

namespace sim {

bool TapeWriter::Open::take(std::uint16_t name)
{
    if (name >= 64 && !has_others) {
        others.fill(0);
        has_others = true;
    }
    std::uint64_t& word = name < 64 ? names : others[name / 64];
    const std::uint64_t bit = std::uint64_t{1} << (name % 64);
    const bool was_here = (word & bit) != 0;
    word |= bit;
    return was_here;
}

JsonNode* TapeWriter::add(JsonKind kind)
{
    if (tape_.nodes.size() >= MaxValues) {
        report_.error("J006", value(0), "the file has more than " + std::to_string(MaxValues) + " values");
        return nullptr;
    }
    JsonNode node;
    node.offset = static_cast<std::uint32_t>(begin_);
    node.next = static_cast<std::uint32_t>(tape_.nodes.size() + 1);
    node.kind = kind;
    node.key = std::exchange(pending_key_, std::uint16_t{0});
    if (depth_ != 0) {
        node.parent = open_[depth_ - 1].node;
        ++open_[depth_ - 1].size;
    }
    tape_.nodes.push_back(node);
    if (std::exchange(twice_, false)) {
        const JsonValue second = value(tape_.nodes.size() - 1);
        report_.error_at_name("J003", second, "the member " + quoted(second.key()) + " is written twice; keep one");
    }
    return &tape_.nodes.back();
}

/// The text of the string that was just read to its end: it stands in the source unless it has escapes.
std::string_view TapeWriter::read_string(const std::string& decoded)
{
    end_ = static_cast<std::size_t>(cursor_.at() - tape_.source.data());
    return cursor_.escaped() ? std::string_view{decoded} : tape_.source.substr(begin_ + 1, end_ - begin_ - 2);
}

std::int64_t TapeWriter::place_string(std::string_view text, bool& escaped)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    escaped = cursor_.escaped();
    const std::size_t at = escaped ? tape_.decoded.size() : begin_ + 1;
    if (escaped) tape_.decoded += text;
    if (escaped || size > MaxString) check_string(text, value(tape_.nodes.size() - 1));
    return JsonNode::pair(static_cast<std::uint32_t>(at), size);
}

void TapeWriter::check_string(std::string_view text, JsonValue at)
{
    if (text.size() > MaxString) {
        report_.error("J007", at, "this string has " + std::to_string(text.size()) + " bytes; at most " +
                                      std::to_string(MaxString) + " are allowed");
    }
    if (text.find('\0') != std::string_view::npos) {
        report_.error("J008", at, "this string holds the character U+0000; remove \\u0000");
    }
}

bool TapeWriter::literal(JsonKind kind, std::int64_t payload, std::size_t length)
{
    begin_token();
    end_ = begin_ + length;
    JsonNode* node = add(kind);
    if (node == nullptr) return false;
    node->payload = payload;
    return true;
}

/// As far as JSON's grammar goes: nlohmann has looked one character further, and that may be anything.
void TapeWriter::end_number()
{
    const std::string_view source = tape_.source;
    const auto digits = [&] {
        while (end_ < source.size() && source[end_] >= '0' && source[end_] <= '9') ++end_;
    };
    end_ = begin_ + (source[begin_] == '-' ? 1 : 0);
    if (source[end_] == '0') {
        ++end_;
    } else {
        digits();
    }
    if (end_ < source.size() && source[end_] == '.') {
        ++end_;
        digits();
    }
    if (end_ < source.size() && (source[end_] == 'e' || source[end_] == 'E')) {
        ++end_;
        if (source[end_] == '+' || source[end_] == '-') ++end_;
        digits();
    }
}

bool TapeWriter::number(std::int64_t payload)
{
    begin_token();
    end_number();
    JsonNode* node = add(JsonKind::Integer);
    if (node == nullptr) return false;
    node->payload = payload;
    return true;
}

bool TapeWriter::wrong_number(const char* why)
{
    if (!number(0)) return false;
    const JsonValue at = value(tape_.nodes.size() - 1);
    const std::string written(tape_.source.substr(begin_, end_ - begin_));
    report_.error("J005", at, at.key() == "version" ? "`version` is a text; write it in quotes: " + quoted(written) : quoted(written) + ' ' + why);
    return true;
}

bool TapeWriter::open(JsonKind kind)
{
    begin_token();
    end_ = begin_ + 1;
    const JsonNode* node = add(kind);
    if (node == nullptr) return false;
    if (depth_ == MaxDepth) {
        report_.error("J004", value(tape_.nodes.size() - 1),
                      "lists and objects are nested more than " + std::to_string(MaxDepth) + " deep");
        return false;
    }
    Open& inner = open_[depth_++];
    inner.node = static_cast<std::uint32_t>(tape_.nodes.size() - 1);
    inner.bits = inner.size = 0;
    inner.names = 0;
    inner.has_others = false;
    return true;
}

bool TapeWriter::close()
{
    begin_token();
    end_ = begin_ + 1;
    const Open& inner = open_[--depth_];
    JsonNode& node = tape_.nodes[inner.node];
    node.next = static_cast<std::uint32_t>(tape_.nodes.size());
    node.payload = JsonNode::pair(inner.bits, inner.size);
    return true;
}

bool TapeWriter::key(std::string& decoded)
{
    begin_token();
    const std::string_view text = read_string(decoded);
    Open& inner = open_[depth_ - 1];
    if (text.size() > MaxString || (cursor_.escaped() && text.find('\0') != std::string_view::npos)) {
        check_string(text, value(inner.node));
        return false;
    }
    pending_key_ = table_.number_of(text, tape_.keys);
    if (pending_key_ == KeyTable::Full) {
        report_.error("J009", value(inner.node), "the file has more than " + std::to_string(MaxMemberNames) +
                                                     " different names of members; ids are values, not names");
        return false;
    }
    twice_ = inner.take(pending_key_);
    inner.bits |= MemberName::of(text).bit();
    return true;
}

} // namespace sim
