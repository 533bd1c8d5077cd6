#pragma once

#include "sim/base/result.h"
#include "sim/model/problem.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

namespace sim {

struct JsonTape;

enum class JsonKind : std::uint8_t { Null, Boolean, Integer, String, Array, Object };

/// The name of a member, with what is needed to find it quickly. Made of a literal when the program is compiled.
class MemberName {
public:
    consteval MemberName(const char* literal) : MemberName(std::string_view{literal}, 0) {}
    [[nodiscard]] static constexpr MemberName of(std::string_view text) { return {text, 0}; }

    [[nodiscard]] constexpr std::string_view text() const { return {data_, size_}; }
    /// One of 32 bits; an object keeps the bits of its members together, and most that are absent are seen to be so there.
    [[nodiscard]] constexpr std::uint32_t bit() const { return bit_; }

private:
    constexpr MemberName(std::string_view text, int)
        : data_(text.data()), size_(static_cast<std::uint32_t>(text.size())), bit_(bit_of(text))
    {
    }
    [[nodiscard]] static constexpr std::uint32_t bit_of(std::string_view text)
    {
        if (text.empty()) return 1;
        const auto first = static_cast<unsigned char>(text.front());
        const auto last = static_cast<unsigned char>(text.back());
        return 1u << ((text.size() + first * 2u + last * 5u) & 31u);  // tells the members of an option apart
    }

    const char* data_;  // with size_ and bit_ in 16 bytes: passed in registers
    std::uint32_t size_;
    std::uint32_t bit_;
};

/// A value in a JSON file that was read; small, copied freely, good as long as its JsonFile (which may be moved).
/// The default one does not exist: it has no children, and its kind, text and number must not be asked.
class JsonValue {
public:
    JsonValue() = default;

    [[nodiscard]] bool exists() const { return tape_ != nullptr; }
    [[nodiscard]] explicit operator bool() const { return exists(); }

    [[nodiscard]] JsonKind kind() const;
    [[nodiscard]] bool is(JsonKind wanted) const { return exists() && kind() == wanted; }
    [[nodiscard]] bool boolean() const;            ///< @pre kind() == Boolean
    [[nodiscard]] std::int64_t integer() const;    ///< @pre kind() == Integer
    [[nodiscard]] std::string_view string() const; ///< @pre kind() == String; UTF-8, escapes resolved

    /// Members or elements, in the order of the file; a scalar has none.
    [[nodiscard]] std::size_t size() const;
    class Iterator;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

    [[nodiscard]] std::string_view key() const;             ///< of a member; empty otherwise
    [[nodiscard]] JsonValue member(MemberName) const;       ///< of an object; may not exist
    [[nodiscard]] JsonValue parent() const;                 ///< of the root: does not exist

    [[nodiscard]] const JsonTape* tape() const { return tape_; }
    [[nodiscard]] std::size_t offset() const;               ///< in bytes from the start of the file
    [[nodiscard]] std::size_t key_offset() const;           ///< of a member: where its name begins
    /// Where in the file a place inside this string is (`inside` in bytes of string()); for errors in expressions.
    [[nodiscard]] std::size_t offset_inside(std::size_t inside) const;
    [[nodiscard]] std::string pointer() const;              ///< JSON pointer; costs as much as there are elder siblings

    friend bool operator==(const JsonValue&, const JsonValue&) = default;

private:
    friend class JsonFile;
    friend class ObjectReader;
    friend class Places;
    friend JsonValue value_of(const JsonTape&, std::size_t node);
    JsonValue(const JsonTape* tape, std::uint32_t node) : tape_(tape), node_(node) {}

    const JsonTape* tape_ = nullptr;
    std::uint32_t node_ = 0;
};

class JsonValue::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonValue;
    using difference_type = std::ptrdiff_t;
    using pointer = const JsonValue*;
    using reference = JsonValue;

    Iterator(JsonValue at, std::size_t left) : at_(at), left_(left) {}
    JsonValue operator*() const { return at_; }
    Iterator& operator++();
    Iterator operator++(int)
    {
        const Iterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.left_ == b.left_; }

private:
    JsonValue at_;
    std::size_t left_;
};

/// A JSON file as flat lists: 24 bytes for a value, in the order of the file. Never changes.
class JsonFile {
public:
    [[nodiscard]] JsonValue root() const;
    [[nodiscard]] const std::string& name() const;       ///< as problems name it
    [[nodiscard]] std::string_view source() const;
    [[nodiscard]] const JsonTape& tape() const { return *tape_; }

    explicit JsonFile(std::unique_ptr<const JsonTape>);
    JsonFile(JsonFile&&) noexcept;
    JsonFile& operator=(JsonFile&&) noexcept;
    ~JsonFile();

private:
    std::unique_ptr<const JsonTape> tape_;
};

/// Reads strict JSON within the limits of limits.h. Numbers are integers of 64 bits.
/// `bytes` is not copied: it must outlive the result.
/// @error problems with codes J..., sorted; nothing can be read of a file that has one
[[nodiscard]] Result<JsonFile, Problems> read_json(std::string name, std::string_view bytes);
/// Bytes that nobody keeps cannot outlive it.
template <std::same_as<std::string> Bytes>
Result<JsonFile, Problems> read_json(std::string name, Bytes&& bytes) = delete;

} // namespace sim
