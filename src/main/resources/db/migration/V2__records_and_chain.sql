-- Append-only logs of records, and the outbox that puts their heads on the chain.

create table log (
    name text primary key,
    id   bytea not null unique check (length(id) = 32), -- SHA-256 of the name: the log's id on the chain
    size bigint not null check (size >= 0)
);

create table record (
    id           uuid primary key,
    log_name     text not null references log (name),
    leaf_index   bigint not null check (leaf_index >= 0),
    type         text not null,
    issuer       text not null,
    issued_at    timestamptz not null,
    period_start timestamptz,
    period_end   timestamptz check (period_end > period_start),
    supersedes   uuid references record (id),
    canonical    bytea not null, -- RFC 8785 bytes of the whole record: the leaf data
    unique (log_name, leaf_index)
);
create index record_by_log_newest on record (log_name, leaf_index desc);

-- Hashes of complete subtrees (RFC 9162): node (level, index) covers the leaves [index * 2^level, (index + 1) * 2^level).
create table log_node (
    log_name   text not null references log (name),
    level      smallint not null check (level between 0 and 62),
    node_index bigint not null check (node_index >= 0),
    hash       bytea not null check (length(hash) = 32),
    primary key (log_name, level, node_index)
);

-- The chain that this database was recorded on. A node with another genesis block is refused for ever.
create table chain_identity (
    chain_id     bigint primary key,
    genesis_hash text not null,
    contract     text not null
);
create unique index chain_identity_is_one on chain_identity ((true));

-- Blocks in which validators voted for a change among them: whoever trusts an old set follows them to a later one.
create table validator_vote (
    block    bigint primary key,
    proposer text not null, -- whose vote it is
    subject  text not null,
    adds     boolean not null,
    header   text not null, -- RLP, hex, with its seals
    mined_at timestamptz not null
);
create table validator_vote_reading (
    next_block bigint not null -- blocks below were read
);
create unique index validator_vote_reading_is_one on validator_vote_reading ((true));

-- The nonce lives here, under a row lock, and nowhere else.
create table signer (
    address    text primary key,
    next_nonce bigint not null check (next_nonce >= 0)
);

create table anchor (
    id           bigint generated always as identity primary key,
    kind         text not null check (kind in ('HEAD', 'ROUND', 'ESCROW')), -- a log's head, or an entry of a funding round or its escrow
    log_id       bytea check (length(log_id) = 32),
    old_size     bigint check (old_size >= 0),
    new_size     bigint check (new_size > old_size),
    new_root     bytea check (length(new_root) = 32),
    consistency  text, -- the consistency path, hex, separated by blanks
    contract     text, -- that is told: FundingRounds or MilestoneEscrow
    round_id     bytea check (length(round_id) = 32),
    entry        bigint check (entry >= 0), -- how many entries the contract had of the round before
    call         text, -- encoded, hex
    event        text, -- that confirms it: signature, round and entry, hex, separated by blanks
    not_before   timestamptz, -- the contract refuses it in blocks of an earlier time
    state        text not null check (state in ('CLOSED', 'SIGNED', 'SENT', 'MINED', 'PROVEN', 'STUCK')),
    closed_at    timestamptz not null,
    signer       text references signer (address),
    nonce        bigint,
    max_fee      numeric(38),
    raw          text, -- signed transaction, hex; committed before the first send
    hash         text, -- its hash
    sent_block   bigint, -- chain height when these bytes went out last
    fruitless    integer not null, -- how often they went out without a block taking them
    mined_hash   text, -- which of its transactions the block has: this one or a replaced one
    block_number bigint,
    block_hash   text,
    chain_proof  text, -- JSON: section "chain" of the proof pack
    proof_block  bigint, -- the block whose state the proof is about: this anchor's or a later one
    proof_hash   text,
    proven_at    timestamptz,
    problem      text, -- what stands in the way, in words for administrators
    -- One head extends one head, once; one entry follows one entry, once.
    unique (log_id, old_size),
    unique (round_id, kind, entry),
    check ((kind = 'HEAD') = (num_nonnulls(log_id, old_size, new_size, new_root, consistency) = 5)),
    check ((kind <> 'HEAD') = (num_nonnulls(contract, round_id, entry, call, event) = 5)),
    unique (signer, nonce),
    check ((state = 'CLOSED') = (raw is null)),
    check ((raw is null) = (hash is null) and (raw is null) = (nonce is null)),
    check ((block_number is null) = (block_hash is null) and (block_number is null) = (mined_hash is null)),
    check (state not in ('MINED', 'PROVEN') or block_number is not null),
    check (state <> 'PROVEN' or ((chain_proof is not null or kind <> 'HEAD') and proof_block is not null and proof_hash is not null
        and proven_at is not null))
);
create index anchor_open on anchor (id) where state <> 'PROVEN';
create index anchor_newest_proof on anchor (proof_block desc) where state = 'PROVEN';

