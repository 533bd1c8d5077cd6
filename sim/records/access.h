#pragma once

#include "sim/records/common_client.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

enum class AccessAct : std::uint8_t {
    Read,      ///< the record was shown
    Refused,   ///< an institution asked for it that does not know the client, or for merging it with one that it does not know
    TookIn,    ///< another record was merged into this one
    MergedInto ///< this one was merged into another
};
inline constexpr std::array<std::string_view, 4> AccessActIds{"read", "refused", "took_in", "merged_into"};

/// A line of the access log of a record.
struct Access {
    std::uint32_t client = 0;
    std::string at;  ///< when, as the caller tells it: a time stamp, "20260302-101530", UTC
    Body as = Body::Pup;
    AccessAct act = AccessAct::Read;
    std::optional<std::uint32_t> other;  ///< of a merge: the other record
    friend bool operator==(const Access&, const Access&) = default;
};

/// Whether a text is a moment as time_stamp() writes it, of a day and a time that exist: "20260302-101530".
[[nodiscard]] bool is_time_stamp(std::string_view at);

/// A time stamp for people: "Mon 2 Mar 2026, 10:15". It is in UTC, which the sentence around it says. What is no time stamp stays as it is.
[[nodiscard]] std::string write_moment(std::string_view at, std::string_view language);

} // namespace sim
