#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace sim {

/// A short fixed-size row of 64-bit words; up to 7 lie in the object itself, so that copying a common state allocates nothing.
class Words {
public:
    static constexpr std::uint32_t Inline = 7;

    Words() = default;
    explicit Words(std::size_t size) : size_(static_cast<std::uint32_t>(size))
    {
        if (size_ > Inline) heap_ = new std::uint64_t[size_]{};
    }
    Words(const Words& other) : size_(other.size_)
    {
        if (size_ <= Inline) {
            std::memcpy(here_, other.here_, sizeof here_);
        } else {
            heap_ = new std::uint64_t[size_];
            std::memcpy(heap_, other.heap_, size_ * sizeof(std::uint64_t));
        }
    }
    Words(Words&& other) noexcept : size_(other.size_)
    {
        std::memcpy(here_, other.here_, sizeof here_);
        if (size_ > Inline) other.size_ = 0;
    }
    Words& operator=(const Words& other)
    {
        if (this == &other) return *this;
        if (size_ == other.size_ && size_ > Inline) {
            std::memcpy(heap_, other.heap_, size_ * sizeof(std::uint64_t));
            return *this;
        }
        return *this = Words(other);
    }
    Words& operator=(Words&& other) noexcept
    {
        if (this == &other) return *this;
        release();
        size_ = other.size_;
        std::memcpy(here_, other.here_, sizeof here_);
        if (size_ > Inline) other.size_ = 0;
        return *this;
    }
    ~Words() { release(); }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const std::uint64_t* data() const { return size_ <= Inline ? here_ : heap_; }
    [[nodiscard]] std::uint64_t* data() { return size_ <= Inline ? here_ : heap_; }
    [[nodiscard]] const std::uint64_t& operator[](std::size_t i) const { return data()[i]; }
    [[nodiscard]] std::uint64_t& operator[](std::size_t i) { return data()[i]; }

    friend bool operator==(const Words& a, const Words& b)
    {
        return a.size_ == b.size_ && std::memcmp(a.data(), b.data(), a.size_ * sizeof(std::uint64_t)) == 0;
    }

private:
    void release()
    {
        if (size_ > Inline) delete[] heap_;
    }

    union {
        std::uint64_t here_[Inline] = {};
        std::uint64_t* heap_;
    };
    std::uint32_t size_ = 0;
};
static_assert(sizeof(Words) == 64);

} // namespace sim
