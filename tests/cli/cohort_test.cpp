#include "tests/cli/program.h"
#include "tests/cli/shown.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

// The cohort laboratory at the command line: what it says of itself, and what it never says.

namespace {

using Json = nlohmann::json;
using Lines = std::vector<std::string>;

const std::string Status = "model output, not observed results";

std::string in_small(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// One line of text however it was broken and indented.
std::string squeezed(const std::string& broken)
{
    std::string text;
    for (const char c : flat(broken))
        if (c != ' ' || !text.ends_with(' ')) text += c;
    return text;
}

/// What no output may say of a model: effects, causes, proofs, savings.
std::vector<std::string> claims_in(const std::string& text)
{
    const std::array claims{"increase",  "causes",    "caused by", "effect of", "effective", "impact of", "thanks to", "due to the protocol", "leads to",
                            "saving",    "saves",     "significan", "proves",   "improve", "proven",    "evidence that", "observed effect", "will raise",
                            "poveča",    "povečuje",  "povzroč",   "učinek",    "učinkovit", "prihran",   "dokaz",     "značiln",  "zaradi protokola"};
    std::vector<std::string> found;
    const std::string small = in_small(squeezed(text));
    for (const std::string claim : claims)
        if (has(small, claim)) found.push_back(claim);
    return found;
}

Lines lines_of(const std::string& text)
{
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const Lines& lines)
{
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
}

/// The command under several levers, in both languages and all forms.
Lines all_outputs(const Bench& bench)
{
    Lines outputs;
    for (const Lines& levers : std::vector<Lines>{{}, {"--service", "old"}, {"--sanctions", "900", "--exit-unseen"}, {"--wait", "30", "--contact", "0"}})
        for (const Lines& form : std::vector<Lines>{{}, {"--lang", "sl"}, {"--json"}, {"--json", "--lang", "sl"}}) {
            Lines words{"cohort", "zabrze", "--people", "300", "--csv", "curves.csv"};
            words.insert(words.end(), levers.begin(), levers.end());
            words.insert(words.end(), form.begin(), form.end());
            const Ran ran = bench.run(words);
            INFO(joined(words) << ran.err);
            REQUIRE(ran.code == 0);
            outputs.push_back(ran.out);
            outputs.push_back(bench.read("curves.csv"));
        }
    return outputs;
}

double share_of(const Json& report, const std::string& series, std::size_t month)
{
    for (const Json& one : report["series"])
        if (one["id"] == series) return one["points"][month]["value"];
    FAIL("no series " << series);
    return 0;
}

} // namespace

TEST_CASE("whoever promises something is heard", "[cli][cohort][honesty]")
{
    CHECK_FALSE(claims_in("The protocol increases employment by 5 points.").empty());
    CHECK_FALSE(claims_in("A significant\nrise, and savings of EUR 3.").empty());
    CHECK_FALSE(claims_in("Protokol povečuje zaposlenost.").empty());
    CHECK(claims_in("The protocol would have to raise monthly job finding from 2% to 3% to pay for itself.").empty());
}

TEST_CASE("no output of the cohort claims what a model cannot know", "[cli][cohort][honesty]")
{
    const Bench bench(Packs::Shipped);

    for (const std::string& output : all_outputs(bench)) {
        INFO(output.substr(0, 300));
        CHECK(joined(claims_in(output)) == "");
    }
}

TEST_CASE("every output of the cohort says that it is a model", "[cli][cohort][honesty]")
{
    const Bench bench(Packs::Shipped);

    const Ran text = bench.run({"cohort", "zabrze", "--csv", "curves.csv"});
    const Ran slovenian = bench.run({"cohort", "zabrze", "--lang", "sl"});
    const Json json = Json::parse(bench.run({"cohort", "zabrze", "--json"}).out);

    const Lines lines = lines_of(text.out), rows = lines_of(bench.read("curves.csv"));
    CHECK(lines[1] == "Model output, not observed results.");
    CHECK(lines.back() == "Model output, not observed results.");
    CHECK(lines_of(slovenian.out).back() == "Izid modela, ne opaženi rezultati.");
    CHECK(json["status"] == Status);
    CHECK(rows[0] == "series,month,value,low,high,source,mark,status");
    CHECK(rows.size() == 1 + 10 * 25 + 14 + 33);
    for (std::size_t i = 1; i <= 10 * 25; ++i) CHECK(rows[i].ends_with(",,,\"" + Status + "\""));
}

TEST_CASE("the table for other programs carries what it was computed with", "[cli][cohort][csv]")
{
    const Bench bench(Packs::Shipped);
    std::string config = bench.read("scenarios/cohorts/zabrze.json");
    const std::string kept = "\"source\": \"";
    const std::size_t at = config.find(kept, config.find("\"separation\"")) + kept.size();
    config.replace(at, config.find('"', at) - at, "he said \\\"about 6\\\", or so");
    bench.write("zabrze.json", config);
    REQUIRE(bench.run({"cohort", "zabrze.json", "--seed", "77", "--wait", "3", "--exit-unseen", "--csv", "curves.csv"}).code == 0);

    const Lines rows = lines_of(bench.read("curves.csv"));
    const auto row = [&](const std::string& begin) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const std::string& one) { return one.starts_with(begin + ","); });
        return found == rows.end() ? "no " + begin : *found;
    };

    const std::string setting = ",,,,,setting of the model";
    CHECK(row("experiment") == "experiment,,zabrze" + setting);
    CHECK(row("seed") == "seed,,77" + setting);
    CHECK(row("as_of").starts_with("as_of,,20"));
    CHECK(row("version").size() > setting.size() + 9);
    CHECK(row("lever.wait_months") == "lever.wait_months,,3" + setting);
    CHECK(row("lever.caseload") == "lever.caseload,," + setting);
    CHECK(row("lever.exit_shown") == "lever.exit_shown,,false" + setting);
    CHECK(has(row("figure.separation"), ",\"he said \"\"about 6\"\", or so\","));
    CHECK(row("figure.separation").ends_with(",assumption of the model"));
    CHECK(row("figure.finding:zabrze").starts_with("figure.finding:zabrze,,"));
}

