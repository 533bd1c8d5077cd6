#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// Many natural numbers of the same width, all 0 at first. A sum beyond the width is noticed.
class Naturals {
public:
    Naturals(std::size_t count, std::size_t words) : words_(words), limbs_(count * words) {}

    void set(std::size_t number, std::uint64_t value) { limbs_[number * words_] = value; }
    /// Adds another of the numbers to one.
    void add(std::size_t number, std::size_t other);

    [[nodiscard]] bool overflowed() const { return overflowed_; }
    [[nodiscard]] std::string decimal(std::size_t number) const;

private:
    std::size_t words_;
    std::vector<std::uint64_t> limbs_;  ///< low word first
    bool overflowed_ = false;
};

} // namespace sim
