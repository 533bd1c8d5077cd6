#include "sim/score/compare.h"

#include <algorithm>
#include <tuple>

namespace sim {

namespace {

bool equal(const Match& a, const Match& b)
{
    return std::tie(a.type, a.by, a.by_single_contact, a.to, a.evidence) ==
           std::tie(b.type, b.by, b.by_single_contact, b.to, b.evidence);
}

bool equal(const Window& a, const Window& b) { return a.from == b.from && a.to == b.to; }

bool equal(const std::vector<Period>& a, const std::vector<Period>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Period& x, const Period& y) {
        return x.id == y.id && equal(x.window, y.window) && x.window.unit == y.window.unit;
    });
}

bool equal(const std::optional<Repair>& a, const std::optional<Repair>& b)
{
    if (a.has_value() != b.has_value()) return false;
    return !a || (equal(a->event, b->event) && a->within == b->within && a->cap == b->cap);
}

void add_differences(const Rule& a, const Rule& b, std::vector<std::string_view>& names)
{
    const auto note = [&](bool same, std::string_view name) {
        if (!same && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    note(a.source == b.source, "source");
    note(a.mark == b.mark, "mark");
    note(a.valid_from == b.valid_from, "valid_from");
    note(a.valid_to == b.valid_to, "valid_to");
    note(a.kind == b.kind, "kind");
    note(equal(a.trigger, b.trigger), "trigger");
    note(equal(a.target, b.target), "target");
    note(equal(a.revoke, b.revoke), "revoke");
    note(equal(a.window, b.window), "window");
    note(a.window.unit == b.window.unit, "unit");
    note(a.roll_to_workday == b.roll_to_workday, "roll");
    note(a.grace == b.grace, "grace");
    note(a.keyed == b.keyed, "keyed");
    note(equal(a.periods, b.periods) && a.months == b.months, "periods");
    note(a.max == b.max, "max");
    note(a.max_faults == b.max_faults, "max_faults");
    note(a.gap == b.gap, "gap");
    note(a.severity == b.severity, "severity");
    note(a.weight == b.weight, "weight");
    note(a.dimension == b.dimension, "dimension");
    note(a.fault_key == b.fault_key, "fault_key");
    note(a.per == b.per, "per");
    note(a.cap == b.cap, "cap");
    note(equal(a.repair, b.repair), "repair");
}

} // namespace

std::vector<std::string_view> differences(const std::vector<Rule>& a, const std::vector<std::uint32_t>& ours,
                                          const std::vector<Rule>& b, const std::vector<std::uint32_t>& theirs)
{
    if (ours.size() != theirs.size()) return {"versions"};

    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < ours.size(); ++i) add_differences(a[ours[i]], b[theirs[i]], names);
    return names;
}

} // namespace sim
