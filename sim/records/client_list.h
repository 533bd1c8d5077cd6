#pragma once

#include "sim/records/common_client.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// What is looked for; what is left out matches every client.
struct ClientFilter {
    std::optional<HomeCounty> county;
    std::optional<ClientGroup> group;
    std::optional<bool> inherited;        ///< a client of whom nobody has asked matches neither
    std::optional<KnownTo> known_to;      ///< exactly these institutions
    std::optional<Body> as;        ///< only whom this institution knows: what its staff may look through
    std::string search;                   ///< words; each stands somewhere in the names, the county or the id, without regard to capitals and marks
};

/// The clients that match, without their entries, by surname, given name and id. Records that were merged into another are left out.
[[nodiscard]] std::vector<CommonClient> listed(const std::vector<CommonClient>&, const ClientFilter&);

/// How many clients of a county have inherited unemployment, or have not, in each group.
struct QuotaRow {
    HomeCounty county = HomeCounty::Zabrze;
    bool inherited = false;
    std::int32_t participants = 0, comparison = 0;
    friend bool operator==(const QuotaRow&, const QuotaRow&) = default;
};

struct Quotas {
    std::vector<QuotaRow> rows;  ///< by county, those without inherited unemployment first; all six
    std::int32_t outside = 0;    ///< records that belong to neither group
    friend bool operator==(const Quotas&, const Quotas&) = default;
};

[[nodiscard]] Quotas quotas_of(const std::vector<CommonClient>&);

} // namespace sim
