#include "sim/content/checking.h"
#include "sim/content/suggest.h"

namespace sim {

namespace {

/// Follows every `goes` and `opens` from the seats on.
class Reach {
public:
    explicit Reach(const Scenario& scenario)
        : scenario_(scenario), scenes_(scenario.scenes.size()), chances_(scenario.chances.size())
    {
        for (const Seat& seat : scenario.seats) {
            if (seat.opens.exists())
                enter(seat.opens.raw());
            else
                desk_ = true;
        }
        for (const Timed& event : scenario.events) follow(event.opens);
        // The desk may be found only while scenes are followed; then its acts are followed as well.
        for (bool acts_followed = false; !open_.empty() || (desk_ && !acts_followed);) {
            if (desk_ && !acts_followed) {
                acts_followed = true;
                for (std::uint32_t i = scenario.desk_acts.begin; i < scenario.desk_acts.end(); ++i)
                    follow(scenario.acts[i].goes);
            }
            while (!open_.empty()) next();
        }
    }

    [[nodiscard]] bool scene(std::size_t i) const { return scenes_[i]; }
    [[nodiscard]] bool chance(std::size_t i) const { return chances_[i]; }
    [[nodiscard]] bool desk() const { return desk_; }

private:
    void next()
    {
        const Range options = scenario_.scenes[open_.back()].options;
        open_.pop_back();
        for (std::uint32_t i = options.begin; i < options.end(); ++i) follow(scenario_.acts[i].goes);
    }

    void enter(std::uint32_t scene)
    {
        if (scenes_[scene]) return;
        scenes_[scene] = true;
        open_.push_back(scene);
    }

    void follow(Goes goes)
    {
        switch (goes.kind) {
        case GoesKind::Scene:
        case GoesKind::Visit:
            enter(goes.target);
            break;
        case GoesKind::Return:
        case GoesKind::Desk:
            desk_ = true;
            break;
        case GoesKind::Chance: {
            if (chances_[goes.target]) break;
            chances_[goes.target] = true;
            const Range outcomes = scenario_.chances[goes.target].outcomes;
            for (std::uint32_t i = outcomes.begin; i < outcomes.end(); ++i) follow(scenario_.outcomes[i].goes);
            break;
        }
        case GoesKind::Stay:
        case GoesKind::End:
            break;
        }
    }

    const Scenario& scenario_;
    std::vector<bool> scenes_, chances_;
    std::vector<std::uint32_t> open_;
    bool desk_ = false;
};

void check_acts(const Checking& checking, const Reach& reach)
{
    const Scenario& scenario = checking.scenario;
    for (std::size_t i = 0; i < scenario.acts.size(); ++i) {
        const Act& act = scenario.acts[i];
        if (act.kind == ActKind::GoOn || !is_never(scenario, act.when)) continue;
        checking.report.warning("S302", checking.places.acts[i].member("when"),
                                "this condition is never true, so this is never offered to anybody; mend the condition or take the act out");
    }
    if (reach.desk() || scenario.desk_acts.size == 0) return;
    const JsonValue list = checking.places.root.member("acts");
    if (list.size() != 0) {
        checking.report.warning("S302", list,
                                "no play ever comes to the desk: every seat opens a scene, and no option leads back; "
                                "write goes: \"desk\" somewhere, or take the desk acts out");
    }
}

void check_seats(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
        bool any = scenario.has_go_on;
        for (const Act& act : scenario.acts) any = any || (act.seats >> seat & 1) != 0;
        if (!any) {
            checking.report.warning("S326", checking.places.seats[seat],
                                    "nothing can be done from this seat; add acts or take it out");
        }
    }
}

}  // namespace

void check_reach(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    const Reach reach(scenario);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        if (reach.scene(i)) continue;
        checking.report.warning("S301", checking.places.scenes[i],
                                "nothing opens the scene " + quoted(scenario.ids[scenario.scenes[i].id]) +
                                    "; let a seat, an act or an event lead there, or take it out");
    }
    for (std::size_t i = 0; i < scenario.chances.size(); ++i) {
        if (reach.chance(i)) continue;
        checking.report.warning("S314", checking.places.chances[i],
                                "nothing leads to the chance " + quoted(scenario.ids[scenario.chances[i].id]) +
                                    "; write goes: \"chance:" + std::string(scenario.ids[scenario.chances[i].id]) +
                                    "\" somewhere, or take it out");
    }
    check_acts(checking, reach);
    check_seats(checking);
}

}  // namespace sim
