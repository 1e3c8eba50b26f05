-- How a plant is proposed and decided.

create function proposal_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'projects: % is insert only', tg_table_name;
end $$;

-- What an operator is writing, a row a step, as it was typed: RFC 8785 JSON.
create table proposal_draft (
    id          uuid primary key,
    operator_id uuid not null references organisation (id),
    project_id  uuid unique references project (id), -- null until it was handed in
    begun_by    text not null,
    begun_at    timestamptz not null,
    changed_by  text not null,
    changed_at  timestamptz not null,
    version     integer not null
);
create index proposal_draft_by_operator on proposal_draft (operator_id, changed_at);
create table proposal_answer (
    id          uuid primary key,
    draft_id    uuid not null references proposal_draft (id) on delete cascade,
    step        text not null,
    value       text not null,
    answered_by text not null,
    answered_at timestamptz not null,
    unique (draft_id, step)
);

-- Documents, their bytes once for each hash.
create table proposal_content (
    sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null
);
create table proposal_document (
    id          uuid primary key,
    draft_id    uuid not null references proposal_draft (id) on delete cascade,
    topic       text not null,
    name        text not null, -- ours: what the sender's file was called is not kept
    kind        text not null check (kind in ('PDF', 'JPEG', 'PNG')), -- by content
    size        bigint not null check (size > 0),
    sha256      text not null references proposal_content (sha256),
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    unique (draft_id, sha256),
    unique (draft_id, name)
);

-- What was handed in, insert only: a change is another version.
create table proposal_version (
    id           uuid primary key,
    project_id   uuid not null references project (id),
    number       integer not null check (number > 0),
    content      text not null,
    sha256       text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    handed_in_by text not null,
    handed_in_at timestamptz not null,
    unique (project_id, number)
);
create trigger proposal_version_stays before update or delete or truncate on proposal_version execute function proposal_refuse();
create table proposal_version_document (
    version_id uuid not null references proposal_version (id),
    sha256     text not null references proposal_content (sha256),
    primary key (version_id, sha256)
);
create trigger proposal_version_document_stays before update or delete or truncate on proposal_version_document
    execute function proposal_refuse();

-- Who decided what about a project, insert only. For administrators and auditors; public records name no person.
create table project_decision (
    id            bigint generated always as identity primary key,
    project_id    uuid not null,
    decision      text not null check (decision in ('FIRST_APPROVAL', 'APPROVED', 'ASKED_BACK', 'REFUSED', 'SUSPENDED', 'RESUMED')),
    version       integer not null, -- of the proposal that was decided about
    administrator text not null,
    reason        text,
    decided_at    timestamptz not null,
    foreign key (project_id, version) references proposal_version (project_id, number),
    check (decision in ('FIRST_APPROVAL', 'APPROVED') or reason is not null)
);
create index project_decision_by_project on project_decision (project_id, id);
create trigger project_decision_stays before update or delete or truncate on project_decision execute function proposal_refuse();
