#include "sim/cohort/course.h"

#include <algorithm>
#include <cmath>

namespace sim::cohort {

namespace {

double ln(const Figures& figures, Parameter parameter) { return std::log(of(figures, parameter)); }
std::size_t whole(double months) { return static_cast<std::size_t>(months + 0.5); }

/// How much of the service works in its s-th month: nothing during the dip, then more each month, then all.
double ramp(const Figures& figures, std::size_t s)
{
    const double after = static_cast<double>(s) - of(figures, Parameter::DipMonths), length = of(figures, Parameter::RampMonths);
    if (after <= 0) return 0;
    return after >= length ? 1 : after / length;
}

/// The part of the loss that is paid, by months of support used before.
std::vector<double> shares_of(const CohortConfig& config, const Levers& levers)
{
    std::vector<double> shares;
    for (const std::int32_t part : config.support)
        shares.push_back(static_cast<double>(part) / config.support_of * (levers.support_permille / 1000.0));
    shares.push_back(0);
    return shares;
}

void set_chances(Course& course, const Figures& figures, const Levers& levers, const std::vector<double>& shares, double contact,
                 double by_contact)
{
    const double separation = of(figures, Parameter::Separation), plain = chance(separation);
    const double by_money = ln(figures, Parameter::MoneyFinding);
    const double keep_contact = ln(figures, Parameter::ContactKeeping) * contact, keep_money = ln(figures, Parameter::MoneyKeeping);
    const double landing = levers.exit_shown ? 0 : ln(figures, Parameter::LandingUnseen);
    for (std::size_t month = 1; month <= course.months; ++month) {
        const bool on = course.is_on(month);
        const std::size_t s = on ? month - course.begins : 0;
        const double works = on ? ramp(figures, s) : 0;
        const bool dips = on && static_cast<double>(s) <= of(figures, Parameter::DipMonths);
        const double dip = dips ? ln(figures, Parameter::Dip) : 0;
        for (std::size_t used = 0; used < course.places(); ++used) {
            const double share = on ? shares[used] : 0;
            course.finding.push_back(std::exp(dip + by_contact * works + by_money * share));
            const double unseen = used == course.schedule ? landing : 0;
            course.leaving.push_back(chance(separation * std::exp(keep_contact * works + keep_money * share + unseen)));
        }
        course.leaving.push_back(plain);
    }
}

void set_amounts(Course& course, const Figures& figures, const std::vector<double>& shares)
{
    for (const double share : shares) course.support.push_back(share * of(figures, Parameter::Loss));
    course.support.push_back(0);
    course.benefit_out = of(figures, Parameter::BenefitOut);
    course.benefit_in = of(figures, Parameter::BenefitIn);
    course.taxes = of(figures, Parameter::Taxes);
    const double yearly = std::log(1 + of(figures, Parameter::Discount));
    const std::size_t last = course.begins + whole(of(figures, Parameter::ServiceMonths));
    for (std::size_t month = 1; month <= course.months; ++month) {
        course.discount.push_back(std::exp(-yearly * static_cast<double>(month - 1) / 12));
        course.service.push_back(course.is_on(month) && month <= last ? of(figures, Parameter::ServiceCost) : 0);
    }
}

/// The contact that is had from a month on, after those on the waiting list.
struct Contact {
    double full = 0;
    std::size_t wait = 0;
};

Contact contact_in(const Figures& figures, const Levers& office) { return {contact_of(figures, office), wait_of(figures, office)}; }

/// Until the service begins, people have the contact of an office as before. Sanctions only ever take away here: points, and
/// what a person gets. They lower no cost.
void set_indices(Course& course, const Figures& figures, const Levers& levers, double contact, const Contact& before)
{
    const double sanctions = levers.sanctions_permille ? *levers.sanctions_permille / 1000.0 : of(figures, Parameter::Sanctions);
    course.withheld = sanctions * of(figures, Parameter::SanctionCut) * course.benefit_out;
    course.health_in = of(figures, Parameter::HealthWork);
    for (std::size_t month = 1; month <= course.months; ++month) {
        const double has = course.is_on(month) ? contact : month > before.wait ? before.full : 0;
        course.inclusion_out.push_back(has * of(figures, Parameter::InclusionContact) - sanctions * of(figures, Parameter::InclusionSanction));
        course.health_out.push_back(has * of(figures, Parameter::HealthContact) - sanctions * of(figures, Parameter::HealthSanction));
    }
}

} // namespace

double chance(double rate) { return 1 - std::exp(-rate); }

double contact_of(const Figures& figures, const Levers& levers)
{
    const Parameter of_model = levers.service == ServiceModel::New ? Parameter::CaseloadNew : Parameter::CaseloadOld;
    const double caseload = levers.caseload ? *levers.caseload : of(figures, of_model);
    return std::min(1.0, of(figures, Parameter::CaseloadFull) / caseload) * (levers.contact_permille / 1000.0);
}

std::size_t wait_of(const Figures& figures, const Levers& levers)
{
    if (levers.wait_months) return static_cast<std::size_t>(*levers.wait_months);
    return whole(of(figures, levers.service == ServiceModel::New ? Parameter::WaitNew : Parameter::WaitOld));
}

Course course_of(const CohortConfig& config, const Figures& figures, const Levers& levers, Arm arm, std::optional<double> log_rise)
{
    const Contact before = contact_in(figures, {.service = ServiceModel::Old});
    const Contact with = contact_in(figures, levers);

    Course course;
    course.months = static_cast<std::size_t>(config.months);
    course.schedule = config.support.size();
    course.begins = arm == Arm::Treated ? std::min(with.wait, course.months) : course.months;
    const std::vector<double> shares = shares_of(config, levers);
    set_chances(course, figures, levers, shares, with.full, log_rise.value_or(ln(figures, Parameter::ContactFinding) * with.full));
    set_amounts(course, figures, shares);
    set_indices(course, figures, levers, with.full, before);
    return course;
}

} // namespace sim::cohort
