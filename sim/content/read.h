#pragma once

#include "sim/model/problem.h"

#include <optional>

namespace sim {

/// What reading gave: the value unless something is an error, and everything there is to say about it.
template <class T>
struct Read {
    std::optional<T> value;  ///< none when `problems` has an error
    Problems problems;       ///< sorted; warnings and notes also beside a value

    [[nodiscard]] explicit operator bool() const { return value.has_value(); }
};

/// The same where what is sound can be used beside errors: what an error touches is left out of the value.
template <class T>
struct Salvaged {
    T value;
    Problems problems;  ///< sorted
};

} // namespace sim