TEST_CASE("a service that moves nothing has no absurd figures", "[cli][cohort][rounding]")
{
    const Bench bench(Packs::Shipped);
    Json config = Json::parse(bench.read("scenarios/cohorts/zabrze.json"));
    for (auto& [name, figure] : config["parameters"].items()) {
        for (const char* ratio : {"inherited", "contact_finding", "money_finding", "dip", "money_keeping", "contact_keeping", "landing_unseen"})
            if (name == ratio) figure["value"] = 1000;
        if (name == "displacement") figure["value"] = 0;
        figure["low"] = figure["high"] = figure["value"];
    }
    bench.write("zabrze.json", config.dump());

    const Ran ran = bench.run({"cohort", "zabrze.json"});

    INFO(ran.err);
    REQUIRE(ran.code == 0);
    CHECK(has(squeezed(ran.out), "As assumed there is no difference in month 12"));
    CHECK(has(squeezed(ran.out), "What an additional month in work costs cannot be told"));
    CHECK_FALSE(has(ran.out, "000,000,000"));
    CHECK_FALSE(has(ran.out, "223,372"));
}

TEST_CASE("the text warns that nobody was assigned by lot, and names the number of outcomes beside each p", "[cli][cohort][honesty]")
{
    const Bench bench(Packs::Shipped);

    const std::string text = squeezed(bench.run({"cohort", "zabrze"}).out);

    CHECK(has(text, "The comparison is not randomised"));
    CHECK(has(text, "Outcomes tested: 3."));
    CHECK(has(text, "75 against 75 people show only differences of 20.9 percentage points and more from 20.0%"));
    CHECK(has(text, "The smallest part shown, 25 against 25 people, shows only differences of 37.7 percentage points and more from 20.0%"));
    CHECK(has(text, "From 10.0%, 150 in each group: 11.8 percentage points"));
    CHECK(has(text, "From 30.0%, 150 in each group: 15.6 percentage points"));
    CHECK(has(text, "Both groups have the same structure."));
    CHECK(has(text, "Under these stated assumptions the protocol would"));
}

TEST_CASE("no month behind the last one is told", "[cli][cohort][honesty]")
{
    const Bench bench(Packs::Shipped);
    std::string config = bench.read("scenarios/cohorts/zabrze.json");
    config.replace(config.find("\"months\": 24"), 12, "\"months\": 15");
    config.replace(config.find("\"zabrze\""), 8, "\"short\"");
    bench.write("short.json", config);

    const Json json = Json::parse(bench.run({"cohort", "short.json", "--json", "--csv", "curves.csv"}).out);

    CHECK(json["months"] == 15);
    for (const Json& series : json["series"])
        for (const Json& point : series["points"]) CHECK(point["month"] <= 15);
    for (const std::string part : {"headline", "cautions"})
        for (const Json& sentence : json[part])
            for (const Json& number : sentence["numbers"])
                if (number["unit"] == "month") CHECK(number["value"] <= 15);
    CHECK(lines_of(bench.read("curves.csv")).size() == 1 + 10 * 16 + 14 + 33);
}

