#pragma once

#include "sim/content/json.h"
#include "sim/content/read.h"
#include "sim/content/report.h"
#include "sim/model/country.h"
#include "sim/model/event.h"
#include "sim/model/scenario.h"
#include "sim/system/files.h"

#include <string_view>
#include <vector>

namespace sim {

/// Where in the file each thing of a scenario stands, list by list as in Scenario; for checks that speak about it
/// later.
struct ScenarioPlaces {
    JsonValue root;
    std::vector<JsonValue> seats, chapters, actors, variables, variants, facts, packets, commitments, history, events,
        scenes;
    JsonValue common_file;           ///< does not exist where the scenario has none
    std::vector<JsonValue> entries;  ///< of CommonFile
    std::vector<JsonValue> acts;  ///< go_on: does not exist
    std::vector<JsonValue> chances, outcomes, endings, scope, measures, allowed;
    std::vector<JsonValue> effects;
    std::vector<JsonValue> invariants, reachable, impossible, tests, exemplars;  ///< of Claims
};

struct ScenarioRead {
    Scenario scenario;
    ScenarioPlaces places;
};

/// Reads scenario.json with every name resolved and every expression parsed. What is wrong goes to the report (codes
/// J..., X..., S1...); after an error the scenario is for further checks of its other parts only, and must not be
/// linked.
///
/// @param country  the scenario's own; none: it could not be read, every parameter counts as 1 and only weekends are
/// free
/// @param folder   the name of the pack's folder, which its id must be; empty: anything goes
[[nodiscard]] ScenarioRead read_scenario(Report&, const JsonFile&, const Vocabulary&, const Country* country,
                                         std::string_view folder = {});

/// The scenario of a shelf by its id, with the country pack it names. Problems of the country pack are told as well.
[[nodiscard]] Read<Scenario> read_scenario(const Files& shelf, std::string_view id, const Vocabulary&);

}  // namespace sim
