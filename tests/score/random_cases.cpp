#include "tests/score/random_cases.h"

#include <algorithm>
#include <array>
#include <ostream>

using namespace sim;

namespace {

constexpr std::int32_t Horizon = 40;

int number(int low, int high) { return *rc::gen::inRange(low, high + 1); }
bool once_in(int times) { return number(1, times) == 1; }

template <class T>
T one_of(std::vector<T> choice)
{
    return *rc::gen::elementOf(std::move(choice));
}

/// Rules share two fault keys, each of its own dimension; the others are their own.
void give_fault_key(Rule& rule)
{
    switch (number(0, 3)) {
    case 0:
        rule.fault_key = "shared_p", rule.dimension = Dimension::Protocol;
        break;
    case 1:
        rule.fault_key = "shared_l", rule.dimension = Dimension::Lawfulness;
        break;
    default:
        rule.dimension = one_of<Dimension>({Dimension::Protocol, Dimension::Lawfulness, Dimension::Timeliness});
    }
    rule.per = one_of<FaultPer>({FaultPer::Rule, FaultPer::Key, FaultPer::Recipient});
}

void give_severity(Rule& rule)
{
    rule.weight = one_of<std::int32_t>({0, 20, 50, 150});
    if (!once_in(4)) return;
    rule.severity = RuleSeverity::Critical;
    if (once_in(2)) rule.repair = Repair{match("mended"), number(0, 9), {}};
    if (once_in(2)) rule.cap = number(0, 900);
}

void give_window(Rule& rule)
{
    rule.window.from = once_in(3) ? number(0, 6) : 0;
    rule.window.to = rule.window.from + number(0, 14);
    if (once_in(5)) rule.window.to.reset();
    rule.window.unit = one_of<Unit>({Unit::Day, Unit::Day, Unit::Workday, Unit::Month});
    if (rule.window.unit == Unit::Month) rule.window = {0, 1, Unit::Month};
    rule.grace = once_in(2) ? number(0, 6) : 0;
    rule.roll_to_workday = once_in(4);
}

Rule any_rule(const std::vector<std::string>& types)
{
    Rule rule;
    rule.kind = static_cast<RuleKind>(number(0, 5));
    const auto first = static_cast<std::size_t>(number(0, static_cast<int>(types.size()) - 1));
    const auto step = static_cast<std::size_t>(number(1, static_cast<int>(types.size()) - 1));
    rule.target = match(types[first]);
    const bool needs_trigger =
        rule.kind != RuleKind::Existence && rule.kind != RuleKind::Recurrence && rule.kind != RuleKind::Absence;
    if (needs_trigger || (rule.kind != RuleKind::Existence && once_in(2))) {
        rule.trigger = match(types[(first + step) % types.size()]);
    }
    if (once_in(3)) rule.target.by = 0b11;
    if (once_in(4)) rule.target.evidence = 0b1;
    if (rule.kind == RuleKind::Precedence && once_in(2)) rule.revoke = match("withdrawn");
    give_window(rule);
    give_fault_key(rule);
    give_severity(rule);
    rule.gap = number(1, 14);
    rule.keyed = once_in(3);
    rule.max = number(0, 2);
    rule.max_faults = number(1, 3);
    if (rule.kind == RuleKind::Response && once_in(4)) {
        rule.periods = {{"one", {0, 7, Unit::Day}}, {"two", {8, 14, Unit::Day}}};
    }
    return rule;
}

Event any_event(const std::vector<std::string>& types, std::int32_t first, std::int32_t last)
{
    Event event = on(number(first, last), one_of(types));
    event = by(one_of<ActorId>({Ess, Ess, Csd, Client}), event);
    event.to = one_of<ActorId>({{}, Ngo, OtherNgo, Csd});
    event.key = one_of<KeyId>({{}, K1, K2});
    event.fact = one_of<FactId>({Benefits, Illness, Debt});
    event.evidence = static_cast<std::uint32_t>(number(0, 3));
    event.settled = once_in(12);
    return event;
}

void add_data_law(Trial& trial)
{
    Exchange lawful;
    lawful.to = Role::Csd;
    Exchange by_consent = lawful;
    by_consent.to = Role::Ngo;
    by_consent.needs = ExchangeNeed::Consent;
    trial.protocol.exchanges = {lawful, by_consent};
    Rule no_basis = absence("data.no_basis");
    no_basis.dimension = Dimension::Lawfulness;
    no_basis.per = FaultPer::Recipient;
    no_basis.max_faults = 5;
    trial.demands(no_basis);
}

Case any_case()
{
    const std::vector<std::string> types{"a", "b", "c", "d", "e", "f"};
    Case made{Trial{Horizon}, {}, {}};
    const bool divided = once_in(2);
    if (divided) made.trial.chapters({10, 25, Horizon});
    add_data_law(made.trial);
    for (int i = number(1, 8); i > 0; --i) {
        const ChapterId closes =
            divided && once_in(2) ? ChapterId{static_cast<std::size_t>(number(0, 2))} : ChapterId{};
        if (once_in(2)) {
            made.trial.expects(number(0, 200), any_rule(types), closes);
        } else {
            made.trial.demands(any_rule(types), closes);
        }
    }
    std::vector<std::string> all = types;
    all.insert(all.end(), {"g", "withdrawn", "mended", "data.shared", "consent.given", "consent.asked"});
    if (once_in(3)) made.log.push_back(any_event(all, -20, -1));
    const std::int32_t last = number(0, Horizon);
    for (int i = number(0, 25); i > 0; --i) made.log.push_back(any_event(all, 0, last));
    made.log = in_order(made.log);
    made.end = ended_on(last);
    return made;
}

} // namespace

rc::Gen<Case> cases()
{
    return rc::gen::noShrink(rc::gen::exec([] { return any_case(); }));
}

rc::Gen<Rule> rules_about(std::vector<std::string> types)
{
    return rc::gen::exec([types] { return any_rule(types); });
}

rc::Gen<Event> events_of(std::vector<std::string> types, std::int32_t first, std::int32_t last)
{
    return rc::gen::exec([=] { return any_event(types, first, last); });
}

Log in_order(Log log)
{
    std::stable_sort(log.begin(), log.end(), [](const Event& x, const Event& y) { return x.day < y.day; });
    return log;
}

namespace {

std::string_view name_of(TypeId type)
{
    return type.exists() ? trial_words().types[type.raw()].id : std::string_view{"-"};
}

} // namespace

void showValue(const Case& made, std::ostream& out)
{
    for (const Rule& rule : made.trial.protocol.rules) {
        out << rule.id << ": kind " << static_cast<int>(rule.kind) << ' ' << name_of(rule.trigger.type) << " -> "
            << name_of(rule.target.type) << " [" << rule.window.from << ',' << rule.window.to.value_or(-1) << "] unit "
            << static_cast<int>(rule.window.unit) << " grace " << rule.grace << " gap " << rule.gap << " weight "
            << rule.weight << " key " << rule.fault_key << (rule.keyed ? " keyed" : "") << " dimension "
            << static_cast<int>(rule.dimension) << '\n';
    }
    for (const Event& event : made.log) {
        out << event.day << ' ' << name_of(event.type) << " by " << event.by.raw() << " key "
            << (event.key.exists() ? static_cast<int>(event.key.raw()) : -1) << " evidence " << event.evidence
            << (event.settled ? " settled" : "") << '\n';
    }
    out << "ends on " << made.end.day << '\n';
}