TEST_CASE("every figure stands in the output with its range, source and mark", "[cli][cohort]")
{
    const Bench bench(Packs::Shipped);

    const Json json = Json::parse(bench.run({"cohort", "zabrze", "--json"}).out);

    CHECK(json["figures"].size() == 33);
    for (const Json& figure : json["figures"]) {
        CHECK(figure["low"] <= figure["value"]);
        CHECK(figure["value"] <= figure["high"]);
        CHECK_FALSE(figure["source"].get<std::string>().empty());
        CHECK_FALSE(figure["mark"].get<std::string>().empty());
    }
}

TEST_CASE("levers move what they should", "[cli][cohort]")
{
    const Bench bench(Packs::Shipped);
    const auto employed = [&](const Lines& levers) {
        Lines words{"cohort", "zabrze", "--json"};
        words.insert(words.end(), levers.begin(), levers.end());
        return share_of(Json::parse(bench.run(words).out), "employed.treated", 24);
    };
    const double full = employed({});

    CHECK(employed({"--service", "old"}) < full);
    CHECK(employed({"--caseload", "200"}) < full);
    CHECK(employed({"--wait", "6"}) < full);
    CHECK(employed({"--contact", "500"}) < full);
    CHECK(employed({"--support", "0"}) < full);
    CHECK(employed({"--exit-unseen"}) < full);
    CHECK(employed({"--sanctions", "500"}) == full);
}

TEST_CASE("the engines are compared as asked for, the same for any number of threads", "[cli][cohort]")
{
    const Bench bench(Packs::Shipped);

    const Ran one = bench.run({"cohort", "zabrze", "--people", "3000", "--threads", "1", "--json"});
    const Ran two = bench.run({"cohort", "zabrze", "--people", "3000", "--threads", "2", "--json"});

    CHECK(one.out == two.out);
    const Json engines = Json::parse(one.out)["engines"];
    CHECK(engines["people"] == 3000);
    CHECK(engines["treated_errors_apart"] < 4);
    CHECK(engines["comparison_errors_apart"] < 4);
}

TEST_CASE("the duties of contact of a run become contact", "[cli][cohort][policy]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--seed", "9", "--policy", "random", "--record", "run.json"}).code == 0);

    // By its score two duties of contact fell due: the referral was not handed over, the promise to call was kept. That nothing is
    // passed on before the client was told (P2-inform) forbids and is no duty. The case holds no joint talk, so that waiting stays.
    std::string verdicts;
    const Json score = Json::parse(bench.run({"score", "run.json", "--json"}).out);
    for (const Json& line : score["evidence"])
        if (const std::string rule = line["rule"]; rule == "P3-warm" || rule == "P7-promises")
            verdicts += rule + " " + line["verdict"].get<std::string>() + ", ";
    REQUIRE(verdicts == "P3-warm VIOL, P7-promises SAT, ");
    const Json report = Json::parse(bench.run({"cohort", "zabrze", "--run", "run.json", "--contact", "800", "--wait", "2", "--json"}).out);

    CHECK(report["policy"]["duties"] == 2);
    CHECK(report["policy"]["duties_met"] == 1);
    CHECK(report["levers"]["contact_permille"] == 400);
    CHECK(report["policy"]["joint_talk"].is_null());
    CHECK(report["levers"]["wait_months"] == 2);
    CHECK(report["levers"]["exit_shown"] == true);
}

TEST_CASE("the day of the first joint talk becomes waiting, and a job accepted unseen a landing unseen", "[cli][cohort][policy]")
{
    const Bench bench;
    const std::string experiment = ONEDOOR_SOURCE_DIR "/scenarios/cohorts/zabrze.json";
    std::string visit = bench.read("scenarios/visit/scenario.json");
    const std::string plan = "\"takes\": 1,\n      \"once\": true,\n      \"effects\": [\"emit(plan.signed, to = client)\"]";
    const std::string talk = "\"takes\": 16,\n      \"once\": true,\n      \"effects\": [\"emit(conference.held)\", \"emit(offer.accepted, by = client)\"]";
    REQUIRE(has(visit, plan));
    bench.write("scenarios/visit/scenario.json", visit.replace(visit.find(plan), plan.size(), talk));
    const auto policy = [&](const std::string& acts) {
        REQUIRE(bench.run({"play", "visit", "--seat", "ess", "--acts", acts, "--seed", "5", "--record", "run.json"}).code == 0);
        return Json::parse(bench.run({"cohort", experiment, "--run", "run.json", "--json"}).out);
    };

    // The act takes 16 days and is written down when they have passed: day 16, told as day 17; more than half a month of 30.
    const Json held = policy("talk.leave,sign");
    CHECK(held["policy"]["joint_talk"] == 17);
    CHECK(held["levers"]["wait_months"] == 1);
    CHECK(held["policy"]["signed_unseen"] == true);
    CHECK(held["levers"]["exit_shown"] == false);

    // It could have been held and was not: nobody is served, and nothing differs from the comparison group.
    const Json never = policy("talk.leave,close");
    CHECK(never["levers"]["wait_months"] == 24);
    CHECK(never["levers"]["exit_shown"] == true);
    CHECK(share_of(never, "employed.treated", 24) == share_of(never, "employed.comparison", 24));
}

