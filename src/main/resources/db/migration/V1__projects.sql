-- Who proposes plants, and the plants themselves.

create table organisation (
    id   uuid primary key,
    name text not null check (length(name) between 1 and 200)
);
-- Nobody can tell "Sun Cooperative" from "SUN COOPERATIVE" on a page.
create unique index organisation_by_name on organisation (lower(name));

-- Who gave which name, insert only: plants are shown under it.
create table organisation_name (
    id              uuid primary key,
    organisation_id uuid not null references organisation (id),
    name            text not null,
    given_by        text not null,
    given_at        timestamptz not null
);
create index organisation_name_by_organisation on organisation_name (organisation_id, given_at);

create table project (
    id           uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name         text not null check (length(name) between 1 and 200),
    summary      text not null,
    technology   text not null check (technology in ('SOLAR', 'WIND', 'HYDRO', 'BIOGAS')),
    dc_watts     bigint check (dc_watts > 0),
    ac_watts     bigint not null check (ac_watts > 0),
    place        text not null,
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    time_zone    text not null,
    operator_id  uuid not null references organisation (id),
    state        text not null check (state in ('PROPOSED', 'ASKED_BACK', 'APPROVED', 'SUSPENDED', 'REFUSED')),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    first_approver    text, -- of two
    first_approved_at timestamptz,
    decided_by   text, -- the second of two who approved, or the one who refused
    decided_at   timestamptz,
    decision_reason text, -- told to the operator: of asking back or refusing
    suspended_at      timestamptz,
    suspension_reason text, -- told to everybody
    version      integer not null,
    -- The one who proposes never decides, and nobody is both of two.
    check (decided_by is null or decided_by <> proposed_by),
    check (first_approver is null or first_approver <> proposed_by),
    check ((first_approver is null) = (first_approved_at is null)),
    check (state not in ('APPROVED', 'SUSPENDED') or (first_approver is not null and first_approver <> decided_by)),
    check (state <> 'ASKED_BACK' or first_approver is null),
    check ((state in ('PROPOSED', 'ASKED_BACK')) = (decided_by is null)),
    check (state not in ('ASKED_BACK', 'REFUSED') or decision_reason is not null),
    check ((state = 'SUSPENDED') = (suspended_at is not null)),
    check ((state = 'SUSPENDED') = (suspension_reason is not null)),
    check ((latitude is null) = (longitude is null))
);
create index project_by_operator on project (operator_id);
create index project_by_state on project (state, proposed_at);

create table metering_point (
    id         uuid primary key,
    project_id uuid not null references project (id),
    code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
    ac_watts   bigint not null check (ac_watts > 0),
    trust_tier text not null check (trust_tier in ('METER_SIGNED', 'GATEWAY_SIGNED', 'PORTAL_EXPORT', 'TYPED')),
    unique (project_id, code)
);
