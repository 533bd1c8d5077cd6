#include "sim/content/protocol_reader.h"

#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/pack_parts.h"
#include "sim/content/protocol_chain.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {
namespace {

constexpr std::array<std::string_view, 2> NeedNames{"consent", "release"};

std::uint8_t read_known(Report& report, ObjectReader& object, MemberName name, const std::vector<std::string>& known)
{
    return static_cast<std::uint8_t>(read_word(report, object.need(name), known, name.text()).value_or(0));
}

ExchangeDraft read_exchange(Report& report, JsonValue value, const Vocabulary& vocabulary, const std::vector<Source>& sources)
{
    ObjectReader object(report, value, "an exchange");
    ExchangeDraft draft;
    Exchange& exchange = draft.exchange;
    draft.at = value;
    exchange.from = object.one_of<Role>("from", RoleNames);
    exchange.to = object.one_of<Role>("to", RoleNames);
    exchange.category = read_known(report, object, "category", vocabulary.categories);
    exchange.purpose = read_known(report, object, "purpose", vocabulary.purposes);
    exchange.basis = read_known(report, object, "basis", vocabulary.bases);
    const auto needs = object.optional_one_of("needs", NeedNames);
    exchange.needs = !needs ? ExchangeNeed::Nothing : *needs == 0 ? ExchangeNeed::Consent : ExchangeNeed::Release;
    Provenance provenance = read_provenance(report, object, sources);
    exchange.source = std::move(provenance.source);
    exchange.mark = provenance.mark;
    object.finish();
    return draft;
}

/// A list of two rule ids, with nothing in it after an error.
PairDraft read_pair(Report& report, JsonValue value)
{
    PairDraft draft{{}, value};
    if (!value.is(JsonKind::Array) || value.size() != 2) {
        report.error("P021", value, "an entry of `independent` is a list of two rule ids, such as [\"P6\", \"P7\"]");
        return draft;
    }
    const std::string_view first = read_id(report, *value.begin(), IdSyntax::Rule), second = read_id(report, *++value.begin(), IdSyntax::Rule);
    if (!first.empty() && first == second) report.error("P021", value, "a rule and itself have no order; name two rules");
    else draft.pair = {std::string(first), std::string(second)};
    return draft;
}

/// The packs that a pack extends, read first.
void read_extends(ProtocolChain& chain, ObjectReader& file)
{
    for (const JsonValue value : file.list("extends", 0, MaxExtends)) {
        const std::string_view base = read_id(chain.report, value, IdSyntax::Pack);
        if (!base.empty()) read_link(chain, base, value);
    }
}

void read_pack(ProtocolChain& chain, const JsonFile& json, std::string_view id)
{
    Report& report = chain.report;
    ObjectReader file(report, json.root(), "a protocol pack");
    const PackHead head = read_pack_head(report, file, id);
    read_extends(chain, file);

    ProtocolDraft& draft = chain.drafts.emplace_back();
    draft.root = json.root();
    draft.id = head.id;
    draft.version = head.version;
    draft.language = head.language;
    draft.title = head.title;
    draft.cut = file.optional_integer("cut", {0, MaxPoints});
    draft.cap = file.optional_integer("cap", {0, MaxPoints});
    draft.sources = read_sources(report, file);

    // A rule may name a source of a pack that its own extends.
    std::vector<Source> known = draft.sources;
    for (const ProtocolDraft& base : chain.drafts) known.insert(known.end(), base.sources.begin(), base.sources.end());
    for (const JsonValue value : file.list("exchanges", 0, MaxExchanges)) {
        draft.exchanges.push_back(read_exchange(report, value, chain.vocabulary, known));
    }
    for (const JsonValue value : file.list("rules", 0, MaxRules)) {
        draft.rules.push_back(read_rule(report, value, chain.vocabulary, known));
    }
    for (const JsonValue value : file.list("independent", 0, MaxIndependent)) draft.independent.push_back(read_pair(report, value));
    file.finish();
}

std::string arrows(const std::vector<std::string>& open, std::string_view id)
{
    std::string way;
    for (const std::string& step : open) way += step + " -> ";
    return way + std::string(id);
}

} // namespace

void read_link(ProtocolChain& chain, std::string_view id, JsonValue named_at)
{
    const auto wrong = [&](std::string_view code, std::string message) {
        if (named_at.exists()) {
            chain.report.error(code, named_at, std::move(message));
        } else {
            chain.report.error_in_file(code, protocol_path(id), std::move(message));
        }
    };
    if (std::find(chain.open.begin(), chain.open.end(), id) != chain.open.end()) {
        return wrong("P014", "packs extend each other in a circle: " + arrows(chain.open, id));
    }
    if (std::any_of(chain.drafts.begin(), chain.drafts.end(), [&](const ProtocolDraft& draft) { return draft.id == id; })) return;
    if (chain.files.size() == MaxExtends) return wrong("P015", "more than " + std::to_string(MaxExtends) + " packs extend each other; join some of them");

    const std::string path = protocol_path(id);
    const std::string* bytes = find_file(chain.shelf, path);
    if (bytes == nullptr) return wrong("P016", "there is no protocol pack " + quoted(id));
    auto json = read_json(path, *bytes);
    if (!json) return chain.report.add(std::move(json.error()));

    chain.files.push_back(std::make_unique<JsonFile>(std::move(*json)));
    chain.open.emplace_back(id);
    read_pack(chain, *chain.files.back(), id);
    chain.open.pop_back();
}

Read<Protocol> read_protocol(const Files& shelf, std::string_view id, const Vocabulary& vocabulary)
{
    ProtocolChain chain{shelf, vocabulary, {}, {}, {}, {}};
    read_link(chain, id, {});
    check_packs(chain);
    Read<Protocol> read;
    if (!chain.report.has_errors()) read.value = merge(chain);
    if (chain.report.has_errors()) read.value.reset();

    // Warnings about a pack that this one extends are told when that pack is read.
    read.problems = chain.report.take();
    const std::string path = protocol_path(id);
    std::erase_if(read.problems, [&](const Problem& problem) { return problem.severity != Severity::Error && problem.file != path; });
    return read;
}

} // namespace sim
