#include "content/shelf.h"

#include <algorithm>
#include <string>

#include "content/schema.h"

namespace groeipad::content {
namespace {

namespace fs = std::filesystem;

bool is_schema(const fs::path& path) { return path.stem().extension() == ".schema"; }

void check_against_schema(SourceFile& schema, const std::vector<SourceFile*>& files) {
  if (!schema.document) return;
  schema.add(lint_schema(*schema.document));
  if (!schema.remarks.empty()) return;
  const Schema compiled(*schema.document);
  for (SourceFile* file : files) {
    if (file->document) file->add(compiled.check(*file->document));
  }
}

void check_against_schema(Shelf& shelf) {
  std::vector<SourceFile*> files;
  for (SourceFile& file : shelf.files) files.push_back(&file);
  check_against_schema(shelf.schema, files);
}

void check_against_schema(FolderShelf& shelf) {
  std::vector<SourceFile*> files;
  for (Folder& folder : shelf.folders) files.push_back(&folder.source);
  check_against_schema(shelf.schema, files);
}

/// A file is found by its name: the id inside must be the same.
void check_name(SourceFile& file, std::string_view member) {
  const Node id = file.root()[member];
  if (id.text().empty() || id.text() == file.name) return;
  file.remarks.push_back({id.pointer(), "is '" + id.text() + "', but the file is that of '" + file.name + "'",
                          "write '" + file.name + "', or rename the file"});
}

Shelf tracks_in(const fs::path& modules) {
  Shelf shelf{read_source(modules / "track.schema.json"), {}};
  for (const fs::path& folder : folders_in(modules)) {
    if (folder.filename() == kLibrary) continue;
    shelf.files.push_back(read_source(folder / "track.json", folder.filename().string()));
    check_name(shelf.files.back(), "id");
  }
  if (shelf.files.empty())
    shelf.schema.remarks.push_back({"", "has no tracks beside it", "add a folder with a track.json"});
  check_against_schema(shelf);
  return shelf;
}

Shelf rubrics_in(const fs::path& rubrics) {
  Shelf shelf{read_source(rubrics / "rubric.schema.json"), {}};
  for (const fs::path& entry : entries_of(rubrics)) {
    if (entry.extension() != ".json" || is_schema(entry)) continue;
    shelf.files.push_back(read_source(entry, entry.stem().string()));
    check_name(shelf.files.back(), "track");
  }
  check_against_schema(shelf);
  return shelf;
}

Shelf outreaches_in(const fs::path& modules, const Shelf& tracks) {
  Shelf shelf{read_source(modules / "outreach.schema.json"), {}};
  for (const SourceFile& track : tracks.files) {
    const fs::path file = modules / track.name / "outreach.json";
    std::error_code problem;
    if (!fs::exists(file, problem)) continue;
    shelf.files.push_back(read_source(file, track.name));
    check_name(shelf.files.back(), "track");
  }
  check_against_schema(shelf);
  return shelf;
}

/// Where a kind of material stands: modules/<track>/<folder>/<id>/<stem>.json.
struct Place {
  const char* folder;
  const char* stem;
  const char* id;  ///< the member that repeats the folder's name
};

FolderShelf material_in(const fs::path& modules, const Shelf& tracks, const Place& place) {
  const std::string stem(place.stem);
  FolderShelf shelf{read_source(modules / (stem + ".schema.json")), {}};
  for (const SourceFile& track : tracks.files) {
    for (const fs::path& folder : folders_in(modules / track.name / place.folder)) {
      shelf.folders.push_back(read_folder(folder, stem + ".json", track.name, folder.filename().string()));
      check_name(shelf.folders.back().source, place.id);
    }
  }
  check_against_schema(shelf);
  return shelf;
}

FolderShelf library_in(const fs::path& modules) {
  FolderShelf shelf{read_source(modules / "library.schema.json"), {}};
  std::error_code problem;
  if (fs::is_directory(modules / kLibrary, problem))
    shelf.folders.push_back(read_folder(modules / kLibrary, "library.json"));
  check_against_schema(shelf);
  return shelf;
}

}  // namespace

const SourceFile* Shelf::find(std::string_view name) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const SourceFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

Shelves read_shelves(const fs::path& modules, const fs::path& rubrics) {
  Shelf tracks = tracks_in(modules);
  FolderShelf of_modules = material_in(modules, tracks, {"modules", "module", "id"});
  FolderShelf of_themes = material_in(modules, tracks, {"themes", "theme", "theme"});
  Shelf outreaches = outreaches_in(modules, tracks);
  return {std::move(tracks),    rubrics_in(rubrics), std::move(of_modules),
          std::move(of_themes), library_in(modules), std::move(outreaches)};
}

}  // namespace groeipad::content
