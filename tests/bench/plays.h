#pragma once

#include "sim/protocol/judging.h"
#include "sim/protocol/points.h"
#include "sim/rules/play.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

struct Played {
    sim::State last;
    long steps = 0;
};

/// Plays game `number` to its end: nothing is told and nothing judged.
[[nodiscard]] Played play(const sim::Program&, std::uint32_t number);

/// "END <turn> <v0> <v1> ...": turns are days counted from 1.
[[nodiscard]] std::string last_line(const sim::Program&, const sim::State&);

/// Plays and puts together all that the trainee reads: the lines of each scene, the level between the first and the
/// second of them (the texts of a scenario show no variable), and the options that are open.
class Reader {
public:
    explicit Reader(const sim::Program&);
    [[nodiscard]] Played play(std::uint32_t number);
    [[nodiscard]] std::size_t letters() const { return letters_; }  ///< read so far

private:
    void read_told(const sim::State&);
    void read_options(const sim::Moves&);

    const sim::Program& program_;
    std::vector<sim::VariableId> shown_;  ///< by line: the variable whose level it shows
    sim::Trace trace_;
    std::string page_;
    std::size_t letters_ = 0;
};

/// Plays and judges each day and each event as it comes.
class Judged {
public:
    Judged(const sim::Program& program, const sim::Judging& judging) : program_(program), judging_(judging) {}
    [[nodiscard]] Played play(std::uint32_t number);
    [[nodiscard]] sim::Points points() const { return points_; }  ///< of the last play

private:
    const sim::Program& program_;
    const sim::Judging& judging_;
    sim::Trace trace_;
    sim::Points points_;
};

} // namespace bench
