#include "main/command_line.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <set>

#include "main/commands.h"

namespace groeipad::program {
namespace {

constexpr const char* kAbout =
    "Groeipad: an LTI 1.3 tool that plugs four professionalisation tracks into Moodle and Brightspace.";
constexpr const char* kAboutPreview =
    "Show modules/ and rubrics/ in a browser as participants will read them, with all right answers and all "
    "faults";
constexpr const char* kPreviewFooter =
    "For authors, while they write: change a file, load the page again. Needs no LMS, no database, no "
    "login,\n"
    "and shows right answers to whoever opens it: so it listens on this machine only. Faults stand on top "
    "of\n"
    "each page with how to mend them, above the content as it last was without any.\n\n"
    "  groeipad content preview                      the content beside the program\n"
    "  groeipad content preview ~/my-content         the one in ~/my-content/modules and rubrics";
constexpr const char* kFooter =
    "Settings come from the command line, then from the environment (--data-dir is GROEIPAD_DATA_DIR), then "
    "from the\n"
    "file named by --config, lines such as: public-url = \"https://groeipad.example.nl\".\n\n"
    "First steps:\n"
    "  groeipad demo                                 try everything on this machine\n"
    "  groeipad platform add --name … (see --help)   register an LMS\n"
    "  groeipad content preview                      read the content in a browser, while writing it\n"
    "  groeipad serve --public-url https://…         run behind nginx, see deploy/nginx/groeipad.conf\n\n"
    "Exit codes: 0 done, 1 it did not work, 2 wrong usage or settings.";

/// The settings that a subcommand takes, and where their values are collected.
struct Collected {
  std::map<std::string, std::vector<std::string>> texts;
  std::map<std::string, bool> switches;

  [[nodiscard]] Given given() const {
    Given out;
    for (const auto& [key, values] : texts) {
      if (!values.empty()) out[key] = values;
    }
    for (const auto& [key, on] : switches) {
      if (on) out[key] = {"true"};
    }
    return out;
  }
};

void add_settings(CLI::App& command, Collected& collected, const std::set<std::string_view>& keys) {
  for (const SettingSpec& spec : setting_specs()) {
    if (!keys.contains(spec.key)) continue;
    const std::string flag = "--" + std::string(spec.key);
    std::string help(spec.help);
    if (!spec.default_text.empty()) help += " [" + std::string(spec.default_text) + "]";
    CLI::Option* option = nullptr;
    if (spec.is_switch) {
      option = command.add_flag(flag, collected.switches[std::string(spec.key)], help);
    } else {
      option = command.add_option(flag, collected.texts[std::string(spec.key)], help)->type_name("VALUE");
      if (!spec.repeatable) option->expected(1);
    }
    option->group("Settings");
  }
}

const std::set<std::string_view> kServe = {"listen",
                                           "public-url",
                                           "data-dir",
                                           "database",
                                           "modules",
                                           "rubrics",
                                           "log-level",
                                           "log-format",
                                           "workers",
                                           "config",
                                           "trusted-proxy",
                                           "allow-loopback-platforms",
                                           "allow-private-platforms",
                                           "registration",
                                           "smtp-url",
                                           "smtp-user",
                                           "smtp-password-file",
                                           "mail-from",
                                           "mail-reports"};
const std::set<std::string_view> kDemo = {"listen",    "data-dir",   "modules", "rubrics",
                                          "log-level", "log-format", "workers", "config"};
const std::set<std::string_view> kAdmin = {"data-dir",  "database", "public-url",
                                           "log-level", "config",   "allow-loopback-platforms"};
constexpr const char* kContentFolder = "Folder that holds modules/ and rubrics/ [as the settings say]";
const std::set<std::string_view> kContent = {"modules", "rubrics", "config"};

/// Everything between the command line and a subcommand's function.
class CommandLine {
 public:
  CommandLine() {
    app_.require_subcommand(1);
    app_.footer(kFooter);
    add_servers();
    add_platform();
    add_content();
    add_rest();
  }

  int run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const int code = app_.exit(error);
      return code == 0 ? kDone : kUsage;
    }
    return action_();
  }

 private:
  using Action = std::function<int(const Settings&)>;

  CLI::App* command(CLI::App& parent, const std::string& name, const std::string& about,
                    const std::set<std::string_view>& keys, Action action) {
    CLI::App* added = parent.add_subcommand(name, about);
    add_settings(*added, collected_[added], keys);
    added->callback([this, added, action = std::move(action)] {
      action_ = [this, added, action] {
        const auto settings = read_settings(collected_[added].given());
        if (!settings) {
          std::cerr << "groeipad: " << settings.error().key << ": " << settings.error().wrong << "\n";
          return kUsage;
        }
        return action(*settings);
      };
    });
    return added;
  }

  void add_servers() {
    command(app_, "serve", "Run the tool", kServe, [](const Settings& s) { return serve(s); });
    CLI::App* trial = command(
        app_, "demo", "Run the tool with a demo LMS, sample people and a clock that can be moved forward",
        kDemo, [this](const Settings& s) { return demo(s, demo_); });
    trial->add_option("--lms-port", demo_.lms_port, "Port of the demo LMS [the one after the tool's]");
  }

