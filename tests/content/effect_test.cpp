#include "sim/content/effect_parser.h"
#include "tests/content/expression_world.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

namespace {

const Effect& read(ExpressionWorld& world, std::string_view text)
{
    const auto error = parse_effect(world.lexicon, text);
    if (error) FAIL(text << ": " << error->message);
    return world.scenario.effects.back();
}

const Emission& emission_of(const ExpressionWorld& world, const Effect& effect)
{
    return world.scenario.emissions[effect.target];
}

}  // namespace

TEST_CASE("an assignment becomes the whole sum", "[content][effect]")
{
    ExpressionWorld world;
    world.set("trust", 3);
    world.set("debt", 4);

    const Effect set = read(world, "trust = debt * 2");
    const Effect more = read(world, "trust += debt");
    const Effect less = read(world, "if angry: trust -= 1");
    const Effect flag = read(world, "angry = trust > 2 or angry");
    const Effect word = read(world, "phase = crisis");

    CHECK(set.kind == EffectKind::Assign);
    CHECK(set.target == 0);
    CHECK_FALSE(set.when.written());
    CHECK(world.run(set.value) == 8);
    CHECK(world.run(more.value) == 7);
    CHECK(world.run(less.value) == 2);
    CHECK(world.run(less.when) == 0);
    CHECK(world.run(flag.value) == 1);
    CHECK(flag.target == 2);
    CHECK(world.run(word.value) == 2);
}

TEST_CASE("an effect without a condition after if is refused, also where its action was read before", "[content][effect]")
{
    ExpressionWorld world;
    static_cast<void>(read(world, "trust = 1"));

    CHECK(parse_effect(world.lexicon, "if : trust = 1").has_value());
    CHECK(parse_effect(world.lexicon, "if  : trust = 1").has_value());
}

TEST_CASE("learning and sharing name who, what, why and on which ground", "[content][effect]")
{
    ExpressionWorld world;

    const Effect learn = read(world, "learn(csd, violence)");
    const Effect one = read(world, "share(ess, csd, debts, placement, consent)");
    const Effect all = read(world, "share(csd, ess, money, joint_plan, law)");

    CHECK(learn.kind == EffectKind::Learn);
    CHECK(learn.actor == 1);
    CHECK(learn.fact == 1);
    CHECK(emission_of(world, one).type == TypeId{2});
    CHECK(emission_of(world, one).by == ActorId{0});
    CHECK(emission_of(world, one).to == ActorId{1});
    CHECK(emission_of(world, one).fact == FactId{0});
    CHECK(emission_of(world, one).purpose == 1);
    CHECK(emission_of(world, one).basis == 1);
    CHECK_FALSE(emission_of(world, all).fact.exists());
    CHECK(emission_of(world, all).packet == 0);
}

TEST_CASE("an event carries its fields and its evidence", "[content][effect]")
{
    ExpressionWorld world;
    world.set("trust", 5);

    const Effect bare = read(world, "emit(contact.made)");
    const Effect full =
        read(world, "emit(plan.signed, by = csd, to = client, key = autumn, has = [goals, dated if trust > 4])");
    const Effect single = read(world, "emit(plan.signed, has = dated)");
    const Effect own = read(world, "emit(x.mine, key = autumn, fact = debts, purpose = placement, basis = law)");

    CHECK_FALSE(emission_of(world, bare).by.exists());
    CHECK_FALSE(emission_of(world, bare).key.exists());
    const Emission& signing = emission_of(world, full);
    CHECK(signing.by == ActorId{1});
    CHECK(signing.to == ActorId{2});
    CHECK(world.scenario.keys.at(signing.key.raw()) == "autumn");
    REQUIRE(signing.has.size() == 2);
    CHECK(signing.has[0].bit == 1);
    CHECK_FALSE(signing.has[0].when.written());
    CHECK(signing.has[1].bit == 2);
    CHECK(world.run(signing.has[1].when) == 1);
    CHECK(emission_of(world, single).has.at(0).bit == 2);
    CHECK(emission_of(world, own).type == TypeId{4});
    CHECK(emission_of(world, own).key == signing.key);
    CHECK(world.lexicon.own_types == std::vector<std::string_view>{"x.mine"});
}

