#pragma once

#include "sim/records/register.h"
#include "sim/session/view/phrases.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

// Values of the register in the reader's language, for one line or a part of it.

[[nodiscard]] std::string name_text(const PersonName&);            ///< "Anna Adamczyk"
[[nodiscard]] std::string body_text(Body);           ///< "PUP", in every language
[[nodiscard]] std::string barrier_text(const Phrases&, Barrier);
[[nodiscard]] std::string form_text(const Phrases&, SupportForm);
[[nodiscard]] std::string group_text(const Phrases&, const CommonClient&);
[[nodiscard]] std::string inherited_text(const Phrases&, const CommonClient&);

/// "broken off because of debts"
[[nodiscard]] std::string result_text(const Phrases&, const SupportTried&);

/// A record in one line: id, name, county, group, and who knows the client.
[[nodiscard]] std::string row_text(const Phrases&, const CommonClient&);

/// Who wrote when what, and of a client whom both institutions know on which basis the other may read it:
/// "17  Mon 2 Mar 2026, PUP, employment counsellor: training: helped (shared as a public task)".
[[nodiscard]] std::string entry_text(const Phrases&, const ClientEntry&, KnownTo);

/// "PLN 1,331.00"
[[nodiscard]] std::string amount_text(const Phrases&, std::int64_t grosze);

/// Who it is, the record first; what else stands there of the person.
/// @param asked  the id that was asked for; the record may have been merged into another
[[nodiscard]] std::vector<std::string> person_lines(const Phrases&, const ClientFile&, std::uint32_t asked);

/// What the institution may not read, and on which basis it could; one line that says so where nothing is withheld.
[[nodiscard]] std::vector<std::string> withheld_lines(const Phrases&, const ClientFile&);

/// What may be tried next, and the entries on which that rests.
struct NextLine {
    std::string advice;
    std::vector<std::string> tried;
};
[[nodiscard]] std::vector<NextLine> next_lines(const Phrases&, const ClientFile&);

/// A line of the access log: when, who, what.
[[nodiscard]] std::string access_text(const Phrases&, const Access&);

} // namespace sim
