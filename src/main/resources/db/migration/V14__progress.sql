-- What operators tell of a building site, what they spent, and who wants to hear of it.

create table site_update (
    id          uuid primary key,
    escrow_id   uuid not null references escrow (round_id),
    number      integer not null check (number > 0),
    title       text not null check (length(title) between 1 and 120),
    words       text not null check (length(words) between 1 and 8000), -- paragraphs, with an empty line between two
    correction  text check (length(correction) between 1 and 1000), -- why a line's spending is lower than it was
    content     text not null, -- title, paragraphs and photographs as canonical JSON, as they were hashed
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the content
    operator_id uuid not null references organisation (id), -- whose: another one may take over
    written_by  text not null,
    at          timestamptz not null,
    record_id   uuid not null references record (id),
    unique (escrow_id, number)
);
create trigger site_update_stays before update or delete or truncate on site_update execute function construction_refuse();

-- Everything spent on a line of the budget until that update.
create table site_spending (
    update_id uuid not null references site_update (id),
    line      integer not null check (line > 0), -- as the approved cost plan counts, from 1
    name      text not null,
    spent     bigint not null check (spent >= 0), -- minor units
    primary key (update_id, line)
);
create trigger site_spending_stays before update or delete or truncate on site_spending execute function construction_refuse();

create table site_photograph (
    id         uuid primary key,
    update_id  uuid not null references site_update (id),
    position   integer not null check (position > 0),
    shows      text not null check (length(shows) between 1 and 300), -- in words, for those who do not see it
    media_type text not null check (media_type in ('image/jpeg', 'image/png')),
    bytes      bigint not null check (bytes > 0),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_at   timestamp, -- as the camera says, without a zone
    latitude   numeric(8, 5),
    longitude  numeric(8, 5),
    unique (update_id, sha256)
);
create index site_photograph_by_hash on site_photograph (sha256);
create trigger site_photograph_stays before update or delete or truncate on site_photograph execute function construction_refuse();

create table site_photograph_content (
    sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null
);

-- That an update is missing is computed; this is who was told of it, and which record says so.
create table missing_update (
    escrow_id  uuid not null references escrow (round_id),
    due_on     date not null,
    noticed_at timestamptz not null,
    record_id  uuid not null references record (id),
    primary key (escrow_id, due_on)
);

-- Who wants to hear of a building site. A row that ends is deleted, and with it the address.
create table site_subscription (
    id           uuid primary key, -- random; the links that end it have it
    escrow_id    uuid not null references escrow (round_id),
    address      text not null check (length(address) <= 254),
    token_hash   text check (token_hash ~ '^[0-9a-f]{64}$'), -- SHA-256 of the link's token; null once it was used
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    unique (escrow_id, address),
    check ((token_hash is null) = (confirmed_at is not null))
);
create unique index site_subscription_by_token on site_subscription (token_hash);
create index site_subscription_open on site_subscription (asked_at) where confirmed_at is null;

-- How far subscribers were told of an escrow's history.
create table site_told (
    escrow_id uuid primary key references escrow (round_id),
    event_id  bigint not null
);
