#pragma once

#include "sim/records/visibility.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

enum class Advice : std::uint8_t {
    Try,    ///< a form that was never tried
    Again,  ///< a form that failed, for what it failed on has been answered since
    Wait,   ///< a form that answers the barrier is running
    Confer, ///< all that answers it has failed or was given: the institutions should meet
};
inline constexpr std::array<std::string_view, 4> AdviceIds{"try", "again", "wait", "confer"};

/// What may be done next about one barrier, and on which entries that rests.
struct NextSupport {
    Barrier barrier = Barrier::Debts;
    Advice advice = Advice::Try;
    std::optional<SupportForm> form;     ///< none where the advice is to confer
    std::vector<std::uint32_t> tried;    ///< numbers of the entries of what was tried against this barrier and of the form, ascending
    std::optional<std::uint32_t> reason; ///< of Again: number of the entry that has answered what the form failed on
    friend bool operator==(const NextSupport&, const NextSupport&) = default;
};

/// One for each barrier that the entries in sight name and that no form has answered, in the order of Barrier. A form that failed is not
/// named again without a reason; nor is one of which the institution may not read every try.
[[nodiscard]] std::vector<NextSupport> next_support(const CommonClient& whole, Body as);

} // namespace sim
