-- Offers, what people committed to them, and what became of it. Amounts are minor units.

create table funding_round (
    id                    uuid primary key,
    project_id            uuid not null references project (id),
    number                integer not null check (number > 0), -- counts within the project
    state                 text not null check (state in ('PROPOSED', 'REFUSED', 'OPEN', 'SUSPENDED', 'FUNDED', 'FAILED', 'CANCELLED')),
    currency              text not null check (currency ~ '^[A-Z]{3}$'),
    unit_price            bigint not null check (unit_price > 0),
    minimum_units         bigint not null check (minimum_units > 0),
    target_units          bigint not null check (target_units >= minimum_units),
    cap_units             bigint not null check (cap_units >= target_units),
    minimum_ticket_units  bigint not null check (minimum_ticket_units between 1 and cap_units),
    opens_at              timestamptz not null,
    closes_at             timestamptz not null check (closes_at > opens_at),
    return_kind           text not null check (return_kind in ('INTEREST', 'REVENUE_SHARE')),
    return_basis_points   integer not null check (return_basis_points between 0 and 10000),
    term_months           integer not null check (term_months between 1 and 600),
    fee_basis_points      integer not null check (fee_basis_points between 0 and 10000),
    proposed_by           text not null,
    proposed_at           timestamptz not null,
    decided_by            text,
    decided_at            timestamptz,
    decision_reason       text,
    -- How it is recorded on the chain; entries counts what the contract was told or is about to be.
    chain_id              bytea not null unique check (length(chain_id) = 32),
    contract              text,
    entries               bigint not null check (entries >= 0),
    open_units            bigint not null check (open_units >= 0), -- committed, not paid
    paid_units            bigint not null check (paid_units >= 0),
    owed_units            bigint not null check (owed_units >= 0), -- to be paid back
    refunded_units        bigint not null check (refunded_units >= 0),
    last_reflection_end   timestamptz,
    suspended_at          timestamptz,
    suspension_reason     text,
    outcome_at            timestamptz,
    outcome_reason        text,
    version               integer not null,
    unique (project_id, number),
    -- The last unit is sold once.
    check (open_units + paid_units <= cap_units),
    check (decided_by is null or decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check (state in ('PROPOSED', 'REFUSED') or contract is not null),
    check (state <> 'FUNDED' or (paid_units >= minimum_units and open_units = 0)),
    check ((state in ('FUNDED', 'FAILED', 'CANCELLED')) = (outcome_at is not null)),
    check ((state = 'SUSPENDED') = (suspended_at is not null))
);
create index funding_round_by_project on funding_round (project_id, number);
create index funding_round_live on funding_round (closes_at) where state in ('OPEN', 'SUSPENDED');

-- Key investment information sheets (Reg. (EU) 2020/1503, Art. 23), insert only: a fault is repaired by the next version.
create table information_sheet (
    id          uuid primary key,
    round_id    uuid not null references funding_round (id),
    version     integer not null check (version > 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages       integer not null check (pages between 1 and 6),
    content     bytea not null,
    words       text, -- JSON of what it says; null when it was drawn up elsewhere
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    unique (round_id, version)
);

-- Which version was shown to whom. The person is known through the onboarding case alone.
create table sheet_view (
    id       uuid primary key,
    sheet_id uuid not null references information_sheet (id),
    case_id  uuid not null,
    shown_at timestamptz not null,
    unique (sheet_id, case_id)
);

create table commitment (
    id                 uuid primary key,
    round_id           uuid not null references funding_round (id),
    case_id            uuid not null, -- onboarding case of the investor
    chain_id           bytea not null unique check (length(chain_id) = 32), -- random: tells nothing about anybody
    form_key           text not null, -- of the form that was sent: a second time it is the same commitment
    units              bigint not null check (units > 0),
    state              text not null check (state in ('OPEN', 'PAID', 'REVOKED', 'LAPSED', 'OWED', 'REFUNDED')),
    committed_at       timestamptz not null,
    reflection_ends_at timestamptz check (reflection_ends_at > committed_at), -- null: a sophisticated investor has none
    payment_due_at     timestamptz not null,
    paid_at            timestamptz,
    revoked_at         timestamptz,
    ended_at           timestamptz, -- lapsed or refunded
    sheet_id           uuid not null references information_sheet (id),
    evidence           text not null check (evidence ~ '^[0-9a-f]{64}$'), -- salted commitment to who consented to what
    record_id          uuid references record (id),
    pledge             uuid not null, -- pending transfer in the ledger
    reference          text not null unique, -- ISO 11649
    version            integer not null,
    unique (case_id, form_key),
    check (state not in ('PAID', 'OWED', 'REFUNDED') or paid_at is not null)
);
create index commitment_by_round on commitment (round_id, committed_at);
create index commitment_by_case on commitment (case_id, committed_at);
create index commitment_open on commitment (payment_due_at) where state = 'OPEN';

-- Who suspended, resumed or withdrew an offer, insert only.
create table round_decision (
    id            bigint generated always as identity primary key,
    round_id      uuid not null references funding_round (id),
    decision      text not null check (decision in ('SUSPENDED', 'RESUMED', 'WITHDRAWN')),
    administrator text not null,
    reason        text,
    decided_at    timestamptz not null,
    check (decision = 'RESUMED' or reason is not null)
);
create index round_decision_by_round on round_decision (round_id, id);

-- What happened to a round: its public history.
create table round_event (
    id            bigint generated always as identity primary key,
    round_id      uuid not null references funding_round (id),
    entry         bigint check (entry >= 0), -- null: on record alone, the contract does not know it
    kind          text not null,
    commitment_id uuid references commitment (id),
    units         bigint,
    at            timestamptz not null,
    record_id     uuid references record (id),
    unique (round_id, entry)
);

-- Ledger, bank and chain held against each other.
create table reconciliation (
    id          bigint generated always as identity primary key,
    made_at     timestamptz not null,
    differences text not null -- JSON list; empty when all agree
);
