#pragma once

#include "sim/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// The formula of a PO file's Plural-Forms: which of the forms a number takes. Index and grammatical category have nothing to
/// do with each other: ask, never assume.
class PluralForms {
public:
    /// One form for all numbers.
    PluralForms() = default;

    /// The number of forms, at least 1.
    [[nodiscard]] std::size_t count() const { return count_; }

    /// Which form: 0 .. count() - 1.
    [[nodiscard]] std::size_t form_of(std::uint64_t number) const;

    /// Reads "nplurals=2; plural=(n != 1);". The formula is C's: n, integers, ?: || && == != < > <= >= + - * / % ! and brackets.
    /// @error a sentence: what cannot be read, or a number from 0 to 1000 for which there is no form
    [[nodiscard]] static Result<PluralForms, std::string> read(std::string_view);

private:
    enum class Op : std::uint8_t { Push, Number, Or, And, Equal, NotEqual, Less, Greater, LessEqual, GreaterEqual,
                                   Add, Subtract, Multiply, Divide, Modulo, Not, Choose };
    struct Step {
        Op op = Op::Push;
        std::uint64_t constant = 0;
    };
    class Parser;
    /// None: a division by 0.
    [[nodiscard]] std::optional<std::uint64_t> value_of(std::uint64_t number) const;
    [[nodiscard]] static std::optional<std::uint64_t> apply(Op, std::uint64_t a, std::uint64_t b);

    std::size_t count_ = 1;
    std::vector<Step> steps_;  ///< of a stack machine; empty: always form 0
};

/// The Plural-Forms line that a new translation into a language begins with; of English where nothing is known.
[[nodiscard]] std::string_view usual_plural_forms(std::string_view language);

} // namespace sim