TEST_CASE("days are given, taken away and promised", "[content][effect]")
{
    ExpressionWorld world;
    world.set("trust", 5);

    const Effect schedule = read(world, "schedule(answer, trust + 2)");
    const Effect cancel = read(world, "cancel(answer)");
    const Effect refer = read(world, "refer(csd, answer)");
    const Effect commit = read(world, "commit(visit, 14)");
    const Effect keep = read(world, "keep(visit)");
    const Effect move = read(world, "move(visit, 7)");
    const Effect release = read(world, "release(visit)");

    CHECK(world.run(schedule.value) == 7);
    CHECK(cancel.kind == EffectKind::Cancel);
    CHECK(refer.actor == 1);
    CHECK(refer.target == 0);
    CHECK(world.scenario.keys.at(refer.fact) == "answer");
    CHECK(world.run(commit.value) == 14);
    CHECK(keep.kind == EffectKind::Keep);
    CHECK(world.run(move.value) == 7);
    CHECK(release.kind == EffectKind::Release);
}

namespace {

struct Refused {
    std::string_view text;
    std::string_view code;
    std::uint32_t offset;
    std::string_view says;
};

}  // namespace

TEST_CASE("an effect that cannot be read is refused at the place where it goes wrong", "[content][effect]")
{
    const std::vector<Refused> all{
        {"", "X001", 0, "variable or an effect"},
        {"trust", "X001", 5, "+="},
        {"trust == 1", "X001", 6, "+="},
        {"trust += 1 trust += 2", "X001", 11, "is complete"},
        {"if angry trust += 1", "X001", 9, "colon"},
        {"learn(ess, debts", "X001", 16, "closing bracket"},
        {"emit(plan.signed, key = a, key = b)", "X001", 27, "twice"},
        {"emit(plan.signed, key = a.b)", "X001", 24, "dots"},
        {"emit(plan.signed, has = [goals)", "X001", 30, "]"},
        {"trsut += 1", "X002", 0, "did you mean \"trust\"?"},
        {"lern(ess, debts)", "X002", 0, "did you mean \"learn\"?"},
        {"learn(es, debts)", "X002", 6, "did you mean \"ess\"?"},
        {"share(ess, csd, mony, placement, law)", "X002", 16, "no fact"},
        {"share(ess, csd, debts, placment, law)", "X002", 23, "did you mean \"placement\"?"},
        {"emit(plan.signed, kee = a)", "X002", 18, "did you mean \"key\"?"},
        {"emit(plan.signed, has = goal)", "X002", 24, "did you mean \"goals\"?"},
        {"emit(plan.sign)", "X002", 5, "no event type"},
        {"keep(visits)", "X002", 5, "did you mean \"visit\"?"},
        {"trust = angry", "X003", 8, "a number"},
        {"angry += 1", "X003", 6, "counted"},
        {"angry = 1", "X003", 8, "a yes or no"},
        {"phase += 1", "X003", 6, "counted"},
        {"phase = tensed", "X002", 8, "did you mean \"tense\"?"},
        {"if trust: angry = true", "X003", 3, "a yes or no"},
        {"schedule(answer, angry)", "X003", 17, "a number"},
        {"emit(data.shared)", "X006", 5, "program itself"},
        {"emit(data.no_basis)", "X006", 5, "judge"},
        {"emit(x.mine, has = goals)", "X006", 19, "no evidence"},
        {"share(ess, ess, debts, placement, law)", "X006", 6, "himself"},
        {"schedule(payday, 3)", "X006", 9, "grid"},
        {"refer(csd, payday)", "X006", 11, "grid"},
    };
    ExpressionWorld world;
    for (const Refused& refused : all) {
        const auto error = parse_effect(world.lexicon, refused.text);

        INFO(std::string(refused.text));
        REQUIRE(error.has_value());
        INFO(error->message);
        CHECK(error->code == refused.code);
        CHECK(error->offset == refused.offset);
        CHECK(error->message.find(refused.says) != std::string::npos);
        CHECK(world.scenario.code.empty());
        CHECK(world.scenario.effects.empty());
        CHECK(world.scenario.emissions.empty());
    }
}
