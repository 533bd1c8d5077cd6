#pragma once

#include <tl/expected.hpp>

namespace sim {

/// A value, or the reason why there is none. Takes the shape of std::expected.
template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
using Failure = tl::unexpected<E>;

} // namespace sim
