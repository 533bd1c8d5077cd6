#include "sim/prove/rule_trials.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// L15 of a duty
void lint_duty(const Tried& tried, bool before, const Listed& listed, std::vector<Remark>& remarks)
{
    const Spot spot{Spot::Kind::InScope, listed.entry};
    if (tried.highest <= 0) {
        if (!before && tried.begun <= 0)
            remarks.push_back({Severity::Warning, "L15", spot, "no play triggers the duty " + listed.rule().id + "; let something trigger it, or take it out", {}, 0});
        else
            remarks.push_back({Severity::Error, "L15", spot, "no play meets the duty " + listed.rule().id + "; open a way to meet it, or take it out",
                               before ? std::nullopt : tried.beginning, 0});
    } else if (tried.lowest >= TrialWorth) {
        remarks.push_back({Severity::Warning, "L15", spot, "every play meets the duty " + listed.rule().id + ", whatever is done; let it ask for something, or take it out", {}, 0});
    }
}

/// L15 of a prohibition
void lint_prohibition(const Tried& tried, const Listed& listed, std::int32_t earns, std::vector<Remark>& remarks)
{
    const Spot spot{Spot::Kind::InScope, listed.entry};
    const bool kept = tried.highest > 0, broken = tried.lowest < 0;
    const std::string& id = listed.rule().id;
    if (!kept && !broken)
        remarks.push_back({Severity::Warning, "L15", spot, "no play does what the rule " + id + " speaks about; let something do it, or take the rule out", {}, 0});
    else if (!kept && earns > 0)
        remarks.push_back({Severity::Error, "L15", spot, "no play does lawfully what the rule " + id + " speaks about, so nothing can be earned; open a lawful way", {}, 0});
    else if (!broken)
        remarks.push_back({Severity::Warning, "L15", spot, "no play can break the rule " + id + "; let a play be able to, or take the rule out", {}, 0});
}

bool are_of_two_institutions(const Rule& a, const Rule& b) { return a.target.by != 0 && b.target.by != 0 && (a.target.by & b.target.by) == 0; }

/// L15. What some plays show is enough where it leaves nothing to say. Why the plays could not be followed; empty: they were.
std::string lint_rule(const TrialPlays& plays, const Subject& subject, SeatId seat, const Listed& listed, std::vector<Remark>& remarks)
{
    RuleTrial trial;
    trial.add(subject.scenario, listed, true);
    const std::uint64_t variants = all_variants(subject.scenario);
    const auto said_of = [&](const Tried& tried) {
        std::vector<Remark> said;
        if (is_duty(listed.rule().kind)) lint_duty(tried, plays.begin_before(trial, listed), listed, said);
        else lint_prohibition(tried, listed, subject.scenario.scope[listed.entry].earns, said);
        return said;
    };
    if (said_of(plays.some(trial, variants)).empty()) return {};
    subject.begin_search(seat, "L15 of " + listed.rule().id);
    const Tried tried = plays.all(trial, variants);
    if (tried.why_not.empty())
        for (Remark& remark : said_of(tried)) remarks.push_back(std::move(remark));
    return tried.why_not;
}

/// Duties of two institutions.
struct TwoDuties {
    const Listed& a;
    const Listed& b;
};

/// L21 in one variant: two duties of which each can be met, which can both begin, and of which every play breaks one. A conditional
/// duty that a play never begins is not broken by it. Why the plays could not be followed; empty: they were.
std::string lint_pair(const TrialPlays& plays, const Subject& subject, SeatId seat, TwoDuties pair, VariantId variant, std::vector<Remark>& remarks)
{
    RuleTrial trial;
    std::int32_t to_begin = 0;
    for (const Listed* each : {&pair.a, &pair.b}) trial.add(subject.scenario, *each, subject.scenario.scope[each->entry].expected);
    for (const Listed* each : {&pair.a, &pair.b})
        if (!plays.begin_before(trial, *each)) to_begin += TrialWorth;
    const std::uint64_t here = std::uint64_t{1} << variant.raw();
    if (plays.some(trial, here).in_full != 0) return {};
    for (const Listed* each : {&pair.a, &pair.b}) {
        RuleTrial alone;
        alone.add(subject.scenario, *each, true);
        if (plays.some(alone, here).in_full != 0) continue;
        subject.begin_search(seat, "L21 of " + each->rule().id);
        const Tried tried = plays.all(alone, here);
        if (!tried.why_not.empty() || tried.in_full == 0) return tried.why_not;
    }
    subject.begin_search(seat, "L21 of " + pair.a.rule().id + " and " + pair.b.rule().id);
    const Tried tried = plays.all(trial, here);
    if (!tried.why_not.empty() || tried.in_full != 0 || tried.begun < to_begin) return tried.why_not;
    const std::vector<Variant>& variants = subject.scenario.variants;
    remarks.push_back({Severity::Error, "L21", {Spot::Kind::InScope, pair.b.entry},
                       "the duties " + pair.a.rule().id + " and " + pair.b.rule().id + " of two institutions contradict each other" +
                           (variants.size() > 1 ? " in the variant " + variants[variant.raw()].id : std::string{}) +
                           ": a play can meet each, and none keeps both; change a deadline, or what stands in between",
                       to_begin == 0 ? std::nullopt : tried.beginning, 0});
    return {};
}

/// L21 of a pair, in the first variant that shows it.
std::string lint_pair(const TrialPlays& plays, const Subject& subject, SeatId seat, TwoDuties pair, std::vector<Remark>& remarks)
{
    std::string why_not;
    const std::size_t said = remarks.size();
    for_each_variant(all_variants(subject.scenario), [&](VariantId variant) {
        if (remarks.size() == said && why_not.empty()) why_not = lint_pair(plays, subject, seat, pair, variant, remarks);
    });
    return why_not;
}

} // namespace

void lint_rules(const Subject& subject, SeatId seat, const std::vector<Move>& good, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    const TrialPlays plays(subject, seat, good, limits);
    const std::vector<Listed> listed = listed_rules(subject, seat);
    std::string why_not;  // where one cannot be followed, nor will the others be
    for (const Listed& rule : listed) {
        if (!why_not.empty()) break;
        why_not = lint_rule(plays, subject, seat, rule, remarks);
        if (!why_not.empty()) undecided.add("L15", why_not);
    }
    for (std::size_t i = 0; i < listed.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Listed &a = listed[j], &b = listed[i];
            if (!why_not.empty() || !is_duty(a.rule().kind) || !is_duty(b.rule().kind) || !are_of_two_institutions(a.rule(), b.rule())) continue;
            why_not = lint_pair(plays, subject, seat, {a, b}, remarks);
        }
    if (!why_not.empty()) undecided.add("L21", why_not);
}

} // namespace sim
