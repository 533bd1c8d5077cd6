// A window of SFML with a page of Dear ImGui, nothing of ours: what first frame, memory and idling cost at least.
// START_NS=<ns of the clock when it was started> bare_window SECONDS: prints ms to the first frame, MiB, and CPU percent while idle.
#include "tests/bench/window_cost.h"

#include <SFML/Graphics.hpp>
#include <SFML/OpenGL.hpp>
#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include <cstdlib>

int main(int count, char** words)
{
    if (count != 2) return 2;
    sf::RenderWindow window(sf::VideoMode(1280, 720), "bench");
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL2_Init();
    const auto draw = [&] {
        window.clear();
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {1280, 720};
        io.DeltaTime = 1 / 60.0F;
        ImGui_ImplOpenGL2_NewFrame();
        ImGui::NewFrame();
        ImGui::SetNextWindowSize({900, 600});
        ImGui::Begin("Scenario");
        for (int i = 0; i < 30; ++i) ImGui::TextWrapped("Line %d: the client says that the last weeks were hard because the rent letter came late.", i);
        ImGui::End();
        ImGui::Render();
        window.pushGLStates();
        ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
        window.popGLStates();
        window.display();
    };
    draw();
    glFinish();
    const double first = ms_since_start();
    for (int i = 0; i < 5; ++i) draw();
    const double seconds = std::atof(words[1]), before = cpu_ms(), begun = ms_since_start();
    while (ms_since_start() - begun < seconds * 1000) {
        sf::Event event;
        while (window.pollEvent(event)) {}
        sf::sleep(sf::milliseconds(10));
    }
    print_cost(first, (cpu_ms() - before) / (seconds * 10));
    std::_Exit(0);
}
