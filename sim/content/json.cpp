#include "sim/content/json.h"

#include "sim/base/short_text.h"
#include "sim/content/json_tape.h"
#include "sim/content/places.h"

#include <cassert>
#include <utility>

namespace sim {

JsonKind JsonValue::kind() const
{
    assert(exists());
    return tape_->nodes[node_].kind;
}

bool JsonValue::boolean() const
{
    assert(is(JsonKind::Boolean));
    return tape_->nodes[node_].payload != 0;
}

std::int64_t JsonValue::integer() const
{
    assert(is(JsonKind::Integer));
    return tape_->nodes[node_].payload;
}

std::string_view JsonValue::string() const
{
    assert(is(JsonKind::String));
    return string_of(*tape_, tape_->nodes[node_]);
}

std::size_t JsonValue::size() const
{
    if (!exists()) return 0;
    const JsonNode& node = tape_->nodes[node_];
    return node.kind == JsonKind::Array || node.kind == JsonKind::Object ? node.low() : 0;
}

JsonValue::Iterator JsonValue::begin() const { return {JsonValue{tape_, node_ + 1}, size()}; }
JsonValue::Iterator JsonValue::end() const { return {JsonValue{}, 0}; }

JsonValue::Iterator& JsonValue::Iterator::operator++()
{
    at_.node_ = at_.tape_->nodes[at_.node_].next;
    --left_;
    return *this;
}

std::string_view JsonValue::key() const
{
    return exists() ? std::string_view{tape_->keys[tape_->nodes[node_].key]} : std::string_view{};
}

JsonValue JsonValue::member(MemberName name) const
{
    if (!is(JsonKind::Object) || (tape_->nodes[node_].high() & name.bit()) == 0) return {};
    for (const JsonValue child : *this) {
        if (same_text(child.key(), name.text())) return child;
    }
    return {};
}

JsonValue JsonValue::parent() const
{
    if (!exists() || tape_->nodes[node_].parent == JsonNode::NoParent) return {};
    return {tape_, tape_->nodes[node_].parent};
}

std::size_t JsonValue::offset() const { return exists() ? tape_->nodes[node_].offset : 0; }

std::size_t JsonValue::key_offset() const
{
    if (!exists() || tape_->nodes[node_].key == 0) return offset();
    const std::string_view source = tape_->source;
    std::size_t at = offset();
    while (at > 0 && source[at - 1] != '"') --at;  // between a name and its value stand a colon and spaces only
    for (--at; at > 0 && (source[at - 1] != '"' || (at > 1 && source[at - 2] == '\\')); --at) {}
    return at > 0 ? at - 1 : 0;
}

std::size_t JsonValue::offset_inside(std::size_t inside) const
{
    assert(is(JsonKind::String));
    const JsonNode& node = tape_->nodes[node_];
    if (!node.escaped) return node.offset + 1 + inside;

    // Each escape is two bytes, or six for \uXXXX (twice for what UTF-8 writes in four bytes).
    const std::string_view source = tape_->source;
    const std::string_view text = string();
    std::size_t at = node.offset + 1;
    for (std::size_t place = 0; place < inside && place < text.size();) {
        const auto lead = static_cast<unsigned char>(text[place]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (source[at] != '\\') {
            at += length;
        } else if (source[at + 1] == 'u') {
            at += length == 4 ? 12 : 6;
        } else {
            at += 2;
        }
        place += length;
    }
    return at;
}

std::string JsonValue::pointer() const { return exists() ? Places(*tape_).pointer(*this) : std::string{}; }

JsonFile::JsonFile(std::unique_ptr<const JsonTape> tape) : tape_(std::move(tape)) {}
JsonFile::JsonFile(JsonFile&&) noexcept = default;
JsonFile& JsonFile::operator=(JsonFile&&) noexcept = default;
JsonFile::~JsonFile() = default;

JsonValue JsonFile::root() const { return {tape_.get(), 0}; }
const std::string& JsonFile::name() const { return tape_->name; }
std::string_view JsonFile::source() const { return tape_->source; }

} // namespace sim
