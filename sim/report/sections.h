#pragma once

#include "sim/report/html.h"
#include "sim/session/view/review.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// What every section is written from and to.
struct Paper {
    Html& html;
    const Reading& reading;
    const Review& review;
    const Session& session;
    const Reflection& reflection;
};

// One section of the page each, with its heading, in the order of the page.

void write_reaction(const Paper&);
void write_timeline(const Paper&);
void write_cards(const Paper&);
void write_luck(const Paper&);
void write_axes(const Paper&);
void write_ledgers(const Paper&);
void write_evidence(const Paper&);
void write_mark(const Paper&);
void write_next_time(const Paper&);

// ---- What they share.

/// What the trainee wrote under a heading; that nothing was written, where it is empty.
void write_words(const Paper&, std::string_view heading_level, const std::string& heading, const std::string& words);

/// The heading row of a table whose caption tells what it is.
void write_table_head(Html&, const std::string& caption, const std::vector<std::string>& columns);

/// Points as digits, with the minus of print.
[[nodiscard]] std::string figure(std::int32_t);

/// Below a card or alone: the play with one decision taken otherwise.
void write_what_if(const Paper&, const WhatIf&);
void write_options(const Paper&, const DecisionCard&);

} // namespace sim
