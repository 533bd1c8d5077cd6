#pragma once

#include "sim/rules/program.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// What a number can be: both ends included.
struct Reach {
    std::int64_t low = 0, high = 0;

    [[nodiscard]] bool is_fixed() const { return low == high; }
    friend bool operator==(const Reach&, const Reach&) = default;
};

/// What every part of a state can be from now on, and which parts were asked to find that out.
class Ranges {
public:
    explicit Ranges(const Program&);

    /// Everything is as in the state, but the day may be any from then on.
    void begin(const State&);
    /// From now on the field may hold anything.
    void free(std::size_t field);
    /// The next questions are about these days.
    void set_days(std::int32_t first, std::int32_t last) { days_ = {first, last}; }

    /// What an expression can give. Never leaves anything out; where that is simpler it says more.
    [[nodiscard]] Reach of(Expression);
    /// Can a condition hold? One that was not written holds.
    [[nodiscard]] bool can_hold(Expression condition) { return !condition.written() || of(condition).high != 0; }
    [[nodiscard]] Reach of_field(std::size_t field)
    {
        if (notes_) asked_[field] = 1;
        return fields_[field];
    }

    [[nodiscard]] const std::vector<std::uint8_t>& asked() const { return asked_; }  ///< by field
    void forget_asked() { asked_.assign(asked_.size(), 0); }
    void note(std::size_t field) { asked_[field] = 1; }
    /// Notes all that an expression may ask for.
    void note_all(Expression, std::vector<std::uint8_t>& asked) const;
    void note_all(Expression expression) { note_all(expression, asked_); }
    /// Can it hold? Without noting what was asked for that.
    [[nodiscard]] bool can_hold_unasked(Expression condition);

private:
    bool run(Expression, std::uint32_t at, std::size_t base, std::size_t top, int& forks, Reach& out);
    bool follow_both(Expression, std::uint32_t at, std::uint32_t jump, std::size_t base, std::size_t top, int& forks, Reach& out);
    [[nodiscard]] Reach read(const Instruction&);

    const Program& program_;
    std::vector<Reach> fields_;
    std::vector<std::uint8_t> asked_;
    Reach days_;
    bool notes_ = true;
    std::vector<Reach> stack_;   ///< of the small machine; a fork works above those it came from
};

} // namespace sim
