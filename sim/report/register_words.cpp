#include "sim/report/register_words.h"

#include "sim/session/view/format.h"

#include <algorithm>
#include <string_view>

namespace sim {

namespace {

/// The word for a value of a closed list; `family` ends in a dot.
template <class Value, std::size_t Size>
std::string word(const Phrases& phrases, std::string_view family, const std::array<std::string_view, Size>& ids, Value value)
{
    return phrases.say(std::string(family).append(id_of(ids, value)));
}

std::string content_text(const Phrases& phrases, const BenefitPaid& paid)
{
    const Fillings fillings{{"benefit", word(phrases, "ui.register.benefit.", BenefitKindIds, paid.kind)},
                            {"amount", amount_text(phrases, paid.amount)},
                            {"date", paid.until ? write_short_date(*paid.until, phrases.language) : ""}};
    return phrases.say(paid.until ? "ui.register.benefit_until" : "ui.register.benefit_paid", fillings);
}

std::string content_text(const Phrases& phrases, const SupportTried& tried)
{
    return phrases.say("ui.register.support", {{"form", form_text(phrases, tried.form)}, {"result", result_text(phrases, tried)}});
}

std::string content_text(const Phrases& phrases, const Assessed& assessed)
{
    std::string barriers;
    for (const Barrier each : assessed.barriers) barriers += (barriers.empty() ? "" : ", ") + barrier_text(phrases, each);
    return phrases.say("ui.register.assessed", {{"barriers", barriers}});
}

std::string content_text(const Phrases& phrases, const Contacted& contacted)
{
    return word(phrases, "ui.register.way.", ContactWayIds, contacted.way);
}

} // namespace

std::string name_text(const PersonName& name) { return name.given + " " + name.surname; }

std::string body_text(Body institution) { return institution == Body::Pup ? "PUP" : "OPS"; }

std::string barrier_text(const Phrases& phrases, Barrier barrier) { return word(phrases, "ui.register.barrier.", BarrierIds, barrier); }

std::string form_text(const Phrases& phrases, SupportForm form) { return word(phrases, "ui.register.form.", SupportFormIds, form); }

std::string group_text(const Phrases& phrases, const CommonClient& client)
{
    return client.group ? word(phrases, "ui.register.group.", ClientGroupIds, *client.group) : phrases.say("ui.register.outside");
}

std::string inherited_text(const Phrases& phrases, const CommonClient& client)
{
    const auto inherited = has_inherited(client);
    if (!inherited) return phrases.say("ui.register.not_asked");
    return phrases.say(*inherited ? "ui.register.inherited" : "ui.register.not_inherited");
}

std::string result_text(const Phrases& phrases, const SupportTried& tried)
{
    const std::string result = word(phrases, "ui.register.result.", SupportResultIds, tried.result);
    if (!tried.obstacle) return result;
    return phrases.say("ui.register.failed_on", {{"result", result}, {"obstacle", barrier_text(phrases, *tried.obstacle)}});
}

std::string row_text(const Phrases& phrases, const CommonClient& client)
{
    return phrases.say("ui.register.row", {{"id", std::to_string(client.id)},
                                           {"name", name_text(client.name)},
                                           {"birth", write_date(client.birth)},
                                           {"county", std::string(name_of(client.county))},
                                           {"group", group_text(phrases, client)},
                                           {"inherited", inherited_text(phrases, client)},
                                           {"months", phrases.count("ui.register.months", client.months)},
                                           {"known", word(phrases, "ui.register.known.", KnownToIds, client.known_to)}});
}

std::string entry_text(const Phrases& phrases, const ClientEntry& entry, KnownTo known)
{
    const Fillings fillings{{"number", std::to_string(entry.number)},
                            {"date", write_short_date(entry.date, phrases.language)},
                            {"institution", body_text(entry.by)},
                            {"role", word(phrases, "ui.register.role.", AuthorRoleIds, entry.role)},
                            {"what", std::visit([&](const auto& content) { return content_text(phrases, content); }, entry.content)},
                            {"basis", word(phrases, "ui.register.basis.", SharingBasisIds, entry.basis)}};
    return phrases.say(known == KnownTo::Both ? "ui.register.entry" : "ui.register.entry_alone", fillings);
}

std::string amount_text(const Phrases& phrases, std::int64_t grosze) { return write_money(grosze, 2, "PLN", phrases.language); }

std::vector<std::string> person_lines(const Phrases& phrases, const ClientFile& file, std::uint32_t asked)
{
    const CommonClient& client = file.seen.client;
    std::vector<std::string> out{row_text(phrases, client)};
    if (asked != client.id) out.push_back(phrases.say("ui.register.was_merged", {{"gone", std::to_string(asked)}, {"kept", std::to_string(client.id)}}));
    for (const PersonName& other : client.also_written) out.push_back(phrases.say("ui.register.also_written", {{"name", name_text(other)}}));
    const ClientHousehold& household = client.household;
    out.push_back(phrases.say("ui.register.household", {{"adults", phrases.count("ui.register.adults", household.adults)},
                                                        {"children", phrases.count("ui.register.children", household.children)}}));
    if (const auto& generations = household.generations)
        out.push_back(phrases.say("ui.register.generations", {{"parents", std::to_string(generations->parents)},
                                                              {"grandparents", std::to_string(generations->grandparents)}}));
    out.push_back(phrases.say("ui.register.as", {{"institution", body_text(file.as)}}));
    return out;
}

std::vector<std::string> withheld_lines(const Phrases& phrases, const ClientFile& file)
{
    if (file.seen.withheld.empty()) return {phrases.say("ui.register.withheld_none")};
    const std::string other = body_text(file.as == Body::Pup ? Body::Ops : Body::Pup);
    std::vector<std::string> out;
    for (const Withheld& each : file.seen.withheld) {
        const std::string what = phrases.count(std::string("ui.register.withheld.").append(EntryKindIds[each.kind]), each.count);
        const std::string could = phrases.say(std::string("ui.register.could.").append(id_of(SharingBasisIds, each.could)));
        out.push_back(phrases.say("ui.register.withheld_line", {{"what", what}, {"institution", other}, {"could", could}}));
    }
    return out;
}

std::vector<NextLine> next_lines(const Phrases& phrases, const ClientFile& file)
{
    if (file.next.empty()) return {{phrases.say("ui.register.next_none"), {}}};
    std::vector<NextLine> out;
    for (const NextSupport& next : file.next) {
        const Fillings fillings{{"barrier", barrier_text(phrases, next.barrier)},
                                {"form", next.form ? form_text(phrases, *next.form) : ""},
                                {"reason", next.reason ? std::to_string(*next.reason) : ""}};
        NextLine line{phrases.say(std::string("ui.register.advice.").append(id_of(AdviceIds, next.advice)), fillings), {}};
        for (const ClientEntry& entry : file.seen.client.entries)
            if (std::find(next.tried.begin(), next.tried.end(), entry.number) != next.tried.end())
                line.tried.push_back(phrases.say("ui.register.tried", {{"entry", entry_text(phrases, entry, file.seen.client.known_to)}}));
        out.push_back(std::move(line));
    }
    return out;
}

std::string access_text(const Phrases& phrases, const Access& look)
{
    const Fillings fillings{{"at", write_moment(look.at, phrases.language)}, {"institution", body_text(look.as)}, {"other", look.other ? std::to_string(*look.other) : ""}};
    return phrases.say(std::string("ui.register.act.").append(id_of(AccessActIds, look.act)), fillings);
}

} // namespace sim
