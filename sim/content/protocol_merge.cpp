#include "sim/content/protocol_chain.h"

#include "sim/content/protocol_reader.h"
#include "sim/content/suggest.h"
#include "sim/model/instances.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace sim {
namespace {

auto key_of(const Exchange& exchange)
{
    return std::tuple(exchange.from, exchange.to, exchange.category, exchange.purpose, exchange.basis);
}

bool overlap(const Rule& a, const Rule& b)
{
    return (!a.valid_to || !b.valid_from || *b.valid_from <= *a.valid_to) &&
           (!b.valid_to || !a.valid_from || *a.valid_from <= *b.valid_to);
}

void check_rules(Report& report, const ProtocolDraft& pack)
{
    std::map<std::string_view, std::vector<const RuleDraft*>> by_id;
    for (const RuleDraft& draft : pack.rules) {
        if (draft.rule.id.empty()) continue;
        auto& others = by_id[draft.rule.id];
        const auto other = std::find_if(others.begin(), others.end(), [&](const RuleDraft* before) { return overlap(before->rule, draft.rule); });
        if (other != others.end()) {
            report.error("P017", draft.at, "there is another rule " + quoted(draft.rule.id) +
                                               " for the same time; give it another id, or periods with `valid_from` and `valid_to`");
        }
        if (!others.empty() && !can_be_versions(others.front()->rule, draft.rule)) {
            report.error("P020", draft.at, "another entry of " + quoted(draft.rule.id) +
                                               " has other instances or another dimension; entries of one id agree in `kind`, `dimension`, `keyed`, "
                                               "the number of `periods`, whether there is a `trigger`, and with `keyed` in its type, or else have different ids");
        }
        others.push_back(&draft);
    }
}

void check_exchanges(Report& report, const ProtocolDraft& pack)
{
    using Key = decltype(key_of(Exchange{}));
    std::vector<std::pair<Key, const ExchangeDraft*>> rows;
    for (const ExchangeDraft& draft : pack.exchanges) rows.emplace_back(key_of(draft.exchange), &draft);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].first != rows[i - 1].first) continue;
        report.error("P018", rows[i].second->at, "this exchange is in the list already: same roles, category, purpose and basis");
    }
}

/// Rules of one id stand together where the first pack of the chain that has it put it.
std::vector<const RuleDraft*> merged_rules(const ProtocolChain& chain)
{
    std::vector<std::vector<const RuleDraft*>> groups;
    std::map<std::string_view, std::size_t> place;
    std::vector<std::size_t> owner;  // by group: the pack whose rules it holds
    for (std::size_t pack = 0; pack < chain.drafts.size(); ++pack) {
        for (const RuleDraft& draft : chain.drafts[pack].rules) {
            const auto [known, is_new] = place.emplace(draft.rule.id, groups.size());
            if (is_new) {
                groups.emplace_back();
                owner.push_back(pack);
            }
            const std::size_t group = known->second;
            if (owner[group] != pack) groups[group].clear();
            owner[group] = pack;
            groups[group].push_back(&draft);
        }
    }
    std::vector<const RuleDraft*> rules;
    for (const auto& group : groups) rules.insert(rules.end(), group.begin(), group.end());
    return rules;
}

std::vector<Exchange> merged_exchanges(const ProtocolChain& chain)
{
    std::vector<Exchange> exchanges;
    std::map<decltype(key_of(Exchange{})), std::size_t> place;
    for (const ProtocolDraft& pack : chain.drafts) {
        for (const ExchangeDraft& draft : pack.exchanges) {
            const auto [known, is_new] = place.emplace(key_of(draft.exchange), exchanges.size());
            if (is_new) {
                exchanges.push_back(draft.exchange);
            } else {
                exchanges[known->second] = draft.exchange;
            }
        }
    }
    return exchanges;
}

std::vector<Source> merged_sources(const ProtocolChain& chain)
{
    std::vector<Source> sources;
    for (const ProtocolDraft& pack : chain.drafts) {
        for (const Source& source : pack.sources) {
            const auto known = std::find_if(sources.begin(), sources.end(), [&](const Source& other) { return other.id == source.id; });
            if (known == sources.end()) {
                sources.push_back(source);
            } else {
                *known = source;
            }
        }
    }
    return sources;
}

