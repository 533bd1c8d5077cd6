// The trainee's window with the library of cases: what bare_window.cpp measures, of ours. Same words.
#include "tests/bench/window_cost.h"

#include "sim/player/app.h"
#include "sim/system/files.h"
#include "sim/system/process.h"
#include "sim/window/window.h"

#include <utility>

namespace {

class Measured final : public ui::Shows {
public:
    Measured(player::App app, double seconds) : app_(std::move(app)), seconds_(seconds) {}
    void draw(ui::Ui& ui) override { app_.draw(ui); }
    [[nodiscard]] std::string picture() override
    {
        if (first_ == 0) first_ = ms_since_start();
        return {};
    }
    [[nodiscard]] bool is_waiting() const override
    {
        const double now = ms_since_start();
        if (idle_since_ == 0 && first_ > 0 && now - first_ > 1000) idle_since_ = now, cpu_ = cpu_ms();
        return app_.is_waiting();
    }
    [[nodiscard]] bool wants_to_end() const override
    {
        if (idle_since_ == 0 || ms_since_start() - idle_since_ < seconds_ * 1000) return false;
        print_cost(first_, (cpu_ms() - cpu_) / (seconds_ * 10));
        std::_Exit(0);
    }
    [[nodiscard]] ui::Appearance appearance() const override { return app_.appearance(); }
    [[nodiscard]] std::string title() const override { return app_.title(); }
    void close() override {}

private:
    player::App app_;
    double seconds_ = 0, first_ = 0;
    mutable double idle_since_ = 0, cpu_ = 0;
};

} // namespace

int main(int count, char** words)
{
    if (count != 2) return 2;
    auto library = sim::open_library();
    if (!library) return 2;
    const std::string path = library->assets + "/theme.json", art = library->assets + "/art/index.json";
    const auto bytes = sim::read_file(sim::real_fs(), path, std::size_t{1} << 20);
    const auto theme = ui::read_theme(path, bytes ? *bytes : std::string{});
    if (!theme) return 2;
    player::Settings settings;
    settings.language = "en";
    Measured shows(player::App(std::move(*library), {{}, {}, art, {}, {}}, settings), std::atof(words[1]));
    static_cast<void>(ui::show_window(shows, *theme, {1280, 720, sim::own_folder() + "/../pictures"}));
    return 0;
}
