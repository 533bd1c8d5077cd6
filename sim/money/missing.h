#pragma once

#include "sim/base/result.h"
#include "sim/model/benefit.h"
#include "sim/model/calendar.h"

#include <cstdint>

namespace sim {

/// What is lacking for a calculation. There is never a guess in its place.
struct Missing {
    enum class What : std::uint8_t {
        NetPay,       ///< the job says none, and the country has no share for it
        Figure,       ///< `number`: ParameterId that has no value on `date`
        Part,         ///< `number`: BenefitId that has no amount for a `recipient`
        Income,       ///< `number`: place in Household::income
        Benefit,      ///< `number`: place in Household::benefits
        Cost,         ///< `number`: place in Job::costs
        Garnishment,
        RightFrom,    ///< `number`: RightId, when it began
        RightTo,      ///< `number`: RightId, until when it lasts
        Units,        ///< consumption units of the household
        Client,       ///< no adult of the household takes the job
    };

    What what = What::NetPay;
    std::uint32_t number = 0;
    Recipient recipient = Recipient::FirstAdult;
    Date date;

    friend bool operator==(const Missing& a, const Missing& b)
    {
        return a.what == b.what && a.number == b.number && a.recipient == b.recipient && a.date == b.date;
    }
};

template <class T>
using Computed = Result<T, Missing>;

} // namespace sim
