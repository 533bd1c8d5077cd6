#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/player/tour.h"
#include "tests/support/catch.h"

namespace {

/// What is cut or overlaps on all screens, a sentence each.
std::vector<std::string> faults_everywhere(const std::string& language, float width, float height, int scale)
{
    const Bench bench(Packs::Shipped);
    player::Settings settings;
    settings.language = language == "long" ? "en" : language;
    settings.scale = scale;
    settings.reduced_motion = true;
    Stage stage(bench.path("p"), settings, width, height);
    if (language == "long") stage.app.lengthen_words(lengthen);
    std::vector<std::string> out;
    for (const Stop& stop : stops()) {
        stop.go(stage.app);
        stage.settle();
        for (const ui::SeenText& seen : stage.probe.texts)
            if (seen.text.find("ui.") == 0) out.push_back(stop.name + ": no words for " + seen.text);
        for (const std::string& fault : ui::faults_of(stage.probe, stage.ui.width(), stage.ui.height())) out.push_back(stop.name + ": " + fault);
    }
    return out;
}

} // namespace

TEST_CASE("no text is cut or overlaps its neighbour at 1280 by 720")
{
    for (const char* language : {"en", "sl", "long"}) {
        INFO(language);
        CHECK(faults_everywhere(language, 1280, 720, 100) == std::vector<std::string>{});
    }
}

TEST_CASE("no text is cut or overlaps its neighbour at 1920 by 1080, also with everything twice as large", "[.campaign]")
{
    for (const char* language : {"en", "sl", "long"})
        for (const int scale : {125, 200, 100, 75}) {
            INFO(language << " at " << scale << " percent");
            CHECK(faults_everywhere(language, 1920, 1080, scale) == std::vector<std::string>{});
        }
}
