#include "content/content.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include "content/checks.h"
#include "content/gates.h"
#include "content/reader.h"
#include "content/schema.h"
#include "content/source_file.h"

namespace groeipad::content {
namespace {

namespace fs = std::filesystem;

/// The entries of a folder, sorted; empty where it cannot be read.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem))
    found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

bool is_schema(const fs::path& path) { return path.stem().extension() == ".schema"; }

/// One kind of content: its schema and its files.
struct Shelf {
  SourceFile schema;
  std::vector<SourceFile> files;

  [[nodiscard]] const SourceFile* find(std::string_view name) const {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const SourceFile& f) { return f.name == name; });
    return found == files.end() ? nullptr : &*found;
  }
};

void check_against_schema(Shelf& shelf) {
  if (!shelf.schema.document) return;
  shelf.schema.add(lint_schema(*shelf.schema.document));
  if (!shelf.schema.remarks.empty()) return;
  const Schema schema(*shelf.schema.document);
  for (SourceFile& file : shelf.files) {
    if (file.document) file.add(schema.check(*file.document));
  }
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
  for (const fs::path& entry : entries_of(modules)) {
    std::error_code problem;
    if (!fs::is_directory(entry, problem)) continue;
    shelf.files.push_back(read_source(entry / "track.json", entry.filename().string()));
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

void check_meaning(Shelf& tracks, Shelf& rubrics) {
  for (SourceFile& track : tracks.files) {
    const SourceFile* rubric = rubrics.find(track.name);
    if (rubric == nullptr)
      track.remarks.push_back(
          {"", "is a track without a rubric", "add rubrics/" + track.name + ".json (ALL-3)"});
    if (!track.document) continue;
    track.add(
        check_track(track.root(), rubric != nullptr ? criteria_of(rubric->root()) : std::set<std::string>{}));
    // Gates are followed through the whole track: faults in its parts would only be told a second time.
    if (track.remarks.empty()) track.add(check_gates(read_track(track.root())));
  }
  for (SourceFile& rubric : rubrics.files) {
    const SourceFile* track = tracks.find(rubric.name);
    if (track == nullptr)
      rubric.remarks.push_back({"", "is the rubric of a track that does not exist",
                                "name the file after one of the tracks in modules"});
    if (rubric.document)
      rubric.add(check_rubric(rubric.root(), track != nullptr ? track->root() : Node(nullptr, "")));
  }
}

void collect(const SourceFile& file, std::vector<ContentFault>& faults) {
  for (const Remark& remark : file.remarks)
    faults.push_back({file.path.string(), remark.pointer, remark.wrong, remark.mend});
}

std::vector<ContentFault> faults_of(const Shelf& tracks, const Shelf& rubrics) {
  std::vector<ContentFault> faults;
  for (const Shelf* shelf : {&tracks, &rubrics}) {
    collect(shelf->schema, faults);
    for (const SourceFile& file : shelf->files) collect(file, faults);
  }
  return faults;
}

traject::Catalogue catalogue_of(const Shelf& tracks, const Shelf& rubrics) {
  std::multimap<int, const SourceFile*> in_order;
  for (const SourceFile& file : tracks.files) in_order.emplace(file.root()["order"].number(0), &file);
  traject::Catalogue catalogue;
  for (const auto& [order, file] : in_order) {
    catalogue.tracks.push_back(read_track(file->root()));
    const SourceFile* rubric = rubrics.find(file->name);
    if (rubric != nullptr) catalogue.rubrics.push_back(read_rubric(rubric->root()));
  }
  return catalogue;
}

}  // namespace

std::string ContentFault::str() const {
  return file + ": " + (pointer.empty() ? "" : pointer + ": ") + wrong + "; mend: " + mend;
}

tl::expected<traject::Catalogue, std::vector<ContentFault>> load(const std::filesystem::path& modules,
                                                                 const std::filesystem::path& rubrics) {
  Shelf track_files = tracks_in(modules);
  Shelf rubric_files = rubrics_in(rubrics);
  check_meaning(track_files, rubric_files);
  std::vector<ContentFault> faults = faults_of(track_files, rubric_files);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return catalogue_of(track_files, rubric_files);
}

}  // namespace groeipad::content
