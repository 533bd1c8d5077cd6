#include "tests/bench/plays.h"

#include "sim/protocol/monitors.h"
#include "tests/bench/games.h"

#include <cassert>
#include <charconv>
#include <utility>

namespace bench {

namespace {

sim::Step started(const sim::Program& program)
{
    auto step = sim::begin(program, sim::SeatId{0}, sim::VariantId{0});
    assert(step);
    return std::move(*step);
}

/// The play's whole course; `after` sees the state and the options after each move, and at the start.
template <class After>
Played played(const sim::Program& program, std::uint32_t number, sim::Step begun, sim::Trace* trace, After after)
{
    GameDraws draws(number);
    Played game{std::move(begun.state), 0};
    while (true) {
        const sim::Moves open = sim::offered(program, game.last);
        after(game.last, open);
        if (open.empty()) return game;
        if (trace) trace->clear();
        const sim::Fault fault = sim::advance(program, game.last, open[draws.next() % open.size()], trace);
        assert(fault == sim::Fault::None);
        static_cast<void>(fault);
        ++game.steps;
    }
}

void append_number(std::string& out, std::int32_t number)
{
    char digits[16];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

} // namespace

Played play(const sim::Program& program, std::uint32_t number)
{
    return played(program, number, started(program), nullptr, [](const sim::State&, const sim::Moves&) {});
}

std::string last_line(const sim::Program& program, const sim::State& state)
{
    std::string line = "END ";
    append_number(line, sim::day_of(program, state) + 1);
    for (std::size_t i = 0; i < program.scenario.variables.size(); ++i) {
        line += ' ';
        append_number(line, sim::value_of(program, state, sim::VariableId{i}));
    }
    return line;
}

Reader::Reader(const sim::Program& program) : program_(program), shown_(program.scenario.lines.size())
{
    const sim::Scenario& scenario = program.scenario;
    for (std::size_t i = 0; i < shown_.size(); ++i)
        for (std::size_t v = 0; v < scenario.variables.size(); ++v)
            if (scenario.ids[scenario.lines[i].id] == scenario.variables[v].id) shown_[i] = sim::VariableId{v};
}

Played Reader::play(std::uint32_t number)
{
    sim::Step begun = started(program_);
    trace_ = std::move(begun.trace);
    return played(program_, number, std::move(begun), &trace_, [this](const sim::State& state, const sim::Moves& open) {
        read_told(state);
        read_options(open);
    });
}

void Reader::read_told(const sim::State& state)
{
    page_.clear();
    for (const sim::Told& told : trace_.told) {
        if (!page_.empty()) page_ += ' ';
        page_ += program_.scenario.texts[program_.scenario.lines[told.index].text];
        if (!shown_[told.index].exists()) continue;
        page_ += " Level ";
        append_number(page_, sim::value_of(program_, state, shown_[told.index]));
        page_ += '.';
    }
    letters_ += page_.size();
}

void Reader::read_options(const sim::Moves& open)
{
    for (const sim::Move move : open) {
        page_ = program_.scenario.texts[program_.scenario.acts[move.index].text];
        letters_ += page_.size();
    }
}

Played Judged::play(std::uint32_t number)
{
    sim::Step begun = started(program_);
    sim::Monitors monitors = sim::begin(judging_, program_.scenario.history);
    points_ = {};
    std::int32_t day = 0;
    trace_ = std::move(begun.trace);
    Played game = played(program_, number, std::move(begun), &trace_, [&](const sim::State& state, const sim::Moves&) {
        const std::int32_t now = sim::day_of(program_, state);
        std::size_t next = 0;
        while (true) {
            for (; next < trace_.events.size() && trace_.events[next].day == day; ++next)
                points_ += sim::advance(judging_, monitors, trace_.events[next]);
            if (day == now) return;
            points_ += sim::day_begins(judging_, monitors, ++day);
        }
    });
    points_ += sim::finish(judging_, monitors, day);
    return game;
}

} // namespace bench
