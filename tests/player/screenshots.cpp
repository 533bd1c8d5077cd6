// onedoor-screenshots FOLDER RUNS WIDTH HEIGHT SCALE LANGUAGE LOOK: a picture of every screen, and whether a text is cut or overlaps another.
#include "tests/player/tour.h"

#include "sim/library/library.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"
#include "sim/system/process.h"
#include "sim/window/window.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace {

/// Goes from stop to stop, rests some frames at each, and asks for its picture.
class Tour final : public ui::Shows {
public:
    Tour(player::App& app, std::string folder, std::string ending) : app_(app), folder_(std::move(folder)), ending_(std::move(ending)), stops_(stops()) {}

    void draw(ui::Ui& ui) override
    {
        if (frames_ == 0) {
            std::fprintf(stderr, "%s\n", stops_[stop_].name.c_str());
            stops_[stop_].go(app_);
        }
        ui.probe = &probe_;
        app_.draw(ui);
        width_ = ui.width(), height_ = ui.height();
        ui.ask_for_frame();
        ++frames_;
    }
    [[nodiscard]] std::string picture() override
    {
        constexpr int Rest = 30;
        if (frames_ < Rest) return {};
        const std::string& name = stops_[stop_].name;
        for (const std::string& fault : ui::faults_of(probe_, width_, height_)) {
            std::printf("%s-%s: %s\n", name.c_str(), ending_.c_str(), fault.c_str());
            ++faults_;
        }
        const std::string path = folder_ + "/" + name + "-" + ending_ + ".png";
        frames_ = 0;
        ++stop_;
        return path;
    }
    void picture_failed(const std::string& path) override
    {
        std::printf("%s could not be written\n", path.c_str());
        ++faults_;
    }
    [[nodiscard]] ui::Appearance appearance() const override { return app_.appearance(); }
    [[nodiscard]] std::string title() const override { return app_.title(); }
    [[nodiscard]] bool wants_to_end() const override { return stop_ == stops_.size(); }
    void close() override {}
    [[nodiscard]] bool is_waiting() const override { return true; }
    [[nodiscard]] int faults() const { return faults_; }

private:
    player::App& app_;
    std::string folder_, ending_;
    std::vector<Stop> stops_;
    std::size_t stop_ = 0;
    int frames_ = 0, faults_ = 0;
    float width_ = 0, height_ = 0;
    ui::Probe probe_;
};

int complain(const std::string& text)
{
    std::fprintf(stderr, "screenshots: %s\n", text.c_str());
    return 2;
}

} // namespace

int main(int count, char** words)
{
    if (count != 8) return complain("wants FOLDER RUNS WIDTH HEIGHT SCALE LANGUAGE LOOK");
    const std::string folder = words[1], runs = words[2], language = words[6];
    auto library = sim::open_library();
    if (!library) return complain(library.error().text);
    const std::string theme_path = library->assets + "/theme.json";
    const auto bytes = sim::read_file(sim::real_fs(), theme_path, std::size_t{1} << 20);
    const auto theme = ui::read_theme(theme_path, bytes ? *bytes : std::string{});
    if (!theme) return complain(theme.error());
    if (!sim::make_folders(sim::real_fs(), folder)) return complain("cannot make " + folder);
    player::Settings settings;
    settings.language = language == "long" ? "en" : language;
    settings.scale = std::atoi(words[5]);
    settings.reduced_motion = true;
    for (std::size_t i = 0; i < ui::LookNames.size(); ++i)
        if (ui::LookNames[i] == words[7]) settings.look = static_cast<ui::Look>(i);
    player::App app(std::move(*library), {runs, {}, std::string(library->assets) + "/art/index.json", {}, {}}, settings);
    if (language == "long") app.lengthen_words(lengthen);
    const std::string ending = std::string(words[3]) + "x" + words[4] + "-" + words[5] + "-" + language + (settings.look == ui::Look::Light ? "" : std::string("-") + words[7]);
    Tour tour(app, folder, ending);
    const auto shown = ui::show_window(tour, *theme, {static_cast<unsigned>(std::atoi(words[3])), static_cast<unsigned>(std::atoi(words[4])), sim::own_folder() + "/pictures"});
    if (!shown) return complain(shown.error());
    return tour.faults() == 0 ? 0 : 1;
}
