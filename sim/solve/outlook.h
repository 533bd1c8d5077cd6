#pragma once

#include "sim/solve/state_table.h"
#include "sim/solve/observation.h"
#include "sim/solve/ranges.h"
#include "sim/solve/times.h"
#include "sim/solve/world.h"

#include <cstdint>
#include <vector>

namespace sim {

/// An entry that may still come into the log.
struct MayCome {
    TypeId type;
    Role role = Role::Ess;
    ActorId by, to;
    KeyId key;
    FactId fact;
    std::uint8_t purpose = 0, basis = 0;
    std::uint32_t evidence = 0;  ///< all that it may hold
    bool settled = false;
    std::uint32_t times = Times::Many;   ///< at most, in the whole play
    std::uint32_t effect = 0xffffffffu;  ///< of the scenario, that writes it; none: the clock does
};

/// What may still happen in a play from a state on: never less than what can happen, and as little more as is found without
/// playing. It depends on nothing but the parts of the state in `asked`, so that two states that agree in these have the same
/// outlook; all other parts are without consequence for what is done, logged and measured.
struct Outlook {
    std::vector<std::uint8_t> asked;   ///< by field: 1: it still matters
    std::vector<std::uint64_t> log;    ///< set of numbers: Foreteller::entry
};

/// Works out outlooks of one world; its memory is used again.
class Foreteller {
public:
    explicit Foreteller(const World&);

    /// @pre the play has not ended
    [[nodiscard]] Outlook look(const State&);

    [[nodiscard]] const MayCome& entry(std::size_t number) const { return entries_[number]; }

    /// Fields that an outlook may depend on by what can be done at all: by field.
    [[nodiscard]] const std::vector<std::uint8_t>& control() const { return control_; }
    /// Fields that are shown as they are; what is shown is the same in every guise of a belief. By field.
    [[nodiscard]] const std::vector<std::uint8_t>& seen() const { return seen_; }

private:
    /// Who acts.
    struct Source {
        ActorId by;
        Role role = Role::Ess;
        bool settled = false;
        std::uint32_t times = Times::Many;
    };

    void pass();
    void see_desk();
    void see_scenes();
    void see_clock();
    void see_act(std::uint32_t index, std::int32_t first, std::int32_t last);
    void see_effects(Range, const Source&);
    void see_effect(std::uint32_t place, const Source&);
    void see_lines(Range);
    void see_goes(Goes);
    void may_come(const MayCome&);
    void schedule(const Effect&);
    void promise(std::uint32_t place, const Source&);
    [[nodiscard]] MayCome emitted(std::uint32_t place, const Source&) const;
    void assign(std::uint32_t effect);
    void set_free(std::size_t field);
    /// In all variants at once, whatever differs between them.
    void set_free_in_all(std::size_t field);
    void close_over_assignments();

    const World& world_;
    const Scenario& scenario_;
    const Layout& layout_;
    Ranges ranges_;
    Times times_;
    std::vector<std::uint8_t> control_;
    std::vector<std::uint8_t> seen_;         ///< by field: the trainee sees it as it is
    std::vector<std::uint16_t> awaited_;     ///< fields of days of which the trainee sees whether there is one
    bool listens_to_learning_ = false;
    StateTable entry_keys_;                  ///< every entry met, once
    std::vector<MayCome> entries_;

    // ---- Of the outlook under way; all only grow
    bool grows_ = false;
    std::vector<std::uint8_t> freed_;      ///< by field
    std::vector<std::uint8_t> varied_;     ///< by field: freed, perhaps in some variants only
    std::vector<std::uint8_t> entered_;    ///< by SceneId: may be entered anew
    std::vector<std::uint8_t> open_;       ///< by SceneId: is open now
    std::vector<std::uint8_t> drawn_;      ///< by ChanceId
    std::vector<std::uint8_t> committed_;  ///< by CommitmentId: is or may become open
    std::vector<std::uint8_t> assigned_;   ///< by effect: 1: it may assign, 2: what decides it matters
    std::vector<std::uint64_t> log_;
    std::int32_t today_ = 0;
};

} // namespace sim
