-- The bank: what is expected, what its statements say, what is to be paid out.

-- The collecting account as the last statement left it; one row per account. Imports take turns on it.
create table bank_account (
    iban        text primary key,
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    minor_units bigint not null,
    closed_on   date
);

create table payment_expectation (
    id          uuid primary key,
    about       uuid not null unique,
    pending     uuid not null unique references ledger_transfer (id),
    reference   text not null unique check (reference ~ '^RF[0-9]{14}$'),
    minor_units bigint not null check (minor_units > 0),
    currency    text not null,
    payer_iban  text, -- null once the person is forgotten
    payer_name  text,
    state       text not null check (state in ('OPEN', 'PAID', 'WITHDRAWN')),
    expected_at timestamptz not null,
    closed_at   timestamptz,
    version     integer not null,
    check ((state = 'OPEN') = (closed_at is null)),
    check (state <> 'OPEN' or (payer_iban is not null and payer_name is not null))
);

create table payment_file (
    id          uuid primary key,
    message_id  text not null unique,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea, -- null once retention is over
    orders      bigint not null check (orders > 0),
    minor_units bigint not null check (minor_units > 0),
    currency    text not null,
    made_by     text not null,
    made_at     timestamptz not null
);

create table payment_order (
    id              uuid primary key,
    about           uuid not null,
    attempt         integer not null check (attempt > 0),
    from_purpose    text not null,
    from_subject    uuid,
    subject         uuid, -- the round whose PAYABLE it is
    minor_units     bigint not null check (minor_units > 0),
    currency        text not null,
    payee_iban      text,
    payee_name      text,
    words           text,
    end_to_end   text not null unique check (length(end_to_end) <= 35),
    state           text not null check (state in ('ORDERED', 'APPROVED', 'FILED', 'CONFIRMED', 'RETURNED')),
    ordered_at      timestamptz not null,
    first_approver  text,
    second_approver text,
    file_id         uuid references payment_file (id),
    confirmed_on    date,
    returned_on     date,
    version         integer not null,
    unique (about, attempt),
    -- Four eyes: nothing leaves without two people, and they are two.
    check (first_approver <> second_approver),
    check (second_approver is null or first_approver is not null),
    check (state = 'ORDERED' or second_approver is not null),
    check ((state in ('ORDERED', 'APPROVED')) = (file_id is null)),
    check (state not in ('ORDERED', 'APPROVED', 'FILED') or (payee_iban is not null and payee_name is not null))
);
create index payment_order_by_state on payment_order (state, ordered_at);
create index payment_order_by_file on payment_order (file_id);

-- Who approved what and who took it back, insert only.
create table payment_approval (
    id            uuid primary key,
    order_id      uuid not null references payment_order (id),
    administrator text not null,
    given         boolean not null, -- false: taken back
    decided_at    timestamptz not null
);
create index payment_approval_by_order on payment_approval (order_id, decided_at);

create table statement_file (
    id          uuid primary key,
    sha256      text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea, -- null once retention is over
    booked      integer not null check (booked >= 0),
    known       integer not null check (known >= 0),
    placed      integer not null check (placed >= 0),
    imported_by text not null,
    imported_at timestamptz not null
);

-- Idempotency keys of machines that send statements.
create table statement_request (
    key    text not null,
    sender text not null,
    sha256 text not null,
    primary key (sender, key)
);

create table bank_statement (
    id           uuid primary key,
    file_id      uuid not null references statement_file (id),
    position     integer not null,
    statement_id text not null,
    iban         text not null,
    currency     text not null,
    opening      bigint not null,
    closing      bigint not null,
    opened_on    date not null,
    closed_on    date not null,
    imported_at  timestamptz not null,
    unique (file_id, position)
);
create index bank_statement_by_time on bank_statement (imported_at desc, position desc);

create table bank_entry (
    id             uuid primary key,
    statement_id   uuid not null references bank_statement (id),
    position       integer not null,
    iban           text not null,
    -- The same entry in another statement has the same one: EntryIdentity.
    identity       text not null check (identity ~ '^[0-9a-f]{64}$'),
    credit         boolean not null,
    minor_units    bigint not null check (minor_units > 0),
    currency       text not null,
    booked_on      date not null,
    party_iban     text,
    party_name     text,
    words          text,
    end_to_end  text,
    bank_reference text,
    return_reason  text,
    placement      text not null check (placement in
        ('ALLOCATED', 'CONFIRMED', 'DESK', 'ASSIGNED', 'RETURN_ORDERED', 'ORDERED_AGAIN', 'CLAIM_SETTLED', 'NOTED')),
    reason         text check (reason in ('NO_REFERENCE', 'UNKNOWN_REFERENCE', 'SEVERAL_REFERENCES', 'WRONG_AMOUNT', 'LATE', 'DOUBLE',
        'THIRD_PARTY', 'NOT_ORDERED', 'SENT_BACK')),
    expectation_id uuid references payment_expectation (id),
    order_id       uuid references payment_order (id),
    handled_by     text,
    handled_at     timestamptz,
    handled_why    text,
    version        integer not null,
    unique (iban, identity),
    check ((placement in ('ALLOCATED', 'CONFIRMED')) = (reason is null)),
    check ((placement in ('ALLOCATED', 'CONFIRMED', 'DESK')) = (handled_by is null))
);
create index bank_entry_on_desk on bank_entry (booked_on, position) where placement = 'DESK';
create index bank_entry_by_statement on bank_entry (statement_id, position);
create index bank_entry_by_expectation on bank_entry (expectation_id);
create index bank_entry_by_order on bank_entry (order_id);

-- The bank of development (package energy.commonwatt.sandbox): what it has booked, and in which statement it told so.
create table sandbox_booking (
    id            uuid primary key,
    sequence      bigint generated always as identity unique,
    credit        boolean not null,
    minor_units   bigint not null check (minor_units > 0),
    currency      text not null,
    booked_on     date not null,
    party_iban    text not null,
    party_name    text not null,
    words         text not null,
    end_to_end text,
    return_reason text,
    booked_by     text not null,
    booked_at     timestamptz not null,
    statement     text
);
create index sandbox_booking_untold on sandbox_booking (sequence) where statement is null;

-- Credit-transfer files that it has carried out.
create table sandbox_executed_file (
    file_id     uuid primary key,
    executed_at timestamptz not null
);
