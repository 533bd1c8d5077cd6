#pragma once

#include <string>

namespace sim {

/// Where a figure or rule comes from.
struct Source {
    std::string id;
    std::string title;
    std::string address;
};

} // namespace sim
