#include "sim/content/fault_report.h"

#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"

#include <utility>

namespace sim {

namespace {

/// "chory, krotko"
std::string variants_of(const Scenario& scenario, const Fact& fact)
{
    std::string out;
    for (std::size_t i = 0; i < scenario.variants.size(); ++i)
        if (fact.holds >> i & 1) out += (out.empty() ? "" : ", ") + scenario.variants[i].id;
    return out.empty() ? "none" : out;
}

std::string message_of(const Scenario& scenario, const FaultMet& met, VariantId variant)
{
    const std::string text = "a play meets this: " + fault_text(met.fault);
    if (met.effect >= scenario.effects.size()) return text;
    const Effect& effect = scenario.effects[met.effect];
    if (met.fault == Fault::LearnsUntruth) {
        const Fact& fact = scenario.facts[effect.fact];
        return text + ": the variant is " + scenario.variants[variant.raw()].id + ", and the fact " + quoted(fact.id) +
               " is true in: " + variants_of(scenario, fact) + "; write if holds(" + fact.id + "): in front";
    }
    if (met.fault == Fault::OutOfRange && effect.kind == EffectKind::Assign) {
        const Variable& variable = scenario.variables[effect.target];
        return text + ": " + quoted(variable.id) + " goes from " + std::to_string(variable.min) + " to " + std::to_string(variable.max) +
               "; give it \"overflow\": \"saturate\", or ask in front whether there is room";
    }
    return text;
}

} // namespace

std::string fault_text(Fault fault)
{
    switch (fault) {
    case Fault::None: return {};
    case Fault::NotOffered: return "a move is not open";
    case Fault::OutOfRange: return "a variable would leave its range";
    case Fault::Arithmetic: return "a sum leaves 64 bits";
    case Fault::LearnsUntruth: return "somebody learns what is not true in this variant";
    case Fault::TooDeep: return "a scene is opened on top of itself, or a fifth one on four";
    case Fault::NothingOffered: return "nothing can be done, and the play has not ended";
    }
    return {};
}

Problem problem_of(const FaultMet& met, VariantId variant, const Files& shelf, std::string_view id, const Vocabulary& vocabulary,
                   std::vector<std::string> witness)
{
    const std::string path = scenario_path(id);
    const auto file = read_json(path, *find_file(shelf, path));
    Report reading, report;
    const ScenarioRead read = read_scenario(reading, *file, vocabulary, nullptr, id);
    const std::vector<JsonValue>& places = read.places.effects;
    report.error("S251", met.effect < places.size() ? places[met.effect] : file->root(), message_of(read.scenario, met, variant));
    Problem problem = std::move(report.take().front());
    problem.witness = std::move(witness);
    return problem;
}

} // namespace sim
