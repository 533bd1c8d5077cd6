#pragma once

#include "sim/content/object_reader.h"
#include "sim/content/report.h"
#include "sim/model/country.h"

namespace sim {

/// The members `pay`, `rights` and `benefits` of a country pack: how net pay and benefits are worked out (docs/money.md).
/// @param country  its parameters are known; its rules grow
void read_benefits(Report&, ObjectReader& file, Country& country);

} // namespace sim
