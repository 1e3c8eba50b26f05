-- Milestones, evidence, attestations, releases: how the money of a funded round is paid out.

create function construction_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'construction: % is insert only', tg_table_name;
end $$;

-- The plan of an offer, until it is approved with it.
create table milestone_plan (
    round_id   uuid primary key references funding_round (id),
    plan       text not null, -- JSON
    payee_name text not null,
    payee_iban text not null,
    written_by text not null,
    written_at timestamptz not null
);

create table attester (
    organisation_id uuid primary key references organisation (id),
    address         text not null check (address ~ '^0x[0-9a-f]{40}$'), -- of the key that signs
    registered_by   text not null,
    registered_at   timestamptz not null
);

create table escrow (
    round_id        uuid primary key references funding_round (id),
    contract        text not null,
    entries         bigint not null check (entries >= 0),
    state           text not null check (state in ('PLANNED', 'RUNNING', 'REPLACING', 'WOUND_UP')),
    operator_id     uuid not null references organisation (id),
    attester_id     uuid not null references organisation (id),
    attester_key    text not null,
    grace_days      integer not null check (grace_days > 0),
    vote_days       integer not null check (vote_days > 0),
    quorum_basis_points integer not null check (quorum_basis_points between 1 and 10000),
    update_days     integer not null check (update_days > 0),
    payee_name      text not null,
    payee_iban      text not null,
    whole           bigint not null check (whole >= 0), -- minor units; 0 before the start
    released        bigint not null check (released >= 0),
    returned        bigint not null check (returned >= 0), -- to investors, after it was wound up
    started_at      timestamptz,
    halted_at       timestamptz,
    halt_reason     text,
    version         integer not null,
    check (operator_id <> attester_id),
    check (released + returned <= whole),
    check (returned = 0 or state = 'WOUND_UP'),
    check ((state = 'PLANNED') = (started_at is null)),
    check ((halted_at is null) = (halt_reason is null))
);

create table milestone (
    id               uuid primary key,
    escrow_id        uuid not null references escrow (round_id),
    number           integer not null check (number >= 0), -- from 0, as the contract counts
    kind             text not null,
    name             text not null,
    evidence         text not null, -- what has to be shown
    due_at           timestamptz not null, -- the first moment that is late
    part             bigint not null check (part >= 0),
    in_order         boolean not null,
    stops            boolean not null,
    state            text not null check (state in ('PLANNED', 'HANDED_IN', 'ATTESTED', 'RELEASED')),
    tranche          bigint not null check (tranche >= 0), -- minor units; 0 before the start
    handed_in_at     timestamptz,
    attested_at      timestamptz,
    attested_by      text,
    first_releaser   text,
    first_release_at timestamptz,
    second_releaser  text,
    released_at      timestamptz,
    paid_on          date,
    version          integer not null,
    unique (escrow_id, number),
    check ((state in ('ATTESTED', 'RELEASED')) = (attested_at is not null)),
    check ((state = 'RELEASED') = (released_at is not null)),
    -- Two people release, and nobody who attested.
    check (state <> 'RELEASED' or (first_releaser <> second_releaser and first_releaser <> attested_by and second_releaser <> attested_by)),
    -- A share of less than a minor unit is released too, with nothing to pay: the contract wants it before those after it.
    check (state <> 'RELEASED' or part > 0)
);

-- One person's files for one milestone; the bytes stand apart, so that a list does not read them.
create table evidence_file (
    id           uuid primary key,
    milestone_id uuid not null references milestone (id),
    submission   integer not null check (submission > 0), -- how often evidence was handed in with it, from 1
    name         text not null check (length(name) between 1 and 120), -- ours, never the uploader's
    media_type   text not null,
    bytes        bigint not null check (bytes > 0),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_at     timestamp, -- as the camera says, without a zone
    latitude     numeric(8, 5),
    longitude    numeric(8, 5),
    uploaded_by  text not null,
    uploaded_at  timestamptz not null,
    unique (milestone_id, submission, sha256)
);
create index evidence_file_by_hash on evidence_file (sha256);
create table evidence_content (
    file_id uuid primary key references evidence_file (id) on delete cascade,
    content bytea not null
);
create trigger evidence_file_stays before update or truncate on evidence_file execute function construction_refuse();
create trigger evidence_content_stays before update or truncate on evidence_content execute function construction_refuse();

-- An operator may take a file away until it is handed in.
create function evidence_refuse() returns trigger language plpgsql as $$
begin
    if exists (select from milestone m where m.id = old.milestone_id and m.state <> 'PLANNED')
            or exists (select from finding f where f.milestone_id = old.milestone_id and f.submission = old.submission) then
        raise exception 'construction: evidence that was handed in stays';
    end if;
    return old;
end $$;
create trigger evidence_handed_in_stays before delete on evidence_file for each row execute function evidence_refuse();
create function evidence_content_refuse() returns trigger language plpgsql as $$
begin
    if exists (select from evidence_file where id = old.file_id) then
        raise exception 'construction: content of evidence goes with its file alone';
    end if;
    return old;
end $$;
create trigger evidence_content_with_file before delete on evidence_content for each row execute function evidence_content_refuse();

-- What attesters found, insert only.
create table finding (
    id           uuid primary key,
    milestone_id uuid not null references milestone (id),
    submission   integer not null,
    confirmed    boolean not null,
    words        text not null check (length(words) between 1 and 4000),
    found_by     text not null,
    found_at     timestamptz not null,
    sha256       text not null, -- of the statement that was signed
    signature    text,
    record_id    uuid not null references record (id),
    unique (milestone_id, submission),
    check (confirmed = (signature is not null))
);
create trigger finding_stays before update or delete or truncate on finding execute function construction_refuse();

-- A delay is computed; this is who was told of it, and which record says so. Insert only.
create table milestone_delay (
    milestone_id uuid not null references milestone (id),
    delay        text not null check (delay in ('LATE', 'OVERDUE')),
    due_at       timestamptz not null,
    noticed_at   timestamptz not null,
    record_id    uuid not null references record (id),
    primary key (milestone_id, delay, due_at)
);
create trigger milestone_delay_stays before update or delete or truncate on milestone_delay execute function construction_refuse();

-- What happened to an escrow: its public history. Insert only.
create table escrow_event (
    id           bigint generated always as identity primary key,
    escrow_id    uuid not null references escrow (round_id),
    entry        bigint check (entry >= 0), -- null: on record alone, the contract does not know it
    kind         text not null,
    milestone_id uuid references milestone (id),
    amount       bigint,
    at           timestamptz not null,
    record_id    uuid references record (id),
    unique (escrow_id, entry)
);
create index escrow_event_by_milestone on escrow_event (milestone_id, id);
create trigger escrow_event_stays before update or delete or truncate on escrow_event execute function construction_refuse();
