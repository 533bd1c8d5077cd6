#include "sim/cohort/outcome.h"

#include <algorithm>

namespace sim::cohort {

namespace {

void add_curve(std::vector<double>& sum, const std::vector<double>& curve, double weight)
{
    if (sum.empty()) sum.resize(curve.size());
    for (std::size_t i = 0; i < curve.size(); ++i) sum[i] += curve[i] * weight;
}

} // namespace

Occupancy::Occupancy(const Course& course)
    : out(course.months), in(course.months * (course.places() + 1)), employed(course.months + 1), waiting(course.months + 1)
{
    waiting[0] = 1;
}

Outcome outcome_of(const Course& course, const Occupancy& people)
{
    Outcome outcome;
    outcome.employed = people.employed;
    outcome.waiting = people.waiting;
    double inclusion = 0, health = 0;
    for (std::size_t i = 0; i < course.months; ++i) {
        const double out = people.out[i], discount = course.discount[i];
        double in = 0;
        for (std::size_t place = 0; place <= course.plain(); ++place) {
            const double here = people.in[i * (course.places() + 1) + place];
            in += here;
            outcome.ledger.support += discount * here * course.support[place];
        }
        outcome.employed_months += in;
        outcome.work += discount * in;
        outcome.ledger.benefits += discount * (out * course.benefit_out + in * course.benefit_in);
        outcome.ledger.service += discount * out * course.service[i];
        outcome.ledger.taxes += discount * in * course.taxes;
        outcome.ledger.withheld += discount * out * course.withheld;
        inclusion += in + out * course.inclusion_out[i];
        health += in * course.health_in + out * course.health_out[i];
    }
    const auto months = static_cast<double>(course.months);
    outcome.inclusion = std::max(0.0, inclusion / months);
    outcome.health = std::max(0.0, health / months);
    return outcome;
}

void add(Outcome& sum, const Outcome& other, double weight)
{
    add_curve(sum.employed, other.employed, weight);
    add_curve(sum.waiting, other.waiting, weight);
    sum.employed_months += other.employed_months * weight;
    sum.work += other.work * weight;
    sum.ledger.support += other.ledger.support * weight;
    sum.ledger.benefits += other.ledger.benefits * weight;
    sum.ledger.service += other.ledger.service * weight;
    sum.ledger.taxes += other.ledger.taxes * weight;
    sum.ledger.withheld += other.ledger.withheld * weight;
    sum.inclusion += other.inclusion * weight;
    sum.health += other.health * weight;
}

} // namespace sim::cohort
