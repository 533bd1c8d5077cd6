#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace sim {

/// Appends a whole number, low byte first.
template <class T>
void put(std::string& bytes, T value)
{
    static_assert(std::is_integral_v<T>);
    const auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes.push_back(static_cast<char>(static_cast<unsigned char>(bits >> 8 * i)));
}

/// Takes whole numbers from bytes as put() wrote them. Behind the end every number is 0.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template <class T>
    [[nodiscard]] T take()
    {
        static_assert(std::is_integral_v<T>);
        if (rest_.size() < sizeof(T)) {
            rest_ = {};
            ran_out_ = true;
            return 0;
        }
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i) bits |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << 8 * i;
        rest_.remove_prefix(sizeof(T));
        return static_cast<T>(bits);
    }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    [[nodiscard]] bool ran_out() const { return ran_out_; }   ///< a number was asked for behind the end

private:
    std::string_view rest_;
    bool ran_out_ = false;
};

} // namespace sim
