#pragma once

#include <cstdint>
#include <string_view>

// The games that every engine plays, so that their checks can be compared.

/// xorshift32: the choice at each step is next() % number of choices open.
class GameDraws {
public:
    explicit GameDraws(std::uint32_t play) : state_(play * 2654435761u + 1)
    {
        if (state_ == 0) state_ = 1;
    }
    std::uint32_t next()
    {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_;
    }

private:
    std::uint32_t state_;
};

/// How many plays the check covers: those numbered 0 to 99. Measuring goes on from there.
inline constexpr std::uint32_t CheckedPlays = 100;

/// FNV-1a, 32 bits, over the last lines of the checked plays: "END <turn> <v0> <v1> ...".
class GameCheck {
public:
    void add(std::string_view last_line)
    {
        for (const char letter : last_line) hash_ = (hash_ ^ static_cast<unsigned char>(letter)) * 16777619u;
    }
    [[nodiscard]] std::uint32_t hash() const { return hash_; }

private:
    std::uint32_t hash_ = 2166136261u;
};
