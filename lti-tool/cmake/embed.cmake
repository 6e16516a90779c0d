# groeipad_embed(TARGET NAMESPACE_FUNCTION DIR files...): puts files into the binary by the assembler's .incbin
# and generates `base::EmbeddedFiles FUNCTION()` that lists them by their path relative to DIR, sorted.
function(groeipad_embed target function dir)
  set(files ${ARGN})
  list(SORT files)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${function})
  set(asm "    .section .rodata\n")
  set(decl "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH relative ${dir} ${file})
    string(APPEND asm "    .global ${function}_${index}_begin\n    .global ${function}_${index}_end\n"
      "${function}_${index}_begin:\n    .incbin \"${file}\"\n${function}_${index}_end:\n    .byte 0\n")
    string(APPEND decl "extern \"C\" const char ${function}_${index}_begin[];\nextern \"C\" const char ${function}_${index}_end[];\n")
    string(APPEND rows "      {\"${relative}\", {${function}_${index}_begin, static_cast<std::size_t>(${function}_${index}_end - ${function}_${index}_begin)}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm "    .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${out}.S CONTENT "${asm}" @ONLY)
  file(CONFIGURE OUTPUT ${out}.cpp CONTENT
"#include \"base/embed.h\"
${decl}
namespace groeipad::embedded {
base::EmbeddedFiles ${function}();
base::EmbeddedFiles ${function}() {
  static const base::EmbeddedFile files[] = {
${rows}  };
  return files;
}
}  // namespace groeipad::embedded
" @ONLY)
  set_source_files_properties(${out}.S PROPERTIES OBJECT_DEPENDS "${files}" LANGUAGE ASM)
  set_source_files_properties(${out}.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE ${out}.S ${out}.cpp)
endfunction()
