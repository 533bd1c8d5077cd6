#include "sim/prove/remark.h"

#include "sim/session/moves.h"
#include "sim/session/view/format.h"

#include <array>

namespace sim {

namespace {

constexpr std::array Codes{
    RemarkCode{"D001", "An invariant that some play breaks"},
    RemarkCode{"D002", "Something that must be reachable, and no play comes to it"},
    RemarkCode{"D003", "Something that must be impossible, and a play comes to it"},
    RemarkCode{"D004", "A test that comes to something else"},
    RemarkCode{"D005", "A claim that could not be decided"},
    RemarkCode{"D006", "An exemplar that cannot be played to the end"},
    RemarkCode{"L00", "Questions about all plays that could not be decided"},
    RemarkCode{"L01", "An act or ending that no play comes to"},
    RemarkCode{"L02", "A play that comes to where nothing can be done, and has not ended"},
    RemarkCode{"L03", "Moves that lead round on one day, for ever"},
    RemarkCode{"L04", "An option that is never best, nor near it"},
    RemarkCode{"L05", "A scene in which every choice is worth the same"},
    RemarkCode{"L06", "Points that no play reaches, or a best play worth less than 950"},
    RemarkCode{"L07", "A pass without evidence or a partner that is declared as key"},
    RemarkCode{"L08", "The longest option is the best too often"},
    RemarkCode{"L09", "The best option stands in one place too often"},
    RemarkCode{"L10", "Words that tell which option is best"},
    RemarkCode{"L11", "A way of playing without knowledge that passes"},
    RemarkCode{"L12", "Random play that passes"},
    RemarkCode{"L13", "One decision that carries more than half of what all are about"},
    RemarkCode{"L14", "Two rules declared independent whose order changes the score"},
    RemarkCode{"L15", "A listed rule that cannot be met, cannot be broken, or never begins"},
    RemarkCode{"L16", "A best play that ends while an expected duty is open"},
    RemarkCode{"L17", "A decisive fact that cannot be found out, or can be guessed"},
    RemarkCode{"L18", "Luck that decides more than decisions do"},
    RemarkCode{"L19", "A critical rule that every play breaks"},
    RemarkCode{"L20", "Longer plays that earn more"},
    RemarkCode{"L21", "Duties of two institutions that no play meets together"},
    RemarkCode{"L22", "A best play by points that breaks a critical rule"},
    RemarkCode{"L23", "An exemplar that gives up more than 80 points"},
};

} // namespace

void Subject::begin_search(SeatId seat, const std::string& what) const
{
    if (searching) searching("seat " + scenario.name_of(seat) + ", " + what);
}

WitnessPlay witness_of(const Program& program, SeatId seat, VariantId variant, const std::vector<Move>& moves)
{
    WitnessPlay witness{seat, {}};
    if (program.scenario.variants.size() > 1) witness.words.push_back("variant=" + program.scenario.variants[variant.raw()].id);
    for (const Move move : moves) witness.words.push_back(move_name(program, move));
    return witness;
}

std::string unfinished(SearchEnd end, std::int32_t day, std::uint64_t states, Fault fault)
{
    const std::string where = " on day " + std::to_string(day + 1) + ", at " + with_commas(states) + " states";
    switch (end) {
    case SearchEnd::Whole: return {};
    case SearchEnd::NoMemory: return "the memory is used up" + where + "; --memory gives more";
    case SearchEnd::TooLarge: return "there are more states than can be numbered" + where + "; take out what makes states: solve --why";
    case SearchEnd::GivenUp: return "it was given up" + where;
    case SearchEnd::Fault:
        return fault == Fault::NothingOffered ? "a play comes to where nothing can be done" + where + "; let something be open there" : "a play meets a fault of the scenario" + where + "; mend it";
    case SearchEnd::Loop: return "a day can be gone round in a circle without time passing" + where + "; let a move on the way take time";
    }
    return {};
}

std::span<const RemarkCode> remark_codes() { return Codes; }

} // namespace sim
