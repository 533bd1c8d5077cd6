#include "sim/base/hash.h"
#include "sim/score/score.h"

namespace sim {

namespace {

/// Feeds numbers and words one after another into one sum.
class Sum {
public:
    void add(std::int64_t value)
    {
        const auto bits = static_cast<std::uint64_t>(value);
        hash_ = fnv1a64(static_cast<std::int32_t>(bits & 0xffffffffu), hash_);
        hash_ = fnv1a64(static_cast<std::int32_t>(bits >> 32), hash_);
    }
    void add(std::string_view text) { add(static_cast<std::int64_t>(text.size())), hash_ = fnv1a64(text, hash_); }
    void add(const Match& match)
    {
        add(std::int64_t{match.type.raw()});
        add(match.by), add(match.by_single_contact), add(match.to), add(match.evidence);
    }
    [[nodiscard]] std::uint64_t value() const { return mix(hash_); }

private:
    std::uint64_t hash_ = FnvBasis;
};

void add_rule(Sum& sum, const Rule& rule, const RuleInForce& force)
{
    sum.add(std::string_view(rule.id));
    sum.add(force.from), sum.add(force.to);
    sum.add(static_cast<std::int64_t>(rule.kind));
    sum.add(rule.trigger), sum.add(rule.target), sum.add(rule.revoke);
    sum.add(rule.grace), sum.add(rule.max), sum.add(rule.max_faults);
    sum.add(static_cast<std::int64_t>(rule.severity));
    sum.add(rule.weight);
    sum.add(static_cast<std::int64_t>(rule.dimension));
    sum.add(std::string_view(rule.fault_key));
    sum.add(static_cast<std::int64_t>(rule.per));
    sum.add(rule.cap.value_or(-1));
    if (!rule.repair) return;
    sum.add(rule.repair->event);
    sum.add(rule.repair->within);
    sum.add(rule.repair->cap.value_or(-1));
}

/// The dates of its window on every day say everything about window, unit, free days and rolling.
void add_obligation(Sum& sum, const Judging& judging, const Obligation& obligation)
{
    sum.add(obligation.rule), sum.add(std::int64_t{obligation.key.raw()}), sum.add(obligation.period);
    sum.add(obligation.expected), sum.add(obligation.worth), sum.add(std::int64_t{obligation.chapter.raw()});
    sum.add(obligation.closed_from);
    sum.add(static_cast<std::int64_t>(judging.timetable.span(obligation.span).late_in()));
    for (std::int32_t day = 0; day <= judging.horizon; ++day) {
        const Dates dates = judging.timetable.dates(obligation.span, day);
        sum.add(dates.opens), sum.add(dates.due);
    }
}

} // namespace

std::uint64_t fingerprint_of(const Judging& judging)
{
    Sum sum;
    sum.add(judging.cut), sum.add(judging.cap), sum.add(judging.horizon);
    for (std::int32_t day = 0; day <= judging.horizon; ++day) sum.add(judging.timetable.calendar().is_workday(day));
    for (std::size_t i = 0; i < judging.rules.size(); ++i) add_rule(sum, judging.rules[i], judging.in_force[i]);
    for (const Obligation& obligation : judging.obligations) add_obligation(sum, judging, obligation);
    for (const Exchange& row : judging.data.rows) {
        sum.add(static_cast<std::int64_t>(row.from)), sum.add(static_cast<std::int64_t>(row.to));
        sum.add(row.category), sum.add(row.purpose), sum.add(row.basis), sum.add(static_cast<std::int64_t>(row.needs));
    }
    return sum.value();
}

} // namespace sim
