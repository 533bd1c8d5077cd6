#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

constexpr std::uint8_t Law = 0, Consent = 1, Release = 2;

Exchange row(Role from, Role to, std::uint8_t category, std::uint8_t basis, ExchangeNeed needs)
{
    Exchange row;
    row.from = from;
    row.to = to;
    row.category = category;
    row.basis = basis;
    row.needs = needs;
    return row;
}

/// Benefits go to the social work centre by law, debts to an NGO by consent; a doctor needs a release.
Trial a_law()
{
    Trial trial;
    trial.protocol.exchanges = {row(Role::Ess, Role::Csd, 0, Law, ExchangeNeed::Nothing),
                                row(Role::Ess, Role::Ngo, 2, Consent, ExchangeNeed::Consent),
                                row(Role::Health, Role::Ess, 1, Release, ExchangeNeed::Release)};
    return trial;
}

std::vector<std::string> written(const Log& log)
{
    std::vector<std::string> types;
    for (const Derived& derived : a_law().judged(log, ended_on(60)).derived) {
        types.push_back(trial_words().types[derived.event.type.raw()].id);
    }
    return types;
}

using Types = std::vector<std::string>;

} // namespace

TEST_CASE("what the table allows is lawful", "[protocol][data]")
{
    CHECK(written({sharing(1, Benefits, Csd)}).empty());
}

TEST_CASE("another basis or recipient has no basis", "[protocol][data]")
{
    CHECK(written({sharing(1, Benefits, Csd, Consent)}) == Types{"data.no_basis"});
    CHECK(written({sharing(1, Benefits, Employer)}) == Types{"data.no_basis"});
}

TEST_CASE("another category for a lawful purpose is over-sharing", "[protocol][data]")
{
    CHECK(written({sharing(1, Illness, Csd)}) == Types{"data.over_sharing"});
}

TEST_CASE("consent must stand before the sharing, for that recipient, and can be withdrawn", "[protocol][data]")
{
    const Event share = sharing(2, Debt, Ngo, Consent);
    const Event given = by(Client, to(Ngo, on(1, "consent.given")));
    const Event withdrawn = by(Client, to(Ngo, on(1, "consent.withdrawn")));

    CHECK(written({share}) == Types{"data.no_basis"});
    CHECK(written({given, share}).empty());
    CHECK(written({by(Client, to(OtherNgo, on(1, "consent.given"))), share}) == Types{"data.no_basis"});
    CHECK(written({given, withdrawn, share}) == Types{"data.no_basis"});
    CHECK(written({given, withdrawn, given, share}).empty());
    CHECK(written({share, by(Client, to(Ngo, on(2, "consent.given")))}) == Types{"data.no_basis"});
}

TEST_CASE("a consent in the history still stands", "[protocol][data][history]")
{
    CHECK(written({by(Client, to(Ngo, on(-9, "consent.given"))), sharing(2, Debt, Ngo, Consent)}).empty());
}

TEST_CASE("a holder bound to secrecy needs the client's own release", "[protocol][data]")
{
    const Event share = by(Health, sharing(2, Illness, Ess, Release));

    CHECK(written({share}) == Types{"data.no_basis"});
    CHECK(written({by(Client, to(Health, on(1, "release.given"))), share}).empty());
    CHECK(written({by(Csd, to(Health, on(1, "release.given"))), share}) == Types{"data.no_basis"});
    CHECK(written({by(Client, to(Health, on(1, "release.given"))), by(Client, to(Health, on(1, "release.withdrawn"))),
                   share}) == Types{"data.no_basis"});
}

TEST_CASE("asking consent for what is lawful anyway is misleading", "[protocol][data]")
{
    Event lawful_anyway = to(Csd, on(1, "consent.asked"));
    lawful_anyway.fact = Benefits;
    Event needed = to(Ngo, on(1, "consent.asked"));
    needed.fact = Debt;

    CHECK(written({lawful_anyway}) == Types{"data.misleading_consent"});
    CHECK(written({needed}).empty());
}

TEST_CASE("the judge's event stands behind its cause and carries what that does", "[protocol][data]")
{
    Rule rule = absence("data.no_basis");
    rule.per = FaultPer::Recipient;
    const Trial trial = a_law().demands(rule);

    const Judgement judged = trial.judged({on(1, "a"), sharing(2, Benefits, Employer)}, ended_on(60));

    REQUIRE(judged.derived.size() == 1);
    CHECK(judged.derived[0].cause == 1);
    CHECK(judged.derived[0].event.day == 2);
    CHECK(judged.derived[0].event.to == Employer);
    CHECK(judged.derived[0].event.fact == Benefits);
    REQUIRE(judged.findings[0].faults.size() == 1);
    CHECK(judged.findings[0].faults[0].event == 1);
    CHECK(judged.points.sum() == -50);
}

TEST_CASE("a settled sharing is judged, and is nobody's fault", "[protocol][data]")
{
    const Judgement judged =
        a_law().demands(absence("data.no_basis")).judged({settled(sharing(2, Benefits, Employer))}, ended_on(60));

    CHECK(judged.derived.size() == 1);
    CHECK(judged.points.sum() == 0);
}
