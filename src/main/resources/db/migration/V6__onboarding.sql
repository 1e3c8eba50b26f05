-- Who may invest. What is known about a person is in these tables alone; logs have salted commitments.

create table onboarding_case (
    id                uuid primary key,
    subject           text unique, -- account at the identity provider; null once erased, so that the account may begin again
    mail              text,
    company           boolean not null,
    state             text not null check (state in
        ('DRAFT', 'SUBMITTED', 'ASKED_BACK', 'ACCEPTED', 'SUSPENDED', 'REFUSED', 'ERASED')),
    begun_at          timestamptz not null,
    changed_at        timestamptz not null,
    submitted_at      timestamptz,
    first_approval_by text, -- of two administrators, for companies
    first_approval_at timestamptz,
    decided_by        text,
    decided_at        timestamptz,
    accepted_at       timestamptz, -- the latest acceptance; its validity is counted from here
    asked_back_steps  text,
    reason            text, -- told to the investor: of asking back, refusing or suspending
    screened_at       timestamptz,
    erased_at         timestamptz,
    erasure_reason    text check (erasure_reason in ('ASKED_BY_PERSON', 'NEVER_ACCEPTED', 'RETENTION_OVER')),
    version           integer not null,
    -- Nobody decides their own case, and nobody is both of two.
    check (decided_by is null or subject is null or decided_by <> subject),
    check (first_approval_by is null or subject is null or first_approval_by <> subject),
    check (first_approval_by is null or decided_by is null or first_approval_by <> decided_by),
    check (not (company and state = 'ACCEPTED') or first_approval_by is not null),
    check (state <> 'SUBMITTED' or submitted_at is not null),
    check (state <> 'ACCEPTED' or (accepted_at is not null and screened_at is not null)),
    -- Erased means erased.
    check ((state = 'ERASED') = (erased_at is not null)),
    check ((state = 'ERASED') = (subject is null)),
    check (state <> 'ERASED' or (mail is null and reason is null and asked_back_steps is null and first_approval_by is null
        and decided_by is null and erasure_reason is not null))
);
create index onboarding_case_by_state on onboarding_case (state, submitted_at);

-- What the investor answered, one row a step: RFC 8785 JSON.
create table onboarding_answer (
    id          uuid primary key,
    case_id     uuid not null references onboarding_case (id),
    step        text not null check (step in ('PERSON', 'FUNDS', 'CATEGORY', 'KNOWLEDGE', 'LOSS', 'PAYOUT')),
    value       text not null,
    answered_at timestamptz not null,
    unique (case_id, step)
);

create table onboarding_document (
    id          uuid primary key,
    case_id     uuid not null references onboarding_case (id),
    purpose     text not null check (purpose in ('IDENTITY', 'REGISTER', 'CATEGORY', 'FUNDS')),
    name        text not null, -- ours: what the sender's file was called is not kept
    kind        text not null check (kind in ('PDF', 'JPEG', 'PNG')), -- by content
    size        bigint not null check (size > 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz not null,
    unique (case_id, sha256)
);
create table onboarding_document_content (
    document_id uuid primary key references onboarding_document (id) on delete cascade,
    content     bytea not null
);

-- Identity checks and screenings with their outcome.
create table onboarding_check (
    id         uuid primary key,
    case_id    uuid not null references onboarding_case (id),
    kind       text not null check (kind in ('IDENTITY', 'SCREENING')),
    provider   text not null,
    notice     text not null, -- label of a provider that checks nobody; empty for others
    outcome    text not null check (outcome in ('PASSED', 'FAILED', 'UNSURE', 'HIT', 'NO_HIT')),
    reference  text not null, -- the provider's; for a screening the version of the lists
    checked_at timestamptz not null
);
create index onboarding_check_by_case on onboarding_check (case_id, checked_at);

-- Who did what when. Insert only until the person is erased.
create table onboarding_event (
    id      uuid primary key,
    case_id uuid not null references onboarding_case (id),
    number  integer not null check (number >= 0),
    at      timestamptz not null,
    actor   text not null, -- account at the identity provider, or platform
    kind    text not null,
    reason  text,
    unique (case_id, number)
);

-- As a case was accepted: whom to pay, whatever the investor changes until the next decision.
create table accepted_investor (
    case_id       uuid primary key references onboarding_case (id),
    name          text not null,
    iban          text not null,
    mail          text not null,
    sophisticated boolean not null
);

-- Values with their salts; records have the commitments.
create table evidence (
    commitment text primary key check (commitment ~ '^[0-9a-f]{64}$'),
    case_id    uuid not null references onboarding_case (id),
    number     integer not null check (number >= 0),
    kind       text not null,
    value      text, -- RFC 8785 JSON; null once destroyed
    salt       bytea check (length(salt) = 32),
    kept_at    timestamptz not null,
    record_id  uuid references record (id),
    unique (case_id, number),
    check ((value is null) = (salt is null))
);
create index evidence_by_record on evidence (record_id);
