#include "sim/content/checking.h"
#include "sim/content/suggest.h"

namespace sim {

namespace {

/// The play goes on behind this option: it leaves the scene, or can be chosen until the days are over.
bool leads_on(const Scenario& scenario, const Act& option)
{
    return leaves_scene(scenario, option) || option.sticky || option.goes.kind == GoesKind::Chance;
}

bool has_way_out(const Scenario& scenario, const Scene& scene)
{
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
        if (leads_on(scenario, scenario.acts[i])) return true;
    }
    return false;
}

/// Something that leads on is there at any time: in a hub an exit, which needs enough topics that are always there.
bool is_safe(const Scenario& scenario, const Scene& scene, SeatId seat)
{
    std::size_t topics = 0;
    bool leads = false;
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
        const Act& option = scenario.acts[i];
        if (!is_always_offered(scenario, option, seat)) continue;
        topics += option.topic ? 1 : 0;
        leads = leads || (leads_on(scenario, option) && (!scene.is_hub || option.exit));
    }
    return leads && topics >= scene.min_topics;
}

bool has_any_option(const Scenario& scenario, const Scene& scene, SeatId seat)
{
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
        if ((scenario.acts[i].seats >> seat.raw() & 1) != 0) return true;
    }
    return false;
}

void check_scenes(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const Scene& scene = scenario.scenes[i];
        const JsonValue at = checking.places.scenes[i];
        if (!has_way_out(scenario, scene)) {
            checking.report.error("S202", at,
                                  "the scene " + quoted(scenario.ids[scene.id]) +
                                      " has no way out; give an option goes (a scene, return, desk or end)");
            continue;
        }
        for (std::uint32_t seat = 0; seat < scenario.seats.size(); ++seat) {
            // A scene without any option for a seat is not meant for that seat.
            if (!has_any_option(scenario, scene, SeatId{seat}) || is_safe(scenario, scene, SeatId{seat})) continue;
            checking.report.warning(
                "S307", at,
                scene.is_hub ? "a play may stick in this hub: its way out, or the topics that it asks for first, may all be "
                               "hidden or unavailable; let the exit and enough topics stand without conditions"
                             : "a play may stick in this scene: every option that leads on may be hidden or unavailable; add "
                               "one without conditions, or a fallback");
            break;
        }
    }
}

bool ends_play(const Act& act) { return act.goes.kind == GoesKind::End; }

/// At the desk without waiting: an act that is there on every day, also on the last of a chapter.
void check_desk(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    if (scenario.has_go_on) return;
    for (std::uint32_t seat = 0; seat < scenario.seats.size(); ++seat) {
        bool starts_at_desk = !scenario.seats[seat].opens.exists();
        for (const Act& act : scenario.acts) {
            starts_at_desk = starts_at_desk || act.goes.kind == GoesKind::Return || act.goes.kind == GoesKind::Desk;
        }
        if (!starts_at_desk) continue;
        bool safe = false;
        for (std::uint32_t i = scenario.desk_acts.begin; i < scenario.desk_acts.end(); ++i) {
            const Act& act = scenario.acts[i];
            const unsigned all = (1u << scenario.chapters.size()) - 1;
            if (!is_always_offered(scenario, act, SeatId{seat}) || (act.chapters & all) != all) continue;
            safe = safe || (act.takes == 0 ? ends_play(act) : scenario.chapters.size() == 1);
        }
        if (safe) continue;
        checking.report.warning(
            "S321", checking.places.seats[seat],
            "without go_on a play from this seat may stick at the desk; add an act that can always be done, "
            "or let go_on be true");
    }
}

}  // namespace

void check_ways_out(const Checking& checking)
{
    check_scenes(checking);
    check_desk(checking);
}

}  // namespace sim
