#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace sim {

/// What nlohmann reads from: a file without the bytes it need not see. It copies its iterators; the place they share tells how
/// far it has come. Nearly all of a file is plain text inside strings, and nlohmann takes its time over each byte: of a string
/// without escapes it gets the quotes and what stands from the first byte beyond ASCII on, to judge that. Blanks after a
/// bracket, comma or colon are passed over.
class JsonCursor {
public:
    explicit JsonCursor(std::string_view source) : at_(source.data()), end_(at_ + source.size()), past_(at_) {}

    [[nodiscard]] const char* at() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == end_; }
    /// Has the string that was read last escapes? Only then was it handed over whole.
    [[nodiscard]] bool escaped() const { return escaped_; }

    void advance()
    {
        const char seen = *at_++;
        if (at_ <= past_) return;
        if (seen == '"') begin_string();
        else if (seen == ',' || seen == ':' || seen == '{' || seen == '[') pass_blanks();
    }

private:
    void begin_string();
    void pass_blanks()
    {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\n')) ++at_;
    }

    const char* at_;
    const char* end_;
    const char* past_;  ///< behind the string that is being read, or was read last
    bool escaped_ = false;
};

class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator() = default;
    explicit CountingIterator(JsonCursor* cursor) : cursor_(cursor) {}
    reference operator*() const { return *cursor_->at(); }
    CountingIterator& operator++()
    {
        cursor_->advance();
        return *this;
    }
    CountingIterator operator++(int)
    {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    /// There is one end, and it is the default iterator.
    friend bool operator==(const CountingIterator& a, const CountingIterator& b)
    {
        const CountingIterator& reading = a.cursor_ != nullptr ? a : b;
        return reading.cursor_ == nullptr || reading.cursor_->at_end();
    }

private:
    JsonCursor* cursor_ = nullptr;
};

} // namespace sim