void check_fault_keys(Report& report, const std::vector<const RuleDraft*>& rules)
{
    std::map<std::string_view, const RuleDraft*> first;
    for (const RuleDraft* draft : rules) {
        const auto [known, is_new] = first.emplace(draft->rule.fault_key, draft);
        if (is_new || known->second->rule.dimension == draft->rule.dimension) continue;
        const JsonValue key = draft->at.member("fault_key");
        report.error("P019", key.exists() ? key : draft->at,
                     "the fault " + quoted(draft->rule.fault_key) + " is in dimension " +
                         std::string(DimensionNames[static_cast<std::size_t>(draft->rule.dimension)]) + " here and in " +
                         std::string(DimensionNames[static_cast<std::size_t>(known->second->rule.dimension)]) + " in rule " +
                         quoted(known->second->rule.id) + "; one fault has one dimension");
    }
}

/// Pairs of all packs of the chain, each once whichever of its rules is named first.
std::vector<RulePair> merged_pairs(ProtocolChain& chain, const std::vector<const RuleDraft*>& rules)
{
    std::vector<std::string> known;
    for (const RuleDraft* draft : rules) known.push_back(draft->rule.id);
    std::vector<RulePair> pairs;
    std::set<std::pair<std::string, std::string>> met;
    for (const ProtocolDraft& pack : chain.drafts) {
        for (const PairDraft& draft : pack.independent) {
            for (const std::string& id : {draft.pair.first, draft.pair.second})
                if (std::find(known.begin(), known.end(), id) == known.end())
                    chain.report.error("P022", draft.at, "there is no rule " + quoted(id) + did_you_mean(id, known));
            if (met.insert(std::minmax(draft.pair.first, draft.pair.second)).second) pairs.push_back(draft.pair);
        }
    }
    return pairs;
}

} // namespace

void check_packs(ProtocolChain& chain)
{
    for (const ProtocolDraft& pack : chain.drafts) {
        check_rules(chain.report, pack);
        check_exchanges(chain.report, pack);
    }
}

Texts protocol_texts(const JsonFile& file)
{
    const auto string = [](JsonValue object, MemberName name) {
        const JsonValue value = object.member(name);
        return value.is(JsonKind::String) ? value.string() : std::string_view{};
    };
    Texts texts;
    texts.add("pack:" + std::string(string(file.root(), "id")) + ":title", string(file.root(), "title"));
    for (const JsonValue rule : file.root().member("rules")) {
        const std::string owner = "rule:" + std::string(string(rule, "id"));
        texts.add(owner + ":title", string(rule, "title"));
        texts.add(owner + ":clause", string(rule, "clause"));
    }
    return texts;
}

Protocol merge(ProtocolChain& chain)
{
    Protocol protocol;
    const ProtocolDraft& last = chain.drafts.back();
    protocol.id = last.id;
    protocol.version = last.version;
    protocol.language = last.language;
    protocol.title = protocol.texts.add("pack:" + last.id + ":title", last.title);
    for (const ProtocolDraft& pack : chain.drafts) {
        protocol.chain.push_back(pack.id);
        if (pack.cut) protocol.cut = static_cast<std::int32_t>(*pack.cut);
        if (pack.cap) protocol.cap = static_cast<std::int32_t>(*pack.cap);
    }
    const std::vector<const RuleDraft*> rules = merged_rules(chain);
    for (const RuleDraft* draft : rules) {
        Rule& rule = protocol.rules.emplace_back(draft->rule);
        rule.title = protocol.texts.add("rule:" + rule.id + ":title", draft->title);
        rule.clause = protocol.texts.add("rule:" + rule.id + ":clause", draft->clause);
    }
    protocol.exchanges = merged_exchanges(chain);
    protocol.independent = merged_pairs(chain, rules);
    protocol.sources = merged_sources(chain);
    check_fault_keys(chain.report, rules);
    return protocol;
}

} // namespace sim
