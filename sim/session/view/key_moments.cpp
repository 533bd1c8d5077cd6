#include "sim/session/view/key_moments.h"

#include "sim/rules/known.h"
#include "sim/session/draws.h"
#include "sim/session/view/moment_text.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// How much an entry mattered: greater is more.
enum class Weight : std::uint8_t { None, Trigger, Met, Fault, Critical };

class Weights {
public:
    explicit Weights(std::size_t entries) : of_(entries) {}

    void add(EventNumber event, Weight weight)
    {
        if (event < of_.size()) of_[event] = std::max(of_[event], weight);
    }
    [[nodiscard]] Weight of(std::size_t event) const { return event < of_.size() ? of_[event] : Weight::None; }

private:
    std::vector<Weight> of_;
};

Weights weights_of(const Judging& judging, const Score& score, const std::vector<KeyMoment>& timeline)
{
    std::size_t entries = 0;
    for (const KeyMoment& each : timeline)
        if (each.event != NoEntry) entries = std::max(entries, each.event + 1);
    Weights weights(entries);
    for (const Finding& finding : score.findings) {
        if (finding.before_start) continue;
        const Rule& rule = judging.rule_of(judging.obligations[finding.obligation]);
        weights.add(finding.trigger, Weight::Trigger);
        weights.add(finding.target, finding.verdict == Verdict::Late ? Weight::Fault : Weight::Met);
        for (const FaultFound& fault : finding.faults)
            weights.add(fault.event, rule.severity == RuleSeverity::Critical ? Weight::Critical : Weight::Fault);
    }
    return weights;
}

} // namespace

std::vector<KeyMoment> timeline_of(const Reading& reading, const Session& session)
{
    std::vector<KeyMoment> out;
    const auto add = [&](KeyMoment&& moment) {
        for (auto it = out.rbegin(); it != out.rend() && it->day == moment.day; ++it)
            if (it->text == moment.text) return;
        out.push_back(std::move(moment));
    };
    const auto add_entries = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Event& event = session.log[i];
            if (event.day < 0 || !is_known(reading.scenario(), session.setup.seat, event)) continue;
            add({i, event.day, reading.short_date(event.day), moment_text(reading, session.setup.seat, event)});
        }
    };
    add_entries(0, session.start.log_end);
    for (std::size_t turn = 0; turn < session.line.size(); ++turn) {
        const Turn& before = turn == 0 ? session.start : session.line[turn - 1];
        if (session.line[turn].move.kind == Move::Kind::Outcome) {
            const std::int32_t day = day_of(reading.program, before.after);
            add({NoEntry, day, reading.short_date(day), outcome_text(reading, session, turn)});
        }
        add_entries(before.log_end, session.line[turn].log_end);
    }
    return out;
}

std::vector<KeyMoment> key_moments_of(const Judging& judging, const Score& score, const std::vector<KeyMoment>& timeline)
{
    const Weights weights = weights_of(judging, score, timeline);
    std::vector<std::size_t> by_weight;
    for (std::size_t i = 0; i < timeline.size(); ++i)
        if (timeline[i].event != NoEntry) by_weight.push_back(i);
    std::stable_sort(by_weight.begin(), by_weight.end(),
                     [&](std::size_t a, std::size_t b) { return weights.of(timeline[a].event) > weights.of(timeline[b].event); });

    std::vector<std::size_t> chosen;
    for (const bool one_a_day : {true, false})
        for (const std::size_t place : by_weight) {
            const KeyMoment& it = timeline[place];
            const bool taken = std::any_of(chosen.begin(), chosen.end(), [&](std::size_t other) {
                return timeline[other].text == it.text || (one_a_day && timeline[other].day == it.day);
            });
            if (!taken && chosen.size() < MostMoments) chosen.push_back(place);
        }
    std::sort(chosen.begin(), chosen.end());
    std::vector<KeyMoment> out;
    for (const std::size_t place : chosen) out.push_back(timeline[place]);
    return out;
}

std::vector<std::size_t> shuffled_places(std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < count; ++i) places.push_back(i);
    for (std::size_t i = count; i > 1; --i) {
        const std::uint64_t other = scale(draw(seed, draw_key("review.moments", i)), static_cast<std::uint32_t>(i));
        std::swap(places[i - 1], places[static_cast<std::size_t>(other)]);
    }
    if (count >= 3 && std::is_sorted(places.begin(), places.end())) std::rotate(places.begin(), places.begin() + 1, places.end());
    return places;
}

} // namespace sim