-- Transactions that were replaced by one with a higher fee under the same nonce: any of them may still be mined.
create table replaced_transaction (
    hash        text primary key,
    anchor_id   bigint not null references anchor (id),
    raw         text not null,
    replaced_at timestamptz not null
);
create index replaced_transaction_by_anchor on replaced_transaction (anchor_id);

create table proof_pack (
    id        bigint generated always as identity primary key,
    record_id uuid not null references record (id),
    anchor_id bigint not null references anchor (id),
    made_at   timestamptz not null,
    pack      text not null
);
create index proof_pack_by_record on proof_pack (record_id, id desc);

-- What our own check of a record against its stored evidence last found. A cache: any row may be deleted, it is then checked anew.
create table record_audit (
    record_id     uuid primary key references record (id),
    checked_at    timestamptz not null,
    contradiction text -- null: everything stored agrees with the record
);
create index record_audit_oldest on record_audit (checked_at);

-- A record edited by hand is checked at the next look instead of at its turn. (The check finds it; this only hurries it.)
create function forget_record_audit() returns trigger language plpgsql as $$
begin
    delete from record_audit where record_id = old.id;
    return null;
end $$;
create trigger record_changed after update on record for each row execute function forget_record_audit();

create function forget_pack_audit() returns trigger language plpgsql as $$
begin
    delete from record_audit where record_id = old.record_id;
    return null;
end $$;
create trigger pack_changed after update or delete on proof_pack for each row execute function forget_pack_audit();

-- Heads that the platform signed (C2SP tlog-checkpoint). The key never says two things of one size.
create table log_checkpoint (
    id       bigint generated always as identity primary key,
    log_name text not null references log (name),
    size     bigint not null check (size > 0),
    root     bytea not null check (length(root) = 32),
    note     text not null, -- signed note with the log's own signature
    made_at  timestamptz not null,
    unique (log_name, size)
);

-- What witnesses signed under them (C2SP tlog-cosignature), verified before it is stored.
create table cosignature (
    id       bigint generated always as identity primary key,
    log_name text not null,
    size     bigint not null,
    witness  text not null, -- its public key, as C2SP signed-note writes it
    line     text not null, -- signature line with its newline
    time     timestamptz not null, -- as the witness states it
    unique (log_name, witness, size),
    foreign key (log_name, size) references log_checkpoint (log_name, size)
);
create index cosignature_by_checkpoint on cosignature (log_name, size);

-- Why a witness does not cosign a log at present. Deleted with its next cosignature.
create table witness_trouble (
    id       bigint generated always as identity primary key,
    log_name text not null references log (name),
    witness  text not null,
    kind     text not null check (kind in ('SILENT', 'REFUSED', 'OTHER_HEAD', 'NO_COSIGNATURE')),
    words    text not null, -- the witness's own or the network's
    since    timestamptz not null,
    tries    integer not null check (tries > 0),
    next_try timestamptz not null,
    unique (log_name, witness)
);