  void add_platform() {
    CLI::App* platform = app_.add_subcommand("platform", "Register LMSs");
    platform->require_subcommand(1);
    CLI::App* add =
        command(*platform, "add", "Register an LMS: what its administrator page shows after adding this tool",
                kAdmin, [this](const Settings& s) { return platform_add(s, platform_); });
    add->add_option("--name", platform_.name, "What staff call this LMS")->required();
    add->add_option("--institution", platform_.institution, "The institution whose LMS it is")->required();
    add->add_option("--sector", platform_.sector, "po, vso, vo, mbo or hbo")->required();
    add->add_option("--issuer", platform_.issuer, "Issuer (platform id)")->required();
    add->add_option("--client-id", platform_.client_id, "Client id")->required();
    add->add_option("--login-url", platform_.login_url, "Authentication request URL")->required();
    add->add_option("--token-url", platform_.token_url, "Access token URL")->required();
    add->add_option("--jwks-url", platform_.jwks_url, "Public keyset URL")->required();
    add->add_option("--token-audience", platform_.token_audience,
                    "Audience of token requests, where it is not the token URL (Brightspace)");
    add->add_option("--deployment", platform_.deployments, "Deployment id; may be given several times")
        ->required();
    add->add_option("--staff-are", platform_.staff_are,
                    "What the LMS's own staff are here: contact, trainer or nothing")
        ->default_val("nothing");
    command(*platform, "list",
            "All registered LMSs: id, name, institution, issuer, client id, when registered, state", kAdmin,
            [](const Settings& s) { return platform_list(s); });
    command(*platform, "show", "One LMS, and what to fill in there", kAdmin,
            [this](const Settings& s) { return platform_show(s, id_); })
        ->add_option("ID", id_, "As `platform list` shows it")
        ->required();
    CLI::App* invite = command(*platform, "invite", "A link by which one LMS may register itself, once",
                               kServe, [this](const Settings& s) { return platform_invite(s, platform_); });
    invite->add_option("--institution", platform_.institution, "The institution whose LMS it is")->required();
    invite->add_option("--sector", platform_.sector, "po, vso, vo, mbo or hbo")->required();
    invite
        ->add_option("--staff-are", platform_.staff_are,
                     "What the LMS's own staff are here: contact, trainer or nothing")
        ->default_val("nothing");
    command(*platform, "suspend", "End its sessions, refuse its launches, send it nothing", kAdmin,
            [this](const Settings& s) { return platform_suspend(s, id_); })
        ->add_option("ID", id_, "As `platform list` shows it")
        ->required();
    command(*platform, "resume", "The opposite of suspend", kAdmin,
            [this](const Settings& s) { return platform_resume(s, id_); })
        ->add_option("ID", id_, "As `platform list` shows it")
        ->required();
    command(*platform, "remove", "No launch from this LMS any more", kAdmin,
            [this](const Settings& s) { return platform_remove(s, id_); })
        ->add_option("ID", id_, "As `platform list` shows it")
        ->required();
  }

  void add_content() {
    CLI::App* content = app_.add_subcommand("content", "The tracks and rubrics");
    content->require_subcommand(1);
    command(*content, "check", "Check modules/ and rubrics/: one line per fault, with how to mend it",
            kContent, [this](const Settings& s) { return content_check(s, folder_); })
        ->add_option("DIR", folder_, kContentFolder);
    CLI::App* preview = command(*content, "preview", kAboutPreview, kContent,
                                [this](const Settings& s) { return content_preview(s, preview_); });
    preview->add_option("DIR", preview_.folder, kContentFolder);
    preview
        ->add_option("--listen", preview_.listen,
                     "Address of this machine itself and port [" + std::string(kPreviewListen) + "]")
        ->type_name("ADDRESS:PORT");
    preview->footer(kPreviewFooter);
  }

  void add_rest() {
    CLI::App* granting =
        command(app_, "grant", "Make a person, who has launched once, trainer or programme staff", kAdmin,
                [this](const Settings& s) { return grant(s, role_, person_); });
    granting->add_option("ROLE", role_, "programme or trainer")
        ->required()
        ->check(CLI::IsMember({"programme", "trainer"}));
    granting->add_option("PERSON", person_, "Id, or a name or e-mail address that one person has")
        ->required();
    CLI::App* keys = app_.add_subcommand("keys", "The tool's own signing keys");
    keys->require_subcommand(1);
    command(*keys, "rotate", "Make a new key: published at once, signing a day later", kAdmin,
            [](const Settings& s) { return keys_rotate(s); });
    app_.add_subcommand("version", "Print the version")->callback([this] {
      action_ = [] {
        std::cout << "groeipad " << GROEIPAD_VERSION << "\n";
        return kDone;
      };
    });
  }

  CLI::App app_{kAbout, "groeipad"};
  std::map<const CLI::App*, Collected> collected_;
  DemoOptions demo_;
  PlatformOptions platform_;
  std::int64_t id_ = 0;
  PreviewOptions preview_;
  std::string folder_, role_, person_;
  std::function<int()> action_;
};

}  // namespace

int run(int argc, char** argv) { return CommandLine().run(argc, argv); }

}  // namespace groeipad::program
