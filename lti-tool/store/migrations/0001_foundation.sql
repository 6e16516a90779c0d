-- Read by SQLite and PostgreSQL alike, after the words in braces are put into the engine's own (store/migrate.h).
-- A statement ends with a semicolon at the end of a line, and nowhere else is a semicolon last on its line.
-- Instants are milliseconds UTC, flags are 0 or 1, hashes are 32 bytes.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE institution (
  id {pk},
  name TEXT NOT NULL,
  sector TEXT NOT NULL,
  made BIGINT NOT NULL,
  UNIQUE (name, sector)
);

CREATE TABLE platform (
  id {pk},
  institution BIGINT NOT NULL REFERENCES institution (id),
  name TEXT NOT NULL,
  issuer TEXT NOT NULL,
  client_id TEXT NOT NULL,
  login_url TEXT NOT NULL,
  token_url TEXT NOT NULL,
  jwks_url TEXT NOT NULL,
  token_audience TEXT NOT NULL,
  staff_are TEXT NOT NULL,
  allow_anonymous BIGINT NOT NULL,
  made BIGINT NOT NULL,
  removed BIGINT
);

-- One registration at a time; those that were removed do not count.
CREATE UNIQUE INDEX platform_registration ON platform (issuer, client_id) WHERE removed IS NULL;

CREATE TABLE platform_deployment (
  platform BIGINT NOT NULL REFERENCES platform (id),
  deployment TEXT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (platform, deployment)
);

CREATE TABLE person (
  id {pk},
  institution BIGINT NOT NULL REFERENCES institution (id),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  -- Lower case (ASCII) by the program, for look-ups that do not depend on an engine's idea of case.
  name_key TEXT NOT NULL,
  email_key TEXT NOT NULL,
  made BIGINT NOT NULL
);

CREATE INDEX person_name ON person (name_key);

CREATE INDEX person_email ON person (email_key);

CREATE TABLE identity (
  platform BIGINT NOT NULL REFERENCES platform (id),
  subject TEXT NOT NULL,
  person BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (platform, subject)
);

CREATE INDEX identity_person ON identity (person, platform);

CREATE TABLE person_role (
  person BIGINT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  granted BIGINT NOT NULL,
  PRIMARY KEY (person, role)
);

-- Logins, sessions and tickets are many and short-lived, and name rows that stay: without foreign keys their
-- writes take no locks on a platform that all share, and no person is looked for in all of them.

CREATE TABLE login (
  state_hash {blob} NOT NULL PRIMARY KEY,
  nonce TEXT NOT NULL,
  binding_hash {blob} NOT NULL,
  platform BIGINT NOT NULL,
  target_link_uri TEXT NOT NULL,
  login_hint TEXT NOT NULL,
  storage_target TEXT NOT NULL,
  started BIGINT NOT NULL,
  used BIGINT
);

CREATE INDEX login_started ON login (started);

CREATE TABLE session (
  token_hash {blob} NOT NULL PRIMARY KEY,
  person BIGINT NOT NULL,
  platform BIGINT NOT NULL,
  learner BIGINT NOT NULL,
  staff BIGINT NOT NULL,
  locale TEXT NOT NULL,
  return_url TEXT NOT NULL,
  opened BIGINT NOT NULL,
  last_seen BIGINT NOT NULL
);

CREATE INDEX session_last_seen ON session (last_seen);

CREATE TABLE ticket (
  ticket_hash {blob} NOT NULL PRIMARY KEY,
  person BIGINT NOT NULL,
  platform BIGINT NOT NULL,
  learner BIGINT NOT NULL,
  staff BIGINT NOT NULL,
  locale TEXT NOT NULL,
  return_url TEXT NOT NULL,
  opened BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  issued BIGINT NOT NULL
);

CREATE INDEX ticket_issued ON ticket (issued);

CREATE TABLE edition (
  id {pk},
  track TEXT NOT NULL,
  name TEXT NOT NULL,
  starts BIGINT,
  ends BIGINT
);

CREATE TABLE edition_trainer (
  edition BIGINT NOT NULL REFERENCES edition (id),
  person BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (edition, person)
);

CREATE INDEX edition_trainer_person ON edition_trainer (person);

CREATE TABLE enrolment (
  id {pk},
  person BIGINT NOT NULL REFERENCES person (id),
  track TEXT NOT NULL,
  edition BIGINT REFERENCES edition (id),
  stage TEXT NOT NULL,
  since BIGINT NOT NULL,
  motivation TEXT NOT NULL
);

-- A person is in a track once at a time, whoever asks how often at once.
CREATE UNIQUE INDEX enrolment_running ON enrolment (person, track) WHERE stage IN ('applied', 'started');

CREATE INDEX enrolment_person ON enrolment (person);

CREATE INDEX enrolment_edition ON enrolment (edition);

CREATE INDEX enrolment_waiting ON enrolment (since, id) WHERE stage = 'applied';

CREATE TABLE enrolment_stage (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  stage TEXT NOT NULL,
  since BIGINT NOT NULL,
  reason TEXT NOT NULL
);

CREATE INDEX enrolment_stage_enrolment ON enrolment_stage (enrolment);

CREATE TABLE fact (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  active BIGINT NOT NULL,
  happened BIGINT NOT NULL,
  ended BIGINT,
  recorded BIGINT NOT NULL
);

CREATE INDEX fact_enrolment ON fact (enrolment, happened);

CREATE TABLE learning_question (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  wording TEXT NOT NULL,
  changed BIGINT NOT NULL,
  removed BIGINT
);

CREATE INDEX learning_question_enrolment ON learning_question (enrolment);

-- Every wording a question has had, the present one included.
CREATE TABLE learning_question_wording (
  id {pk},
  question BIGINT NOT NULL REFERENCES learning_question (id),
  wording TEXT NOT NULL,
  since BIGINT NOT NULL
);

CREATE INDEX learning_question_wording_question ON learning_question_wording (question);

CREATE TABLE meeting (
  id {pk},
  edition BIGINT NOT NULL REFERENCES edition (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  starts BIGINT NOT NULL,
  ends BIGINT NOT NULL
);

CREATE INDEX meeting_edition ON meeting (edition, starts);
