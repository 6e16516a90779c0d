#include <malloc.h>

#include <exception>
#include <iostream>

#include "main/command_line.h"

int main(int argc, char** argv) {
  // Few memory arenas: by default each thread gets one, and what one frees no other can use.
  mallopt(M_ARENA_MAX, 2);
  try {
    return groeipad::program::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "groeipad: " << error.what() << "\n";
    return 1;
  }
}
