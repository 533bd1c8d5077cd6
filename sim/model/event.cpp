#include "sim/model/event.h"

namespace sim {

TypeId Vocabulary::type(std::string_view id) const
{
    for (std::size_t i = 0; i < types.size(); ++i)
        if (types[i].id == id) return TypeId{i};
    return {};
}

} // namespace sim
