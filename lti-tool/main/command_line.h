#pragma once

namespace groeipad::program {

/// Reads the command line and runs what it asks for. The exit code.
int run(int argc, char** argv);

}  // namespace groeipad::program
