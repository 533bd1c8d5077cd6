#include "sim/session/view/card_choice.h"

#include <algorithm>

namespace sim {

namespace {

using Kind = DecisionCard::Kind;

/// A decision that could be talked about.
struct Candidate {
    std::size_t place = 0;
    const DecisionValue* value = nullptr;
    std::int32_t lost = 0;
    std::int32_t avoided = 0;  ///< of one that lost nothing: what guessing would have lost
    bool critical = false;
};

Candidate& candidate_at(std::vector<Candidate>& all, std::size_t place)
{
    for (Candidate& each : all)
        if (each.place == place) return each;
    return all.emplace_back(Candidate{place, nullptr, 0, 0, false});
}

std::vector<Candidate> candidates_of(const std::vector<Stake>& stakes, const PlayValue* value)
{
    std::vector<Candidate> all;
    if (value != nullptr)
        for (const DecisionValue& each : value->decisions) {
            Candidate& it = candidate_at(all, each.move);
            it.value = &each;
            it.lost = whole_points(each.value) - whole_points(each.options[each.taken].value);
            if (each.regret == 0 && each.options.size() > 1) it.avoided = static_cast<std::int32_t>(each.guess_regret + 0.5);
        }
    for (const Stake& stake : stakes) {
        Candidate& it = candidate_at(all, stake.place);
        it.critical = it.critical || stake.critical;
        if (value != nullptr) continue;
        it.lost += stake.lost;
        it.avoided += stake.broken ? 0 : stake.earned;
    }
    for (Candidate& each : all)
        if (each.critical || each.lost > 0) each.avoided = 0;
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.place < b.place; });
    return all;
}

/// A decision that broke a critical rule; one of a fault that was not put right before the others, else in order of happening.
const Candidate* critical_one(const std::vector<Candidate>& all, const std::vector<Stake>& stakes, const Judging& judging, const Score& score)
{
    const Candidate* found = nullptr;
    for (const bool repaired : {false, true})
        for (const Cap& cap : score.caps)
            for (const Stake& stake : stakes) {
                const bool is_it = stake.critical && judging.obligations[score.findings[stake.finding].obligation].rule == cap.rule;
                if (found != nullptr || !is_it || cap.repaired != repaired) continue;
                found = &*std::find_if(all.begin(), all.end(), [&](const Candidate& each) { return each.place == stake.place; });
            }
    return found;
}

std::vector<const Candidate*> by_most(const std::vector<Candidate>& all, std::int32_t Candidate::*what)
{
    std::vector<const Candidate*> out;
    for (const Candidate& each : all)
        if (each.*what > 0) out.push_back(&each);
    std::stable_sort(out.begin(), out.end(), [&](const Candidate* a, const Candidate* b) { return a->*what > b->*what; });
    return out;
}

} // namespace

std::int32_t whole_points(MicroPoints value)
{
    const MicroPoints up = value + Point / 2;
    return static_cast<std::int32_t>(up >= 0 ? up / Point : -((-up + Point - 1) / Point));
}

std::vector<ChosenCard> choose_cards(const std::vector<Stake>& stakes, const Judging& judging, const Score& score, const PlayValue* value)
{
    const std::vector<Candidate> all = candidates_of(stakes, value);
    const std::vector<const Candidate*> costly = by_most(all, &Candidate::lost);
    const std::vector<const Candidate*> good = by_most(all, &Candidate::avoided);
    const Candidate* const critical = critical_one(all, stakes, judging, score);

    std::vector<const Candidate*> chosen;
    if (critical != nullptr) chosen.push_back(critical);
    const std::size_t kept_free = good.empty() ? 0 : 1;
    for (const Candidate* each : costly)
        if (each != critical && chosen.size() + kept_free < MostCards) chosen.push_back(each);
    const std::size_t most_good = chosen.empty() ? MostCards : chosen.size() + kept_free;
    for (const Candidate* each : good)
        if (chosen.size() < most_good) chosen.push_back(each);
    std::sort(chosen.begin(), chosen.end(), [](const Candidate* a, const Candidate* b) { return a->place < b->place; });

    std::vector<ChosenCard> cards;
    for (const Candidate* each : chosen) {
        const Kind kind = each->critical ? Kind::Critical : each->avoided > 0 ? Kind::Good : Kind::Costly;
        cards.push_back({kind, each->place, each->value, kind == Kind::Good ? each->avoided : each->lost});
    }
    return cards;
}

} // namespace sim
