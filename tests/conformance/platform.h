#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/gradebook.h"
#include "conformance/id_token.h"
#include "conformance/listener.h"
#include "conformance/profile.h"
#include "conformance/roster.h"

namespace groeipad::conformance {

/// Who launches.
struct Person {
  std::string subject = "4";
  std::string name = "Sanne de Vries";
  bool teaches = false;
};
[[nodiscard]] Person a_teacher(std::string subject = "3");

/// An LMS of some profile: signs launches, registers tools, hands out tokens, keeps grades and a roster. It
/// answers below a path of its own on the suite's listener. Thread-safe.
class Platform {
 public:
  /// `own`, `second`: addresses of the listener by two names. `folder`: the path below them, "/moodle".
  Platform(Profile profile, std::string own, std::string second, std::string folder);

  [[nodiscard]] const Profile& profile() const { return profile_; }
  [[nodiscard]] const std::string& issuer() const { return issuer_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] std::string url(std::string_view path) const { return issuer_ + std::string(path); }
  /// The same address by the listener's other name: another origin. "" where it has none.
  [[nodiscard]] std::string elsewhere(std::string_view path) const;
  [[nodiscard]] std::string login_url() const;
  [[nodiscard]] std::string login_origin() const;
  [[nodiscard]] std::string subject(std::string_view plain) const;

  /// A launch of this person that must work. `tool`: its public address.
  [[nodiscard]] IdToken launch(const std::string& tool, std::string_view nonce,
                               const Person& person = {}) const;
  /// The same at another place, with grades and roster offered.
  [[nodiscard]] IdToken launch_at(const std::string& link, const std::string& tool, std::string_view nonce,
                                  const Person& person = {});
  [[nodiscard]] std::string grades_claim(const std::string& link);
  [[nodiscard]] std::string roster_claim() const;
  [[nodiscard]] std::string item_url(const std::string& item) const;

  // Keys.
  void rotate();
  /// A key pair whose public half is in no key set.
  [[nodiscard]] static const crypto::RsaPrivateKey& strangers_key();
  [[nodiscard]] crypto::RsaPrivateKey key() const;
  [[nodiscard]] std::string key_set() const;

  // What the tool sees and sends.
  struct Seen {
    http::Request request;
    base::Instant at;
  };
  [[nodiscard]] Reply answer(const http::Request& request);
  /// Requests whose path holds `part`, oldest first.
  [[nodiscard]] std::vector<Seen> seen(std::string_view part) const;
  /// What was wrong with requests of the tool, joined; "" for nothing.
  [[nodiscard]] std::string complaints() const;
  void forget_seen();

  /// Stands in for what the platform would answer below paths that hold `part`; nullopt: the usual answer
  /// after all. Until restore().
  using Hook = std::function<std::optional<Reply>(const http::Request&)>;
  void intercept(std::string part, Hook hook);
  /// Sees the usual answer before it goes out, its work done.
  using After = std::function<void(const http::Request&, Reply&)>;
  void afterwards(std::string part, After after);
  void restore();

  Gradebook& gradebook() { return gradebook_; }
  Roster& roster() { return roster_; }

  // Registration.
  [[nodiscard]] std::string configuration_url() const { return url(profile_.configuration); }
  [[nodiscard]] std::string configuration() const;
  /// A token for one registration; "" where this kind of platform gives none.
  [[nodiscard]] std::string registration_token();
  /// Without it, tokens are given for assertions whose signature is not looked at.
  void know_tool_keys(std::function<std::string()> fetch) { tool_keys_ = std::move(fetch); }
  /// How long its access tokens are said to last.
  void set_token_life(long long seconds) { token_seconds_ = seconds; }

 private:
  [[nodiscard]] Reply usual_answer(const http::Request& request, const std::string& path);
  [[nodiscard]] http::Response register_tool(const http::Request& request);
  [[nodiscard]] http::Response give_token(const http::Request& request);
  [[nodiscard]] std::string check_assertion(const std::string& assertion);
  /// The scopes of the request's bearer token; nullopt where it has none of ours.
  [[nodiscard]] std::optional<std::string> scopes_of(const http::Request& request) const;
  [[nodiscard]] http::Response serve(const http::Request& request, const std::string& path);
  void complain(std::string what);

  Profile profile_;
  std::string second_, folder_, issuer_;
  std::function<std::string()> tool_keys_;
  std::atomic<long long> token_seconds_{3600};
  Gradebook gradebook_;
  Roster roster_;

  mutable std::mutex mutex_;
  crypto::RsaPrivateKey key_ = crypto::RsaPrivateKey::generate();
  std::string kid_;
  int rotations_ = 0;
  std::vector<Seen> seen_;
  std::vector<std::string> complaints_;
  std::vector<std::pair<std::string, Hook>> hooks_;
  std::vector<std::pair<std::string, After>> afters_;
  std::vector<std::string> registration_tokens_;
  std::vector<std::string> used_jtis_;
  std::vector<std::pair<std::string, std::string>> tokens_;  ///< token, scopes
};

/// An answer in JSON.
[[nodiscard]] inline Reply json_reply(int status, std::string body) {
  return {http::Response::json(status, std::move(body)), Reply::Manner::whole};
}

}  // namespace groeipad::conformance
