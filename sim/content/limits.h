#pragma once

#include "sim/cohort/config.h"
#include "sim/model/run.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sim {

// What a file may ask of the program at most; docs/scenario-format.md section 17. Nothing else in the program sets a limit on content.

// Any file
inline constexpr std::size_t MaxFileBytes = 32u << 20;         ///< of a JSON or PO file
inline constexpr std::size_t MaxFolderFiles = 4096;            ///< of a pack
inline constexpr std::size_t MaxFolderBytes = 256u << 20;
inline constexpr std::size_t MaxDepth = 64;                    ///< lists and objects inside each other
inline constexpr std::size_t MaxValues = 4'000'000;            ///< of a JSON file
inline constexpr std::size_t MaxMemberNames = 1024;            ///< different ones in a JSON file
inline constexpr std::size_t MaxString = 64u << 10;            ///< bytes
inline constexpr std::size_t MaxText = 4000;                   ///< characters of a text shown to people
inline constexpr std::size_t MaxId = 64;                       ///< characters
inline constexpr std::size_t MaxProblems = 1000;               ///< told of one pack, of each severity

// A scenario
inline constexpr std::size_t MaxScenes = 20'000;
inline constexpr std::size_t MaxRules = 20'000;                ///< of a protocol, and entries of a scope
inline constexpr std::size_t MaxVariables = 5'000;
inline constexpr std::size_t MaxEnumValues = 64;
inline constexpr std::int64_t MaxVariableValue = 1'000'000;    ///< and its negative
inline constexpr std::size_t MaxActors = 32;
inline constexpr std::size_t MaxFacts = 1'000;
inline constexpr std::size_t MaxPackets = 1'000;
inline constexpr std::size_t MaxCommitments = 1'000;
inline constexpr std::size_t MaxSeats = 8;
inline constexpr std::size_t MaxChapters = 8;
inline constexpr std::size_t MaxVariants = 64;
inline constexpr std::size_t MaxHistory = 10'000;
inline constexpr std::size_t MaxRecords = 32;                  ///< of a register
inline constexpr std::size_t MaxEntries = 250;                 ///< of a register
inline constexpr std::size_t MaxEvents = 5'000;
inline constexpr std::size_t MaxOptions = 250;                 ///< of a scene; also desk acts, outcomes of a chance
inline constexpr std::size_t MaxChances = 5'000;
inline constexpr std::size_t MaxEndings = 250;
inline constexpr std::size_t MaxMeasures = 250;
inline constexpr std::size_t MaxLines = 1'000;                 ///< of a scene, act, event or outcome
inline constexpr std::size_t MaxEffects = 1'000;               ///< in one list
inline constexpr std::size_t MaxActEffects = 64;               ///< in `effects` of an act: their log entries wait together
inline constexpr std::size_t MaxNeeds = 64;                    ///< of an act
inline constexpr std::size_t MaxTags = 64;                     ///< of an act
inline constexpr std::size_t MaxSources = 5'000;
inline constexpr std::size_t MaxAllowed = 1'000;
inline constexpr std::size_t MaxClaims = 1'000;                ///< of each kind; also exemplars, expected verdicts of a test
inline constexpr std::size_t MaxTestMoves = 2'000;             ///< acts of a test or exemplar; also outcomes of a tape
inline constexpr std::int64_t MaxWeight = 1'000'000;           ///< of a variant or outcome
inline constexpr std::int64_t MaxHorizon = 20'000;             ///< last day of a scenario: about 54 years
inline constexpr std::int64_t MaxTakes = 400;                  ///< days
inline constexpr std::size_t MaxCompetences = 32;             ///< entries of the list
inline constexpr std::int64_t MaxMinutes = 1'000;              ///< expected playing time
inline constexpr std::int64_t MaxReplyEvery = 60;              ///< workdays
inline constexpr std::int64_t MaxCapacity = 1'000;             ///< places of an actor a week
inline constexpr std::int64_t MaxCaseload = 1'000'000;         ///< also staff of an office
inline constexpr std::size_t MaxOperations = 512;              ///< of an expression
inline constexpr std::size_t MaxNesting = 64;                  ///< of an expression

// Packs and records
inline constexpr std::size_t MaxEventTypes = 1'000;
inline constexpr std::size_t MaxWords = 250;                   ///< categories, purposes, bases: one byte in an event
inline constexpr std::size_t MaxEvidence = 32;                 ///< items of an event type: bits of a word
inline constexpr std::size_t MaxExchanges = 20'000;
inline constexpr std::size_t MaxIndependent = 1'000;          ///< pairs of rules
inline constexpr std::size_t MaxExtends = 16;                  ///< packs in a chain
inline constexpr std::size_t MaxPeriods = 250;                 ///< of a rule, of a parameter
inline constexpr std::uint64_t MaxInstances = 20'000;           ///< of the rules of a protocol in one scenario, see model/instances.h
inline constexpr std::int64_t MaxDays = 20'000;                ///< of a window, gap or grace
inline constexpr std::int64_t MaxPoints = 1'000;               ///< of a weight, cap or cut, of a scope's entries together
inline constexpr std::size_t MaxHolidays = 5'000;
inline constexpr std::size_t MaxParameters = 2'000;
inline constexpr std::int64_t MaxAmount = 2'000'000'000;       ///< of a parameter, and its negative
inline constexpr std::size_t MaxInstitutions = 2'000;
inline constexpr std::size_t MaxBenefits = 250;                ///< of a country; also rights, parts and bands of a benefit
inline constexpr std::size_t MaxMoneyLines = 64;               ///< members, incomes, benefits, rights of a household, costs of an offer
inline constexpr std::int64_t MaxHours = 744;                  ///< of work a month
inline constexpr std::size_t MaxHouseholds = 16;               ///< of a scenario; also offers
inline constexpr std::size_t MaxMessages = 1'000'000;          ///< of a PO file
inline constexpr std::size_t MaxPluralForms = 6;
inline constexpr std::size_t MaxFormulaSteps = 256;            ///< operations of a plural formula
inline constexpr std::size_t MaxFormulaNesting = 32;
inline constexpr std::size_t MaxMoves = MostMoves;             ///< of a run
inline constexpr std::size_t MaxWordsOfTrainee = MostWords;    ///< characters of a text in a run's `reflection`
inline constexpr std::size_t MaxReasons = MostReasons;         ///< of a run
inline constexpr std::size_t MaxPlaced = MostPlaced;           ///< events of a run's `timeline`

// An experiment of the cohort laboratory
inline constexpr std::size_t MaxCounties = cohort::MostCounties;
inline constexpr std::int64_t MaxCohortPeople = cohort::MostCohortPeople;  ///< of a county in one group
inline constexpr std::int64_t MaxFollowUp = cohort::MostMonths;            ///< months
inline constexpr std::size_t MaxSupportMonths = cohort::MostSupportMonths;
inline constexpr std::size_t MaxStages = cohort::MostStages;
inline constexpr std::int64_t MaxOffices = cohort::MostOffices;            ///< of a stage

struct Limit {
    std::string_view name;  ///< for people: "JSON file, bytes"
    std::int64_t value;
};

/// All of the above in order, and what the engine itself sets, for `onedoor --limits`.
[[nodiscard]] std::span<const Limit> limits();

} // namespace sim
