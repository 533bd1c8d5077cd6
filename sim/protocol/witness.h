#pragma once

#include "sim/protocol/finding.h"
#include "sim/protocol/judging.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Sees a play judged and keeps the evidence, which the monitors forget. It decides nothing.
class Witness {
public:
    explicit Witness(const Judging&);

    /// The number that the next event told to the monitors has in the log.
    void set_event(EventNumber number) { now_ = number; }

    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }  ///< by obligation
    [[nodiscard]] const std::vector<Derived>& derived() const { return derived_; }
    [[nodiscard]] const std::vector<CriticalFinding>& criticals() const
    {
        return criticals_;
    }  ///< in order of happening

    // ---- Told by the monitors

    void triggered(std::uint32_t obligation, const Dates&);
    void target(std::uint32_t obligation, const Dates& next);
    void missed(std::uint32_t obligation, Miss);
    void revoked(std::uint32_t obligation);
    void verdict(std::uint32_t obligation, Verdict, std::int32_t days_late, std::int32_t day, bool marked);
    void left_open(std::uint32_t obligation, std::int32_t day, bool handed_over);
    void earned(std::uint32_t obligation, std::int32_t credit) { findings_[obligation].credit += credit; }
    void closed(std::uint32_t obligation) { findings_[obligation].final = true; }
    void lawful(std::uint32_t obligation, std::int32_t day);
    void fault(std::uint32_t obligation, const FaultFound&, bool by_event);
    void critical(std::uint32_t rule, bool by_event);
    void repaired(std::uint32_t rule);
    void judge_wrote(const Event& event) { derived_.push_back({now_, event}); }

    [[nodiscard]] EventNumber last_target(std::uint32_t obligation) const { return findings_[obligation].target; }
    [[nodiscard]] EventNumber last_revoke(std::uint32_t obligation) const { return revokes_[obligation]; }
    [[nodiscard]] EventNumber last_trigger(std::uint32_t obligation) const { return findings_[obligation].trigger; }

private:
    EventNumber now_ = NoEvent;
    std::vector<Finding> findings_;
    std::vector<EventNumber> revokes_;  ///< by obligation: the revocation that holds
    std::vector<Derived> derived_;
    std::vector<CriticalFinding> criticals_;
};

} // namespace sim
