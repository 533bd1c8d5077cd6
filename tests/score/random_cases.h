#pragma once

#include "tests/support/trial.h"

#include <rapidcheck.h>

#include <functional>
#include <iosfwd>

/// A protocol, a log and an end, thrown together: all kinds of rules over the types a to h, chapters, keys, shared
/// fault keys, wrong roles, settled events, a history. Each fault key stays in one dimension.
struct Case {
    Trial trial;
    Log log;
    sim::Standing end;
};

[[nodiscard]] rc::Gen<Case> cases();

/// One rule over two of the types; the trigger is not the target.
[[nodiscard]] rc::Gen<sim::Rule> rules_about(std::vector<std::string> types);

/// One event of such a type on a day of [first, last].
[[nodiscard]] rc::Gen<sim::Event> events_of(std::vector<std::string> types, std::int32_t first, std::int32_t last);

/// Sorted by day; events of one day keep their order.
[[nodiscard]] Log in_order(Log);

/// Rules and log in a few lines, for a failing property.
void showValue(const Case&, std::ostream&);
