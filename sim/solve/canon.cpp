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
      chosen_(mask_of(world.program.layout, chosen_fields(world.program.layout))),
      seen_(mask_of(world.program.layout, foreteller_.seen()))
{
    for (std::size_t word = 0; word < chosen_.size(); ++word) control_[word] &= ~chosen_[word];
}

const Canon::Plan& Canon::plan_for(const State& state)
{
    key_.clear();
    for (std::size_t word = 0; word < control_.size(); ++word) key_.push_back(state.words[word] & control_[word]);
    const auto [number, is_new] = known_.add(key_);
    if (!is_new) return plans_[plan_of_[number]];

    State early = state;
    for (std::size_t word = 0; word < chosen_.size(); ++word) early.words[word] &= ~chosen_[word];
    Outlook outlook = foreteller_.look(early);
    Plan plan{mask_of(world_.program.layout, outlook.asked), 0};
    for (std::size_t word = 0; word < chosen_.size(); ++word) plan.kept[word] |= chosen_[word];
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
    return plans_[place];
}

void Canon::apply(Belief& belief)
{
    places_.clear();
    shown_.assign(seen_.size(), 0);
    for (const Guise& guise : belief.guises) {
        const Plan& plan = plan_for(guise.state);
        places_.push_back(static_cast<std::uint32_t>(&plan - plans_.data()));
        for (std::size_t word = 0; word < seen_.size(); ++word) shown_[word] |= plan.kept[word] & seen_[word];
    }
    // What is shown is forgotten in all guises or in none: it must not tell them apart.
    for (std::size_t i = 0; i < belief.guises.size(); ++i) {
        const Plan& plan = plans_[places_[i]];
        Guise& guise = belief.guises[i];
        for (std::size_t word = 0; word < seen_.size(); ++word) guise.state.words[word] &= plan.kept[word] | shown_[word];
        if (world_.judging != nullptr) prospects_[plan.prospects].apply(*world_.judging, guise.monitors);
    }
}

std::size_t Canon::bytes() const
{
    return known_.bytes() + plan_keys_.bytes() + plan_of_.capacity() * sizeof(std::uint32_t);
}

} // namespace sim
