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
    void add(const std::optional<std::int32_t>& value) { add(std::int64_t{value.has_value()}), add(std::int64_t{value.value_or(0)}); }
    template <class Tag>
    void add(Index<Tag> index)
    {
        add(std::int64_t{index.raw()});
    }
    void add(const Match& match)
    {
        add(match.type), add(std::int64_t{match.by}), add(std::int64_t{match.by_single_contact}), add(std::int64_t{match.to}),
            add(std::int64_t{match.evidence});
    }
    void add(const Window& window)
    {
        add(std::int64_t{window.from}), add(window.to), add_choice(window.unit);
    }
    template <class Enum>
    void add_choice(Enum value)
    {
        add(static_cast<std::int64_t>(value));
    }
    [[nodiscard]] std::uint64_t value() const { return mix(hash_); }

private:
    std::uint64_t hash_ = FnvBasis;
};

void add_timing(Sum& sum, const Rule& rule)
{
    sum.add(rule.window);
    sum.add(std::int64_t{rule.roll_to_workday}), sum.add(std::int64_t{rule.grace}), sum.add(std::int64_t{rule.keyed});
    sum.add(static_cast<std::int64_t>(rule.periods.size()));
    for (const Period& period : rule.periods) sum.add(period.window);
    sum.add(std::int64_t{rule.months});
    sum.add(std::int64_t{rule.max}), sum.add(std::int64_t{rule.max_faults}), sum.add(std::int64_t{rule.gap});
}

void add_rule(Sum& sum, const Rule& rule, const RuleInForce& force)
{
    sum.add(std::string_view(rule.id));
    sum.add(std::int64_t{force.from}), sum.add(std::int64_t{force.to});
    sum.add_choice(rule.kind);
    sum.add(rule.trigger), sum.add(rule.target), sum.add(rule.revoke);
    add_timing(sum, rule);
    sum.add_choice(rule.severity), sum.add(std::int64_t{rule.weight}), sum.add_choice(rule.dimension);
    sum.add(std::string_view(rule.fault_key));
    sum.add_choice(rule.per);
    sum.add(rule.cap);
    sum.add(std::int64_t{rule.repair.has_value()});
    if (!rule.repair) return;
    sum.add(rule.repair->event), sum.add(std::int64_t{rule.repair->within}), sum.add(rule.repair->cap);
}

void add_scope(Sum& sum, const Judging& judging)
{
    sum.add(static_cast<std::int64_t>(judging.scope.size()));
    for (const Scoped& scoped : judging.scope) {
        sum.add(std::string_view(scoped.rule)), sum.add(std::int64_t{scoped.expected}), sum.add(std::int64_t{scoped.worth});
        sum.add(scoped.chapter);
    }
    for (const Obligation& obligation : judging.obligations) {
        sum.add(std::int64_t{obligation.rule}), sum.add(obligation.key), sum.add(std::int64_t{obligation.period});
        sum.add(std::int64_t{obligation.worth}), sum.add(std::int64_t{obligation.closed_from});
    }
    for (const FaultSlot& slot : judging.faults.slots) {
        sum.add(std::int64_t{slot.key}), sum.add(slot.by_key), sum.add(slot.by_recipient);
    }
}

/// The days of history and play, and which of them are worked. Later ones move deadlines that decide nothing any more.
void add_days(Sum& sum, const Judging& judging)
{
    sum.add(std::int64_t{judging.horizon}), sum.add(std::int64_t{judging.first_day});
    const Calendar& calendar = judging.timetable.calendar();
    sum.add(std::int64_t{calendar.start().days});
    for (std::int32_t day = judging.first_day; day <= judging.horizon; ++day) {
        sum.add(std::int64_t{calendar.is_workday(day)});
    }
    for (const ChapterId chapter : judging.settles_on) sum.add(chapter);
}

void add_data_law(Sum& sum, const Judging& judging)
{
    for (const Role role : judging.roles) sum.add_choice(role);
    for (const std::uint8_t category : judging.categories) sum.add(std::int64_t{category});
    for (const Exchange& row : judging.data.rows) {
        sum.add_choice(row.from), sum.add_choice(row.to);
        sum.add(std::int64_t{row.category}), sum.add(std::int64_t{row.purpose}), sum.add(std::int64_t{row.basis});
        sum.add_choice(row.needs);
    }
}

void add_measures(Sum& sum, const Scenario& scenario)
{
    for (const Measure& measure : scenario.measures) {
        sum.add_choice(measure.dimension), sum.add(std::int64_t{measure.of}), sum.add(std::int64_t{measure.seats});
        sum.add(std::int64_t{measure.value.size});
        for (std::uint32_t i = 0; i < measure.value.size; ++i) {
            const Instruction& it = scenario.code[measure.value.begin + i];
            sum.add_choice(it.op), sum.add(std::int64_t{it.field}), sum.add(std::int64_t{it.operand});
        }
    }
}

} // namespace

std::uint64_t fingerprint_of(const Scenario& scenario, const Judging& judging)
{
    Sum sum;
    sum.add(std::int64_t{judging.cut}), sum.add(std::int64_t{judging.cap});
    for (std::size_t i = 0; i < judging.rules.size(); ++i) add_rule(sum, judging.rules[i], judging.in_force[i]);
    add_scope(sum, judging);
    add_days(sum, judging);
    add_data_law(sum, judging);
    add_measures(sum, scenario);
    return sum.value();
}

} // namespace sim
