#pragma once

#include "sim/content/report.h"
#include "sim/content/scenario_reader.h"
#include "sim/model/country.h"
#include "sim/model/event.h"
#include "sim/model/problem.h"
#include "sim/model/protocol.h"

#include <string>

namespace sim {

/// What a scenario is checked against. What is missing could not be read; nothing is said about it then.
struct CheckedAgainst {
    const Vocabulary& vocabulary;
    const Protocol* protocol = nullptr;
    const Country* country = nullptr;
};

/// Looks at a scenario that was read without errors for what cannot work, or probably is not meant, by its structure
/// alone: no play is made. Errors have codes S2.., warnings S3...
void check_scenario(Report&, const ScenarioRead&, const CheckedAgainst&);

/// Why a scenario cannot be judged by a protocol, its own or another: its rules would have more instances than the limit.
/// Empty when they do not. Nothing may be laid out for judging before this is known.
[[nodiscard]] std::string too_many_instances(const Protocol&, const Scenario&, const Vocabulary&);

/// Looks at the texts of a scenario's file, whatever else is wrong with it: amounts without a source, unknown {param:}.
void check_texts(Report&, JsonValue root, const Country*);

/// What problems were found by: the structure of a scenario, or following its plays.
enum class FoundBy : unsigned char { Structure, Plays };

/// Takes out the warnings that the author accepts (`allow`) and adds a note for each entry about such problems that nothing needs
/// any more.
[[nodiscard]] Problems without_allowed(Problems, const ScenarioRead&, FoundBy = FoundBy::Structure);

}  // namespace sim
