#include "sim/session/view/roles.h"

#include <array>
#include <string_view>

namespace sim {

std::string role_title(const Reading& reading, Role role)
{
    constexpr std::array<std::string_view, 7> Keys{"ui.role.ess",      "ui.role.csd",    "ui.role.health",    "ui.role.ngo",
                                                   "ui.role.employer", "ui.role.client", "ui.role.supervisor"};
    return reading.say(Keys[static_cast<std::size_t>(role)]);
}

std::string dimension_title(const Reading& reading, Dimension dimension)
{
    constexpr std::array<std::string_view, 6> Keys{"ui.dimension.P", "ui.dimension.O", "ui.dimension.R",
                                                   "ui.dimension.T", "ui.dimension.L", "ui.dimension.C"};
    return reading.say(Keys[static_cast<std::size_t>(dimension)]);
}

} // namespace sim
