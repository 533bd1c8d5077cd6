#pragma once

#include "sim/records/common_client.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Entries that an institution may not read, by what they are and by what would open them.
struct Withheld {
    std::size_t kind = 0;                          ///< place in EntryKindIds
    SharingBasis could = SharingBasis::Consent;    ///< the basis on which they could be read
    std::int32_t count = 0;
    friend bool operator==(const Withheld&, const Withheld&) = default;
};

/// A client as one institution may see them.
struct SeenClient {
    CommonClient client;             ///< with the entries that it may read alone
    std::vector<Withheld> withheld;  ///< by kind
};

/// Whether an institution may read an entry of a client: its own always; one of the other only where it knows the client as well and a
/// basis is written on the entry.
[[nodiscard]] bool may_read(const CommonClient&, const ClientEntry&, Body as);

/// On what basis an entry of this kind can be read by the other institution: what is paid and what is tried is shared as a public task, what
/// was said or found out in talk only with the client's consent.
[[nodiscard]] SharingBasis basis_needed(const EntryContent&);

/// @pre knows(client.known_to, as)
[[nodiscard]] SeenClient seen_by(const CommonClient&, Body as);

} // namespace sim