TEST_CASE("a run that has not ended is no policy yet", "[cli][cohort][policy]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--seat", "ess", "--acts", "talk.leave", "--seed", "5", "--record", "run.json"}).code == 0);

    const Ran ran = bench.run({"cohort", ONEDOOR_SOURCE_DIR "/scenarios/cohorts/zabrze.json", "--run", "run.json"});

    CHECK(ran.code == 2);
    CHECK(has(flat(ran.err), "the play has not ended"));
}

TEST_CASE("a comparison group of another structure is told in the text and on standard error", "[cli][cohort][balance]")
{
    const Bench bench(Packs::Shipped);
    std::string config = bench.read("scenarios/cohorts/zabrze.json");
    const std::string same = "\"comparison\": {\"people\": 50, \"inherited\": 25}";
    config.replace(config.find(same), same.size(), "\"comparison\": {\"people\": 50, \"inherited\": 10}");
    bench.write("zabrze.json", config);

    const Ran ran = bench.run({"cohort", "zabrze.json"});

    CHECK(ran.code == 0);
    CHECK(has(ran.out, "The groups do not have the same structure."));
    CHECK(has(flat(ran.out), "not of the same structure as the treated group"));
    CHECK(has(ran.err, "another structure"));
}

TEST_CASE("what the manual shows of the cohort is what it prints", "[cli][cohort][docs]")
{
    const Bench bench(Packs::Shipped);
    std::ifstream file(ONEDOOR_SOURCE_DIR "/docs/cohort.md", std::ios::binary);
    const std::string manual{std::istreambuf_iterator<char>(file), {}}, head = "```\n$ onedoor cohort zabrze\n";
    REQUIRE(has(manual, head));
    const std::size_t from = manual.find(head) + head.size();

    check_shown("docs/cohort.md", manual.substr(from, manual.find("```", from) - from), bench.run({"cohort", "zabrze"}).out);
}

TEST_CASE("of a pilot with one person in each group hardly anything can be told", "[cli][cohort][honesty]")
{
    const Bench bench(Packs::Shipped);
    Json config = Json::parse(bench.read("scenarios/cohorts/zabrze.json"));
    bool first = true;
    for (Json& county : config["counties"]) {
        county["treated"] = county["comparison"] = {{"people", first ? 1 : 0}, {"inherited", 0}};
        first = false;
    }
    bench.write("zabrze.json", config.dump());

    const std::string text = squeezed(bench.run({"cohort", "zabrze.json"}).out);
    const Json json = Json::parse(bench.run({"cohort", "zabrze.json", "--json"}).out);

    CHECK(has(text, "From 10.0%, 1 in each group: not detectable"));
    CHECK(has(text, "neither interval nor p can be told"));
    CHECK_FALSE(has(text, "cannot be told to cannot be told"));
    CHECK(json["parts"].size() == 1);
    CHECK(json["power"]["rows"][0]["whole"].is_null());
    CHECK(json["pilot"]["months_to_job"]["p"].is_null());
    CHECK(json["pilot"]["employed"]["high"] > 0.5);
}

TEST_CASE("an experiment that cannot be read is told with its place", "[cli][cohort]")
{
    const Bench bench(Packs::Shipped);
    bench.write("broken.json", "{\n  \"format\": 1,\n  \"id\": \"other\"\n}");

    const Ran broken = bench.run({"cohort", "broken.json", "--json"}), absent = bench.run({"cohort", "absent"});

    CHECK(broken.code == 2);
    CHECK(broken.out.empty());
    CHECK(has(squeezed(broken.err), "broken.json:1:1: an experiment needs the member `parameters`."));
    CHECK(has(squeezed(broken.err), "And 2 more."));
    CHECK(absent.code == 2);
    CHECK(has(flat(absent.err), "name a file, or one of those shipped: zabrze."));
    CHECK(bench.run({"cohort", "zabrze", "--contact", "1001"}).code == 2);
    CHECK(bench.run({"cohort", "zabrze", "--run", "absent.json"}).code == 2);
    CHECK(bench.run({"cohort"}).code == 2);
}
