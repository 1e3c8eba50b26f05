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
    state        text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    decision_reason text,
    version      integer not null,
    -- The one who proposes never decides.
    check (decided_by is null or decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_by is null)),
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
