#include "sim/content/limits.h"

#include "sim/rules/layout.h"

#include <array>

namespace sim {
namespace {

constexpr Limit limit(std::string_view name, std::size_t value) { return {name, static_cast<std::int64_t>(value)}; }

constexpr std::array Limits{
    limit("file, bytes", MaxFileBytes),
    limit("folder of a pack, files", MaxFolderFiles),
    limit("folder of a pack, bytes", MaxFolderBytes),
    limit("JSON, depth", MaxDepth),
    limit("JSON, values of a file", MaxValues),
    limit("JSON, different names of members in a file", MaxMemberNames),
    limit("string, bytes", MaxString),
    limit("text, characters", MaxText),
    limit("id, characters", MaxId),
    limit("problems told of a pack, of each severity", MaxProblems),
    limit("scenes", MaxScenes),
    limit("rules of a protocol, entries of a scope", MaxRules),
    limit("variables", MaxVariables),
    limit("values of an enumeration", MaxEnumValues),
    limit("value of a variable", MaxVariableValue),
    limit("actors", MaxActors),
    limit("facts", MaxFacts),
    limit("packets", MaxPackets),
    limit("commitments", MaxCommitments),
    limit("seats", MaxSeats),
    limit("chapters", MaxChapters),
    limit("variants", MaxVariants),
    limit("events of the history", MaxHistory),
    limit("events", MaxEvents),
    limit("options of a scene, desk acts, outcomes of a chance", MaxOptions),
    limit("chances", MaxChances),
    limit("endings", MaxEndings),
    limit("measures", MaxMeasures),
    limit("lines in one list", MaxLines),
    limit("effects in one list", MaxEffects),
    limit("effects of an act", MaxActEffects),
    limit("needs of an act", MaxNeeds),
    limit("tags of an act", MaxTags),
    limit("sources of a pack", MaxSources),
    limit("accepted warnings", MaxAllowed),
    limit("claims of one kind, exemplars, verdicts of a test", MaxClaims),
    limit("acts of a test or exemplar", MaxTestMoves),
    limit("things that a play remembers", MostFields),
    limit("weight", MaxWeight),
    limit("last day of a scenario", MaxHorizon),
    limit("days an act takes", MaxTakes),
    limit("competences", MaxCompetences),
    limit("minutes of playing time", MaxMinutes),
    limit("workdays between reply days", MaxReplyEvery),
    limit("places of an actor in a week", MaxCapacity),
    limit("staff or caseload of an office", MaxCaseload),
    limit("operations of an expression", MaxOperations),
    limit("nesting of an expression", MaxNesting),
    limit("event types", MaxEventTypes),
    limit("categories, purposes or bases", MaxWords),
    limit("items of evidence of an event type", MaxEvidence),
    limit("exchanges of a protocol", MaxExchanges),
    limit("independent pairs of rules", MaxIndependent),
    limit("packs in a chain of extends", MaxExtends),
    limit("periods of a rule, values of a parameter", MaxPeriods),
    limit("instances of the rules of a protocol in a scenario", MaxInstances),
    limit("days of a window, gap or grace", MaxDays),
    limit("points, weight, cap or cut", MaxPoints),
    limit("holidays", MaxHolidays),
    limit("parameters", MaxParameters),
    limit("amount of a parameter", MaxAmount),
    limit("institutions", MaxInstitutions),
    limit("messages of a PO file", MaxMessages),
    limit("plural forms", MaxPluralForms),
    limit("plural formula, operations", MaxFormulaSteps),
    limit("plural formula, nesting", MaxFormulaNesting),
    limit("moves of a run", MaxMoves),
    limit("what a trainee writes, characters", MaxWordsOfTrainee),
    limit("reasons of a run", MaxReasons),
    limit("events of a trainee's timeline", MaxPlaced),
};

} // namespace

std::span<const Limit> limits() { return Limits; }

} // namespace sim
