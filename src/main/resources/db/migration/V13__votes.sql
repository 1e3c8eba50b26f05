-- Votes of investors on overdue milestones, and what follows from them.

create table vote (
    id             uuid primary key,
    escrow_id      uuid not null references escrow (round_id),
    number         integer not null check (number > 0), -- from 1, as the contract counts
    milestone_id   uuid not null references milestone (id),
    was_due_at     timestamptz not null, -- the milestone's, before
    due_at         timestamptz not null, -- the milestone's, when they continue or replace
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    units          bigint not null check (units > 0), -- of everybody who may vote
    continue_units bigint not null check (continue_units >= 0),
    replace_units  bigint not null check (replace_units >= 0),
    wind_up_units  bigint not null check (wind_up_units >= 0),
    opened_by      text, -- null: by itself
    outcome        text check (outcome in ('NONE', 'CONTINUE', 'REPLACE', 'WIND_UP')),
    closed_at      timestamptz,
    version        integer not null,
    unique (escrow_id, number),
    check (was_due_at < opens_at and opens_at < closes_at and closes_at < due_at),
    check (continue_units + replace_units + wind_up_units <= units),
    check ((closed_at is null) = (outcome is null)),
    check (closed_at >= closes_at)
);
create unique index vote_running on vote (escrow_id) where closed_at is null;

-- One for each paid commitment. Insert only.
create table ballot (
    vote_id       uuid not null references vote (id),
    commitment_id uuid not null references commitment (id),
    choice        text not null check (choice in ('CONTINUE', 'REPLACE', 'WIND_UP')),
    units         bigint not null check (units > 0),
    cast_at       timestamptz not null,
    record_id     uuid not null references record (id),
    primary key (vote_id, commitment_id)
);
create trigger ballot_stays before update or delete or truncate on ballot execute function construction_refuse();

-- Who takes over after investors voted for other parties: one administrator proposes, another one decides.
create table takeover (
    id           uuid primary key,
    escrow_id    uuid not null references escrow (round_id),
    operator_id  uuid not null references organisation (id),
    attester_id  uuid not null references organisation (id),
    attester_key text not null,
    payee_name   text not null,
    payee_iban   text not null,
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    approved     boolean,
    record_id    uuid references record (id),
    version      integer not null,
    check (operator_id <> attester_id),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null)),
    check (approved is not true or decided_by <> proposed_by),
    check ((approved is true) = (record_id is not null))
);
create unique index takeover_open on takeover (escrow_id) where decided_at is null;

-- What an investor gets of the money that was not released.
create table remainder (
    id            uuid primary key,
    commitment_id uuid not null unique references commitment (id),
    escrow_id     uuid not null references escrow (round_id),
    amount        bigint not null check (amount >= 0),
    at            timestamptz not null,
    paid_on       date,
    record_id     uuid not null references record (id),
    version       integer not null
);
create index remainder_by_escrow on remainder (escrow_id);
