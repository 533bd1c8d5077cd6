#include "sim/prove/linting.h"

#include "sim/base/short_text.h"
#include "sim/prove/guesswork.h"
#include "sim/solve/policy.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

constexpr double Alarm = 0.05;   ///< of a pattern so strong by chance, docs/cli.md, L08 to L10

/// A scene outside hubs, with its options that can be chosen beside others, in authored order, and the one that is best.
struct Decision {
    std::vector<std::uint32_t> options;   ///< ActId
    std::size_t key = 0;                  ///< place in options
};

/// Does the first give up less than the second, in the mean over the places where they are offered?
bool is_better(const ActRecord& a, const ActRecord& b)
{
    __extension__ using Wide = __int128;
    return static_cast<Wide>(a.regret) * static_cast<Wide>(b.places) < static_cast<Wide>(b.regret) * static_cast<Wide>(a.places);
}

/// Decisions in which one option is best.
std::vector<Decision> decisions_of(const Scenario& scenario, const Choices& choices)
{
    std::vector<Decision> decisions;
    for (std::size_t s = 0; s < scenario.scenes.size(); ++s) {
        const Scene& scene = scenario.scenes[s];
        if (scene.is_hub || choices.scenes[s].places == 0) continue;
        Decision it;
        for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i)
            if (choices.acts[i].places != 0) it.options.push_back(i);
        const auto record = [&](std::size_t place) -> const ActRecord& { return choices.acts[it.options[place]]; };
        for (std::size_t i = 1; i < it.options.size(); ++i)
            if (is_better(record(i), record(it.key))) it.key = i;
        bool alone = it.options.size() > 1;
        for (std::size_t i = 0; i < it.options.size(); ++i) alone = alone && (i == it.key || is_better(record(it.key), record(i)));
        if (alone) decisions.push_back(std::move(it));
    }
    return decisions;
}

/// How often a rule of thumb that asks nothing but the looks of options hits the best one.
struct Pattern {
    std::vector<double> guesses;   ///< by decision that it speaks about: how likely by chance
    std::size_t hits = 0;

    void add(bool hit, std::size_t chosen, std::size_t of)
    {
        guesses.push_back(static_cast<double>(chosen) / static_cast<double>(of));
        hits += hit ? 1 : 0;
    }
    [[nodiscard]] double by_chance() const { return probability_of_at_least(hits, guesses); }
    [[nodiscard]] double so_few_by_chance() const { return 1 - probability_of_at_least(hits + 1, guesses); }
    [[nodiscard]] std::string text() const { return std::to_string(hits) + " of " + std::to_string(guesses.size()) + " decisions"; }
};

/// L08
void lint_longest(const Linting& it, const std::vector<Decision>& decisions)
{
    Pattern pattern;
    for (const Decision& decision : decisions) {
        std::vector<std::size_t> lengths;
        for (const std::uint32_t act : decision.options) lengths.push_back(length_of(it.scenario(), it.scenario().acts[act]));
        const std::size_t most = *std::max_element(lengths.begin(), lengths.end());
        if (std::count(lengths.begin(), lengths.end(), most) == 1) pattern.add(lengths[decision.key] == most, 1, lengths.size());
    }
    if (pattern.by_chance() < Alarm)
        it.say(Severity::Warning, "L08", {}, "the longest option is the best in " + pattern.text() + ", by chance " + percent_text(pattern.by_chance()) + "; even the lengths out");
}

/// L09
void lint_position(const Linting& it, const std::vector<Decision>& decisions)
{
    std::size_t most = 0;
    for (const Decision& decision : decisions) most = std::max(most, decision.options.size());
    std::vector<Pattern> by_place(most + 1);   // the last entry: the last option
    for (const Decision& decision : decisions) {
        const std::size_t count = decision.options.size();
        for (std::size_t place = 0; place < count; ++place) by_place[place].add(decision.key == place, 1, count);
        by_place[most].add(decision.key + 1 == count, 1, count);
    }
    for (std::size_t place = 0; place < by_place.size(); ++place) {
        const double chance = by_place[place].by_chance();
        if (chance >= Alarm / static_cast<double>(by_place.size())) continue;
        const std::string which = place == most ? "last" : "number " + std::to_string(place + 1);
        it.say(Severity::Warning, "L09", {}, "option " + which + " is the best in " + by_place[place].text() + ", by chance " + percent_text(chance) + "; mix the order");
    }
}

/// Words that promise too much, by language of the author.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> Absolute{{{"en", "always"}, {"en", "never"}, {"sl", "vedno"}, {"sl", "zmeraj"}, {"sl", "nikoli"},
    {"sl", "nikdar"}, {"hr", "uvijek"}, {"hr", "nikad"}, {"hr", "nikada"}, {"de", "immer"}, {"de", "nie"}, {"de", "niemals"}, {"it", "sempre"}, {"it", "mai"}}};

bool is_absolute(const Scenario& scenario, const Act& act)
{
    std::string word;
    const auto is_cue = [&] {
        const bool found = std::find(Absolute.begin(), Absolute.end(), std::pair{std::string_view(scenario.language), std::string_view(word)}) != Absolute.end();
        word.clear();
        return found;
    };
    for (const char c : scenario.texts[act.text]) {
        const char low = lower(c);
        const bool letter = (low >= 'a' && low <= 'z') || (static_cast<unsigned char>(low) & 0x80u) != 0;
        if (letter) word += low;
        else if (is_cue()) return true;
    }
    return is_cue();
}

/// L10
void lint_cue(const Linting& it, const std::vector<Decision>& decisions, const std::string& what, bool (*has_cue)(const Scenario&, const Act&))
{
    Pattern pattern;
    for (const Decision& decision : decisions) {
        const auto cued = [&](std::uint32_t act) { return has_cue(it.scenario(), it.scenario().acts[act]); };
        const auto count = static_cast<std::size_t>(std::count_if(decision.options.begin(), decision.options.end(), cued));
        if (count != 0 && count != decision.options.size()) pattern.add(cued(decision.options[decision.key]), count, decision.options.size());
    }
    const double often = pattern.by_chance(), seldom = pattern.so_few_by_chance();
    if (std::min(often, seldom) >= Alarm / 2) return;
    it.say(Severity::Warning, "L10", {}, what + (often < seldom ? " is the best in " : " is the best in only ") + pattern.text() + " that have one beside others, by chance " +
                                             percent_text(std::min(often, seldom)) + "; let the words give nothing away");
}

} // namespace

void lint_wording(const Linting& it, const Choices& choices)
{
    const std::vector<Decision> decisions = decisions_of(it.scenario(), choices);
    lint_longest(it, decisions);
    lint_position(it, decisions);
    lint_cue(it, decisions, "an option that says always or never", is_absolute);
    lint_cue(it, decisions, "an option of politeness", is_polite);
}

} // namespace sim
