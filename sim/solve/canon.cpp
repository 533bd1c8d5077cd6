#include "sim/solve/canon.h"

#include <cstddef>

namespace sim {

namespace {

std::vector<std::uint64_t> mask_of(const Layout& layout, const std::vector<std::uint8_t>& fields)
{
    std::vector<std::uint64_t> mask(layout.words);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Field& field = layout.fields[i];
        if (fields[i]) mask[field.word] |= ((std::uint64_t{1} << field.width) - 1) << field.shift;
    }
    return mask;
}

std::vector<std::uint8_t> chosen_fields(const Layout& layout)
{
    std::vector<std::uint8_t> fields(layout.fields.size());
    for (const std::uint16_t field : layout.chosen)
        if (field) fields[field] = 1;
    return fields;
}

std::vector<MayCome> entries_of(const Foreteller& foreteller, const std::vector<std::uint64_t>& log)
{
    std::vector<MayCome> entries;
    for (std::size_t i = 0; i + 64 < log.size() * 64; ++i)
        if (log[i / 64] >> i % 64 & 1) entries.push_back(foreteller.entry(i));
    return entries;
}

} // namespace

Canon::Canon(const World& world)
    : world_(world), foreteller_(world), control_(mask_of(world.program.layout, foreteller_.control())),
      chosen_(mask_of(world.program.layout, chosen_fields(world.program.layout)))
{
}

void Canon::apply(Guise& guise)
{
    for (std::size_t word = 0; word < chosen_.size(); ++word)
        if ((guise.state.words[word] & chosen_[word]) != 0) return;
    key_.clear();
    for (std::size_t word = 0; word < control_.size(); ++word) key_.push_back(guise.state.words[word] & control_[word]);
    const auto [number, is_new] = known_.add(key_);
    if (is_new) {
        Outlook outlook = foreteller_.look(guise.state);
        Plan plan{mask_of(world_.program.layout, outlook.asked), 0};
        if (world_.judging != nullptr) {
            outlook.log.push_back(~std::uint64_t{0});  // never empty
            const auto [log, is_new_log] = log_keys_.add(outlook.log);
            if (is_new_log) prospects_.emplace_back(*world_.judging, entries_of(foreteller_, outlook.log));
            plan.prospects = log;
        }
        key_ = plan.kept;
        key_.push_back(plan.prospects);
        const auto [place, is_new_plan] = plan_keys_.add(key_);
        if (is_new_plan) plans_.push_back(std::move(plan));
        plan_of_.push_back(place);
    }
    const Plan& plan = plans_[plan_of_[number]];
    for (std::size_t word = 0; word < plan.kept.size(); ++word) guise.state.words[word] &= plan.kept[word];
    if (world_.judging != nullptr) prospects_[plan.prospects].apply(*world_.judging, guise.monitors);
}

std::size_t Canon::bytes() const
{
    return known_.bytes() + plan_keys_.bytes() + plan_of_.capacity() * sizeof(std::uint32_t);
}

} // namespace sim
