#include "sim/window/window.h"

#include "sim/window/input.h"

#include <SFML/Graphics/Image.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/Window.hpp>
#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ui {

namespace {

/// After an event ImGui needs these to come to rest.
constexpr int FramesAfterEvent = 3;

#ifndef GL_CLAMP_TO_EDGE
constexpr GLint GL_CLAMP_TO_EDGE = 0x812F;
#endif

/// What is transparent gets the colour of what it touches: where the card mixes both there is no dark edge then.
void bleed(std::vector<sf::Uint8>& pixels, unsigned width, unsigned height)
{
    const auto at = [&](unsigned x, unsigned y) { return std::size_t{4} * (std::size_t{y} * width + x); };
    for (unsigned y = 0; y < height; ++y)
        for (unsigned x = 0; x < width; ++x) {
            const std::size_t here = at(x, y);
            if (pixels[here + 3] != 0) continue;
            const std::array<std::size_t, 4> beside{at(x == 0 ? 0 : x - 1, y), at(std::min(x + 1, width - 1), y), at(x, y == 0 ? 0 : y - 1), at(x, std::min(y + 1, height - 1))};
            for (const std::size_t other : beside)
                if (pixels[other + 3] != 0) {
                    std::copy_n(&pixels[other], 3, &pixels[here]);
                    break;
                }
        }
}

std::optional<Picture> load_picture(const std::string& path)
{
    sf::Image image;
    if (!image.loadFromFile(path)) return std::nullopt;
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    const auto size = image.getSize();
    std::vector<sf::Uint8> pixels(image.getPixelsPtr(), image.getPixelsPtr() + std::size_t{4} * size.x * size.y);
    bleed(pixels, size.x, size.y);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return Picture{reinterpret_cast<void*>(static_cast<std::uintptr_t>(texture)), static_cast<float>(size.x), static_cast<float>(size.y)};
}

/// ImGui with its OpenGL drawing, as long as it lives.
class Context {
public:
    Context()
    {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigInputTextCursorBlink = false;
        name_keys();
        ImGui_ImplOpenGL2_Init();
    }
    ~Context()
    {
        ImGui_ImplOpenGL2_Shutdown();
        ImGui::DestroyContext();
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

struct Painter {
    sf::Window& window;
    Shows& shows;
    const Theme& theme;
    const FontFiles& files;
    Ui ui;
    Input input;
    sf::Clock clock;
    Fonts fonts;
    float scale = 0;
    double before = 0;

    void fit_fonts(float wanted)
    {
        if (wanted == scale) return;
        scale = wanted;
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        ImGui_ImplOpenGL2_DestroyFontsTexture();
        atlas.Clear();
        fonts = add_fonts(atlas, files, theme, scale);
        ImGui_ImplOpenGL2_CreateFontsTexture();
        atlas.ClearInputData();
        atlas.ClearTexData();
    }

    void frame()
    {
        ImGuiIO& io = ImGui::GetIO();
        const sf::Vector2u size = window.getSize();
        io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
        const double now = clock.getElapsedTime().asSeconds();
        io.DeltaTime = static_cast<float>(std::clamp(now - before, 0.001, 0.1));
        before = now;
        const Appearance appearance = shows.appearance();
        fit_fonts(appearance.scale);
        input.feed(ui.keys);
        ImGui_ImplOpenGL2_NewFrame();
        ImGui::NewFrame();
        ui.begin(appearance, fonts, now);
        shows.draw(ui);
        ui.end();
        ImGui::Render();
        glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
    }
};

bool save_screen(const sf::Window& window, const std::string& path)
{
    const sf::Vector2u size = window.getSize();
    std::vector<sf::Uint8> pixels(std::size_t{4} * size.x * size.y);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    sf::Image image;
    image.create(size.x, size.y, pixels.data());
    image.flipVertically();
    return image.saveToFile(path);
}

/// True when the window is to close.
bool take_events(sf::Window& window, Painter& painter, int& frames)
{
    sf::Event event;
    while (window.pollEvent(event)) {
        if (event.type == sf::Event::Closed) return true;
        painter.input.add(event);
        frames = FramesAfterEvent;
    }
    return false;
}

void run(sf::Window& window, Painter& painter)
{
    int frames = FramesAfterEvent;
    double asked = 0;
    std::string title;
    while (!painter.shows.wants_to_end()) {
        if (take_events(window, painter, frames)) break;
        const double now = painter.clock.getElapsedTime().asSeconds();
        if (painter.shows.is_waiting() && now - asked > 0.1) frames = std::max(frames, 1), asked = now;
        if (frames == 0 && !painter.ui.wants_frame() && painter.input.is_empty()) {
            sf::sleep(sf::milliseconds(8));
            continue;
        }
        frames = std::max(0, frames - 1);
        painter.frame();
        if (const std::string path = painter.shows.picture(); !path.empty()) if (!save_screen(window, path)) painter.shows.picture_failed(path);
        window.display();
        if (std::string now_title = painter.shows.title(); now_title != title) {
            title = std::move(now_title);
            window.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
        }
    }
    painter.shows.close();
}

} // namespace

sim::Result<void, std::string> show_window(Shows& shows, const Theme& theme, const WindowWish& wish)
{
    auto files = read_fonts();
    if (!files) return sim::Failure<std::string>{files.error()};
    sf::Window window(sf::VideoMode(wish.width, wish.height), "Onedoor", sf::Style::Default, sf::ContextSettings(0, 0, 0, 1, 1));
    if (!window.isOpen()) return sim::Failure<std::string>{"the window could not be opened."};
    // Where nothing manages windows, a large one would begin outside the screen.
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    if (desktop.width <= wish.width || desktop.height <= wish.height) window.setPosition({0, 0});
    window.setFramerateLimit(60);  // of what moves; else a frame follows its event
    window.setKeyRepeatEnabled(true);
    const Context context;
    Pictures pictures([&](const std::string& name) { return load_picture(wish.pictures + "/" + name + ".png"); });
    Painter painter{window, shows, theme, *files, Ui(theme, pictures), {}, {}, {}, 0, 0};
    run(window, painter);
    return {};
}

} // namespace ui
