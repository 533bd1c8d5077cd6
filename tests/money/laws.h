#pragma once

#include "sim/model/country.h"

// Benefits of some countries as data, with the figures of their published worked examples; the figures hold for ever here.

/// Slovenia, financial social assistance: weights by hours of work, all net income is set against it.
sim::Country minimum_income(std::int64_t base);
/// Croatia, guaranteed minimum benefit: only what is published, for two adults with two children.
sim::Country guaranteed_minimum();
/// Hungary, employment substitution: all of it up to a limit, nothing above. Amounts in forints, net pay 66.5 % of gross.
sim::Country employment_substitution();
/// Vienna, for one person: 35 % of net pay is not counted for a year for those who have the country's one right.
sim::Country vienna_minimum_income();
/// France, in-work bonus for one person.
sim::Country in_work_bonus();
/// Poland: unemployment benefit, and half of it in a job found by oneself for half of the rest of the country's one right; in a job
/// one was referred to what is missing to the minimum wage, as long as that right lasts.
sim::Country activity_supplement();
/// Ireland, family dividend: an amount for each of up to four children for a year, half of it for another.
sim::Country family_dividend();
