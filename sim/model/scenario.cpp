#include "sim/model/scenario.h"

namespace sim {

std::string Scenario::name_of(ActId act) const
{
    const Act& it = acts[act.raw()];
    std::string name;
    if (it.scene.exists()) name.append(ids[scenes[it.scene.raw()].id]).append(1, '.');
    return name.append(ids[it.id]);
}

ActId Scenario::act_named(std::string_view name) const
{
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
        for (std::uint32_t i = desk_acts.begin; i < desk_acts.end(); ++i)
            if (ids[acts[i].id] == name) return ActId{i};
        return {};
    }
    for (const Scene& scene : scenes) {
        if (ids[scene.id] != name.substr(0, dot)) continue;
        for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i)
            if (ids[acts[i].id] == name.substr(dot + 1)) return ActId{i};
    }
    return {};
}

VariantId Scenario::variant_named(std::string_view name) const
{
    for (std::size_t i = 0; i < variants.size(); ++i)
        if (variants[i].id == name) return VariantId{i};
    return {};
}

} // namespace sim
