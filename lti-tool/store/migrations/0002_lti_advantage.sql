-- What LTI Advantage adds: placements and their rosters, grades on their way, registration, deep linking.

ALTER TABLE platform ADD COLUMN suspended BIGINT;

-- The product as it names itself ("moodle", "desire2learn"), "" where not known.
ALTER TABLE platform ADD COLUMN family TEXT NOT NULL DEFAULT '';

-- 1: the first launch may name a deployment that nobody registered (those that registered by themselves without one).
ALTER TABLE platform ADD COLUMN learns_deployment BIGINT NOT NULL DEFAULT 0;

-- Removed ones too: their people are known when the same issuer comes back.
CREATE INDEX platform_issuer ON platform (issuer, institution);

-- When a person without a name was asked for one; never asked twice.
ALTER TABLE person ADD COLUMN name_asked BIGINT;

-- The placement that a session was launched from, 0 for none.
ALTER TABLE session ADD COLUMN placement BIGINT NOT NULL DEFAULT 0;

ALTER TABLE ticket ADD COLUMN placement BIGINT NOT NULL DEFAULT 0;

-- A resource link: one place in an LMS where the tool is opened.
CREATE TABLE placement (
  id {pk},
  platform BIGINT NOT NULL REFERENCES platform (id),
  deployment TEXT NOT NULL,
  resource_link TEXT NOT NULL,
  title TEXT NOT NULL,
  context TEXT NOT NULL,
  context_title TEXT NOT NULL,
  -- Our stable id of what is placed here ("track:verbinder"), "" for the front door.
  item TEXT NOT NULL,
  lineitems_url TEXT NOT NULL,
  lineitem_url TEXT NOT NULL,
  grade_scopes TEXT NOT NULL,
  memberships_url TEXT NOT NULL,
  made BIGINT NOT NULL,
  -- The last attempt to fetch the roster, the last that succeeded, and why the last one failed ("" where it did not).
  roster_tried BIGINT,
  roster_read BIGINT,
  roster_fault TEXT NOT NULL DEFAULT '',
  UNIQUE (platform, deployment, resource_link)
);

CREATE INDEX placement_roster_due ON placement (COALESCE(roster_tried, 0), id) WHERE memberships_url <> '';

CREATE TABLE placement_member (
  placement BIGINT NOT NULL REFERENCES placement (id),
  person BIGINT NOT NULL REFERENCES person (id),
  subject TEXT NOT NULL,
  learner BIGINT NOT NULL,
  staff BIGINT NOT NULL,
  -- "launch" or "roster": what a launch said of someone's role outweighs what a roster says.
  told_by TEXT NOT NULL,
  joined BIGINT NOT NULL,
  -- No longer in the roster. Never deleted.
  gone BIGINT,
  PRIMARY KEY (placement, person)
);

CREATE INDEX placement_member_person ON placement_member (person);

-- One line for each (placement, person, what is graded): what the LMS ought to show, and what it was sent last.
-- Only a waiting row is ever claimed; 'sent' has no failed attempts, 'refused' has one at least.
CREATE TABLE score (
  id {pk},
  placement BIGINT NOT NULL REFERENCES placement (id),
  person BIGINT NOT NULL REFERENCES person (id),
  -- "progress", "test".
  measure TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Hundredths of a point, of 100 points.
  given BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  -- "waiting", "sent", "refused".
  state TEXT NOT NULL,
  sent_revision BIGINT NOT NULL,
  sent_at BIGINT,
  attempts BIGINT NOT NULL,
  -- A claim moves it to its own end: a row is due once this has come, whoever died meanwhile.
  next_try BIGINT NOT NULL,
  claimed_by TEXT NOT NULL,
  claimed_until BIGINT NOT NULL,
  -- The attempt that was announced and whose end is not known; its timestamp is the score's own.
  attempt_at BIGINT,
  attempt_given BIGINT NOT NULL,
  -- Of that attempt; without one, the revision that the present or last claim is about.
  attempt_revision BIGINT NOT NULL,
  -- The newest timestamp that the platform may have seen.
  last_timestamp BIGINT NOT NULL,
  why TEXT NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (person, placement, measure)
);

CREATE INDEX score_placement ON score (placement);

CREATE INDEX score_due ON score (next_try, id) WHERE state = 'waiting';

CREATE INDEX score_stuck ON score (changed, id) WHERE attempts > 0;

-- Line items that were made or found, by placement and measure.
CREATE TABLE line_item (
  placement BIGINT NOT NULL REFERENCES placement (id),
  measure TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (placement, measure)
);

-- A link by which one LMS may register itself, once.
CREATE TABLE invitation (
  id {pk},
  secret_hash {blob} NOT NULL UNIQUE,
  institution BIGINT NOT NULL REFERENCES institution (id),
  staff_are TEXT NOT NULL,
  made BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  -- A registration is under way until then; a failed one gives the link back.
  busy_until BIGINT NOT NULL,
  used BIGINT,
  platform BIGINT,
  withdrawn BIGINT
);

-- Registrations that wait for programme staff (setting "registration" = approval).
CREATE TABLE registration_waiting (
  id {pk},
  issuer TEXT NOT NULL,
  client_id TEXT NOT NULL,
  login_url TEXT NOT NULL,
  token_url TEXT NOT NULL,
  jwks_url TEXT NOT NULL,
  token_audience TEXT NOT NULL,
  family TEXT NOT NULL,
  deployment TEXT NOT NULL,
  made BIGINT NOT NULL,
  decided BIGINT
);

CREATE UNIQUE INDEX registration_waiting_one ON registration_waiting (issuer, client_id) WHERE decided IS NULL;

-- A deep linking request that someone is answering.
CREATE TABLE deep_link (
  id {pk},
  platform BIGINT NOT NULL,
  person BIGINT NOT NULL,
  deployment TEXT NOT NULL,
  return_url TEXT NOT NULL,
  data TEXT,
  accepts_multiple BIGINT NOT NULL,
  accepts_line_items BIGINT NOT NULL,
  only_in_window BIGINT NOT NULL,
  started BIGINT NOT NULL,
  answered BIGINT
);

CREATE INDEX deep_link_started ON deep_link (started);

-- Launches that were refused, for the people who look after a platform. Bounded by housekeeping.
CREATE TABLE launch_refusal (
  id {pk},
  platform BIGINT NOT NULL,
  happened BIGINT NOT NULL,
  request TEXT NOT NULL,
  passed TEXT NOT NULL,
  failed TEXT NOT NULL,
  detail TEXT NOT NULL
);

CREATE INDEX launch_refusal_platform ON launch_refusal (platform, happened, id);
