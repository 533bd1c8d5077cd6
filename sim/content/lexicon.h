#pragma once

#include "sim/content/name_table.h"
#include "sim/content/text_memory.h"
#include "sim/model/country.h"
#include "sim/model/event.h"
#include "sim/model/scenario.h"
#include "sim/money/calculation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A done() that was read before all acts were numbered: `code` of the scenario at `instruction` waits for its act.
struct AskedAct {
    std::uint32_t instruction = 0;
    std::string_view name;     ///< "refer_ngo", "kitchen.ask_rent"
    std::uint32_t offset = 0;  ///< of the name in its text
};

/// Everything an expression of one scenario may name, and what expressions add to the scenario on the way.
/// The texts that are read must outlive it.
struct Lexicon {
    Scenario& scenario;  ///< its lists are known (ids at least); code, effects, emissions and keys grow
    const Vocabulary& vocabulary;
    const Country* country;  ///< none: could not be read, every param() is 0
    NameTable names;
    std::vector<std::string_view> own_types;  ///< x. types in order of arrival, numbered after the vocabulary's
    std::vector<AskedAct> asked;
    TextMemory read_before{};  ///< texts that ask no done(): conditions and assignments by place in these lists, an id by
                               ///< that in Scenario::ids
    std::vector<Expression> conditions{};
    std::vector<std::optional<Computed<Calculation>>> calculations{};  ///< by household, then offer, once asked for
    std::vector<Effect> assignments{};  ///< without their conditions
    /// An offer for a household, worked out once. @pre there is a country
    const Computed<Calculation>& worked_out(std::size_t household, std::size_t offer);
    std::uint32_t hints_left = 200;  ///< how often a word like an unknown one is still looked for: it takes time
};

/// Fills the names that do not come from the scenario's own file: event types, categories, purposes, bases, parameters.
void add_pack_names(Lexicon&);

/// The rest of a sentence about an unknown name: "; did you mean …?", or nothing.
[[nodiscard]] std::string hint_for(Lexicon&, NameKind, std::string_view name);

/// The number of an event type; an x. type is taken in when it is new. None: there is no such type.
[[nodiscard]] TypeId type_named(Lexicon&, std::string_view id);

/// The number of a key, taken in when it is new.
[[nodiscard]] KeyId key_named(Lexicon&, std::string_view id);

}  // namespace sim
