#pragma once

#include "sim/records/register.h"
#include "tests/system/folder.h"

#include <cstdint>
#include <string>

// A register in a file, for tests.

namespace sim {

inline const std::string Now = "20260302-101530";

/// A register of seed 1 in a folder of its own.
class Place {
public:
    Place();

    [[nodiscard]] std::string path() const { return folder_ / "practice.db"; }
    [[nodiscard]] const TestFolder& folder() const { return folder_; }
    [[nodiscard]] Register open() const;

private:
    TestFolder folder_;
};

/// Of the first client of that register whom exactly these know.
[[nodiscard]] std::uint32_t first_known_to(KnownTo);

} // namespace sim
