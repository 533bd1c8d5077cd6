#include "sim/content/rule_reader.h"

#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/pack_parts.h"
#include "sim/content/suggest.h"

#include <array>
#include <string_view>
#include <utility>

namespace sim {
namespace {

constexpr std::array<std::string_view, 6> KindNames{"existence", "response", "recurrence", "precedence", "not_response", "absence"};
constexpr std::array<std::string_view, 3> SeverityNames{"minor", "major", "critical"};
constexpr std::array<std::string_view, 3> UnitNames{"day", "workday", "month"};
constexpr std::array<std::string_view, 1> RollNames{"next_workday"};
constexpr std::array<std::string_view, 2> PerNames{"key", "to"};
constexpr std::array<std::int32_t, 3> DefaultWeights{50, 150, 0};

constexpr std::uint32_t bit(RuleKind kind) { return 1u << static_cast<unsigned>(kind); }
constexpr std::uint32_t Existence = bit(RuleKind::Existence), Response = bit(RuleKind::Response),
                        Recurrence = bit(RuleKind::Recurrence), Precedence = bit(RuleKind::Precedence),
                        NotResponse = bit(RuleKind::NotResponse), Absence = bit(RuleKind::Absence);

/// Which kinds of rules may have a member, and which must.
struct MemberUse {
    MemberName name;
    std::uint32_t allowed, needed;
};
constexpr std::array MemberUses{
    MemberUse{"trigger", Response | Recurrence | Precedence | NotResponse | Absence, Response | Precedence | NotResponse},
    MemberUse{"target", ~0u, ~0u},
    MemberUse{"revoke", Precedence, 0},
    MemberUse{"window", Existence | Response | Precedence | NotResponse, NotResponse},
    MemberUse{"unit", Existence | Response | Recurrence | Precedence | NotResponse, 0},
    MemberUse{"roll", Existence | Response | Recurrence, 0},
    MemberUse{"grace", Existence | Response | Recurrence, 0},
    MemberUse{"keyed", Existence | Response | Precedence | NotResponse | Absence, 0},
    MemberUse{"periods", Existence | Response, 0},
    MemberUse{"max", Absence, 0},
    MemberUse{"max_faults", Absence, 0},
    MemberUse{"gap", Recurrence, Recurrence},
};

void check_members(Report& report, JsonValue rule, RuleKind kind)
{
    const std::string name(KindNames[static_cast<std::size_t>(kind)]);
    for (const MemberUse& use : MemberUses) {
        const JsonValue member = rule.member(use.name);
        const std::string shown = '`' + std::string(use.name.text()) + '`';
        if (member.exists() && (use.allowed & bit(kind)) == 0) {
            report.error_at_name("P005", member, "a rule of kind " + name + " takes no " + shown);
        } else if (!member.exists() && (use.needed & bit(kind)) != 0) {
            report.error("P006", rule, "a rule of kind " + name + " needs the member " + shown);
        }
    }
    const bool periods = rule.member("periods").exists();
    const bool window = rule.member("window").exists();
    if ((window || rule.member("gap").exists()) != rule.member("unit").exists()) {
        report.error("P006", rule, "`unit` is the unit of `window` or `gap`; write it with them and only then");
    }
    if ((bit(kind) & (Existence | Response)) != 0 && periods == window) {
        report.error("P007", rule, periods ? "this rule has `window` and `periods`; keep one of them"
                                           : "a rule of kind " + name + " needs `window` or `periods`");
    }
}

Window read_window(Report& report, JsonValue value)
{
    Window window;
    if (!value.exists()) return window;
    const auto is_days = [](JsonValue bound) { return bound.is(JsonKind::Integer) && bound.integer() >= 0 && bound.integer() <= MaxDays; };
    if (!value.is(JsonKind::Array) || value.size() != 2) {
        report.error("P008", value, "a window is a list of two, such as [0, 14], or [0, null] without a deadline");
        return window;
    }
    const JsonValue from = *value.begin();
    const JsonValue to = *++value.begin();
    if (!is_days(from) || (!is_days(to) && !to.is(JsonKind::Null))) {
        report.error("P008", value, "the ends of a window are integers from 0 to " + std::to_string(MaxDays) + "; the second may be null");
        return window;
    }
    window.from = static_cast<std::int32_t>(from.integer());
    if (to.is(JsonKind::Integer)) window.to = static_cast<std::int32_t>(to.integer());
    if (window.to && *window.to < window.from) report.error("P009", value, "this window ends before it begins; write the smaller number first");
    return window;
}

void read_periods(Report& report, JsonValue value, Rule& rule)
{
    if (value.is(JsonKind::Object)) {
        ObjectReader object(report, value, "`periods` without a list");
        rule.months = object.small("months", {1, MaxPeriods});
        object.finish();
        return;
    }
    if (value.exists() && !value.is(JsonKind::Array)) {
        report.error("P010", value, "`periods` is a list of periods, or {\"months\": n}");
        return;
    }
    if (value.exists() && (value.size() == 0 || value.size() > MaxPeriods)) {
        report.error("P010", value, "`periods` has from 1 to " + std::to_string(MaxPeriods) + " entries");
        return;
    }
    UniqueIds unique(report, "period");
    for (const JsonValue entry : value) {
        ObjectReader object(report, entry, "a period");
        Period period;
        period.id = object.id("id");
        period.window = read_window(report, object.need("window"));
        period.window.unit = object.one_of<Unit>("unit", UnitNames);
        object.finish();
        unique.add(entry, period.id);
        rule.periods.push_back(std::move(period));
    }
}

void read_timing(Report& report, ObjectReader& object, Rule& rule)
{
    rule.window = read_window(report, object.find("window"));
    rule.window.unit = object.one_of<Unit>("unit", UnitNames, Unit::Day);
    rule.roll_to_workday = object.optional_one_of("roll", RollNames).has_value();
    rule.grace = object.small("grace", {0, MaxDays}, 0);
    rule.keyed = object.flag("keyed");
    read_periods(report, object.find("periods"), rule);
    rule.max = object.small("max", {0, MaxDays}, 0);
    rule.max_faults = object.small("max_faults", {1, MaxPoints}, 1);
    rule.gap = object.small("gap", {1, MaxDays}, 1);
}

std::optional<Repair> read_repair(Report& report, JsonValue value, const Vocabulary& vocabulary)
{
    if (!value.exists()) return {};
    ObjectReader object(report, value, "a repair");
    Repair repair;
    repair.event = read_match(report, object.need("event"), vocabulary);
    repair.within = object.small("within", {0, MaxDays});
    if (const auto cap = object.optional_integer("cap_repaired", {0, MaxPoints})) repair.cap = static_cast<std::int32_t>(*cap);
    object.finish();
    return repair;
}

void read_penalty(Report& report, ObjectReader& object, Rule& rule, const Vocabulary& vocabulary)
{
    rule.severity = object.one_of<RuleSeverity>("severity", SeverityNames);
    rule.weight = object.small("weight", {0, MaxPoints}, DefaultWeights[static_cast<std::size_t>(rule.severity)]);
    rule.dimension = object.one_of<Dimension>("dimension", DimensionNames);
    rule.fault_key = object.optional_id("fault_key", IdSyntax::Rule);
    if (rule.fault_key.empty()) rule.fault_key = rule.id;
    const auto per = object.optional_one_of("per", PerNames);
    rule.per = !per ? FaultPer::Rule : *per == 0 ? FaultPer::Key : FaultPer::Recipient;
    if (const auto cap = object.optional_integer("cap", {0, MaxPoints})) rule.cap = static_cast<std::int32_t>(*cap);
    rule.repair = read_repair(report, object.find("repair"), vocabulary);
    if (rule.severity == RuleSeverity::Critical) return;
    for (const MemberName name : {MemberName("cap"), MemberName("repair")}) {
        const JsonValue member = object.value().member(name);
        if (member.exists()) report.error_at_name("P011", member, "only a critical rule has `" + std::string(name.text()) + "`");
    }
}

} // namespace

RuleDraft read_rule(Report& report, JsonValue value, const Vocabulary& vocabulary, const std::vector<Source>& sources)
{
    ObjectReader object(report, value, "a rule");
    RuleDraft draft;
    Rule& rule = draft.rule;
    draft.at = value;
    rule.id = object.id("id", IdSyntax::Rule);
    draft.title = object.text("title");
    draft.clause = object.text("clause");
    Provenance provenance = read_provenance(report, object, sources);
    rule.source = std::move(provenance.source);
    rule.mark = provenance.mark;
    rule.valid_from = object.optional_date("valid_from");
    rule.valid_to = object.optional_date("valid_to");
    rule.kind = object.one_of<RuleKind>("kind", KindNames);
    rule.trigger = read_match(report, object.find("trigger"), vocabulary);
    rule.target = read_match(report, object.find("target"), vocabulary);
    rule.revoke = read_match(report, object.find("revoke"), vocabulary);
    read_timing(report, object, rule);
    read_penalty(report, object, rule, vocabulary);
    object.finish();
    if (!object.is_object()) return draft;

    if (value.member("kind").is(JsonKind::String)) check_members(report, value, rule.kind);
    if (rule.valid_from && rule.valid_to && *rule.valid_to < *rule.valid_from) {
        report.error("P012", value.member("valid_to"), "`valid_to` lies before `valid_from`; write the earlier date first");
    }
    if (rule.source.empty() && rule.mark != Mark::Design && rule.mark != Mark::Verified) {
        report.warning("P013", value, "this rule names no `source`; name one, or mark it D, a design proposal");
    }
    return draft;
}

} // namespace sim
